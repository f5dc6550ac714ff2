import {findWidgets} from './diagnostic.js';

/** How often the widgets are asked whether they are still loading, and for how long, in milliseconds. */
const POLL_INTERVAL_MS = 50;
const LOADING_TIMEOUT_MS = 9000;

/** Resolves when no widget is waiting for its content any more, or when that takes longer than any content may. */
export async function whenWidgetsLoaded(): Promise<void> {
  const deadline = performance.now() + LOADING_TIMEOUT_MS;
  const isLoading = ({shadowRoot}: HTMLElement): boolean =>
    shadowRoot !== null && shadowRoot.querySelector('.sm [aria-busy=true]') !== null;
  while (findWidgets(document).some(isLoading) && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
}
