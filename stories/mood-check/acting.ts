import type {SmElement} from '../../src/element/sm-element.js';

type ClickTarget = string | [selector: string, at: number];

/** Resolves as soon as a shadow root holds what is looked for: code that is loaded when needed takes its time. */
export function waitForElement(root: ShadowRoot, selector: string, at = 0): Promise<HTMLElement> {
  return new Promise((resolve) => {
    const check = (): void => {
      const found = root.querySelectorAll<HTMLElement>(selector)[at];
      if (!found) return;
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(check);
    observer.observe(root, {childList: true, subtree: true, attributes: true});
    check();
  });
}

/** Presses things in order, each as soon as it is there and after the element has drawn the last. */
export const clickAll =
  (...targets: ClickTarget[]) =>
  async (element: HTMLElement): Promise<void> => {
    for (const target of targets) {
      const [selector, at] = typeof target === 'string' ? [target, 0] : target;
      (await waitForElement(element.shadowRoot as ShadowRoot, selector, at)).click();
      await (element as SmElement).updateComplete;
    }
  };

/** Waits for something to be drawn, and does nothing. */
export const waitForSelector =
  (selector: string) =>
  async (element: HTMLElement): Promise<void> => {
    await waitForElement(element.shadowRoot as ShadowRoot, selector);
  };

/** Answers each question of a questionnaire in turn with the option at that place, and goes on. */
export const answerQuestions = (...optionIndexes: number[]) =>
  clickAll(
    ...optionIndexes.flatMap((optionIndex): ClickTarget[] => [
      ['.question input', optionIndex],
      ['.pager .btn:last-child', 0],
    ]),
  );

/** One thing after another. */
export const sequence =
  (...steps: ((element: HTMLElement) => Promise<void>)[]) =>
  async (element: HTMLElement): Promise<void> => {
    for (const step of steps) await step(element);
  };
