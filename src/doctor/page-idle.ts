import {widgetsIn} from './diagnostic.js';

/** How often the widgets are asked whether they are still loading, and for how long, in milliseconds. */
const PAUSE = 50;
const PATIENCE = 9000;

/** Resolves when no widget is waiting for its content any more, or when that takes longer than any content may. */
export async function settled(): Promise<void> {
  const end = performance.now() + PATIENCE;
  const waits = ({shadowRoot}: HTMLElement): boolean => shadowRoot !== null && shadowRoot.querySelector('.sm [aria-busy=true]') !== null;
  while (widgetsIn(document).some(waits) && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, PAUSE));
}
