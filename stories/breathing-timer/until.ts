import type {BreathingTimerElement} from '../../src/index.js';

/** Waits until an element is in a timer's shadow tree. Optional features are loaded first. */
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
