import {askWidgets} from './ask-widgets.js';
import {findWidgets} from './diagnostic.js';

/** Interval and time limit of the check whether widgets are still loading, in milliseconds. */
const POLL_INTERVAL_MS = 50;
const LOADING_TIMEOUT_MS = 9000;

/** Resolves when no widget is loading its content or language, or after 9 seconds, the time limit for content. */
export async function whenWidgetsLoaded(): Promise<void> {
  const deadline = performance.now() + LOADING_TIMEOUT_MS;
  const isBusy = ({shadowRoot}: HTMLElement): boolean =>
    shadowRoot !== null && shadowRoot.querySelector('.widget [aria-busy=true]') !== null;
  const isLoading = (): boolean =>
    findWidgets(document).some(isBusy) || askWidgets().some(({loadingLocale}) => loadingLocale);
  while (isLoading() && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
}
