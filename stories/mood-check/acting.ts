import type {SmElement} from '../../src/element/sm-element.js';

type Press = string | [selector: string, at: number];

/** Resolves as soon as a shadow root holds what is looked for: code that is loaded when needed takes its time. */
export function drawn(root: ShadowRoot, selector: string, at = 0): Promise<HTMLElement> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = root.querySelectorAll<HTMLElement>(selector)[at];
      if (!found) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, {childList: true, subtree: true, attributes: true});
    look();
  });
}

/** Presses things in order, each as soon as it is there and after the element has drawn the last. */
export const press = (...wanted: Press[]) => async (element: HTMLElement): Promise<void> => {
  for (const one of wanted) {
    const [selector, at] = typeof one === 'string' ? [one, 0] : one;
    (await drawn(element.shadowRoot as ShadowRoot, selector, at)).click();
    await (element as SmElement).updateComplete;
  }
};

/** Waits for something to be drawn, and does nothing. */
export const see = (selector: string) => async (element: HTMLElement): Promise<void> => {
  await drawn(element.shadowRoot as ShadowRoot, selector);
};

/** Answers each question of a questionnaire in turn with the option at that place, and goes on. */
export const answer = (...places: number[]) => press(...places.flatMap((place): Press[] => [['.question input', place], ['.pager .btn:last-child', 0]]));

/** One thing after another. */
export const then = (...acts: ((element: HTMLElement) => Promise<void>)[]) => async (element: HTMLElement): Promise<void> => {
  for (const act of acts) await act(element);
};
