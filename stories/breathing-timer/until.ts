import type {BreathingTimerElement} from '../../src/index.js';

/** Waits until something stands in a timer; what is one fold away is loaded first. */
export function waitForSelector(timer: BreathingTimerElement, selector: string): Promise<HTMLElement> {
  const root = timer.shadowRoot ?? timer;
  return new Promise((resolve) => {
    const check = (): void => {
      const found = root.querySelector<HTMLElement>(selector);
      if (!found) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(check);
    observer.observe(root, {childList: true, subtree: true});
    check();
  });
}
