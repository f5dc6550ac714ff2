import type {SmElement} from '../../src/element/sm-element.js';

type ClickTarget = string | [selector: string, at: number];

const WAIT_LIMIT_MS = 45_000;

/**
 * Resolves when a shadow root contains a matching element, which may depend on code that is loaded on first use.
 * Rejects after 45 seconds.
 */
export function waitForElement(root: ShadowRoot, selector: string, at = 0): Promise<HTMLElement> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => {
      observer.disconnect();
      reject(new Error(`No element at index ${at} matches ${selector}`));
    }, WAIT_LIMIT_MS);
    const check = (): void => {
      const found = root.querySelectorAll<HTMLElement>(selector)[at];
      if (!found) return;
      clearTimeout(limit);
      observer.disconnect();
      resolve(found);
    };
    const observer = new MutationObserver(check);
    observer.observe(root, {childList: true, subtree: true, attributes: true});
    check();
  });
}

/** Clicks elements in order. Waits for each element to exist and for the update after each click. */
export const clickAll =
  (...targets: ClickTarget[]) =>
  async (element: HTMLElement): Promise<void> => {
    for (const target of targets) {
      const [selector, at] = typeof target === 'string' ? [target, 0] : target;
      (await waitForElement(element.shadowRoot as ShadowRoot, selector, at)).click();
      await (element as SmElement).updateComplete;
    }
  };

/** Waits until a matching element is rendered. */
export const waitForSelector =
  (selector: string) =>
  async (element: HTMLElement): Promise<void> => {
    await waitForElement(element.shadowRoot as ShadowRoot, selector);
  };

/** Answers the questions of a questionnaire in order with the options at these indexes, and presses Next after each. */
export const answerQuestions = (...optionIndexes: number[]) =>
  clickAll(
    ...optionIndexes.flatMap((optionIndex): ClickTarget[] => [
      ['.question input', optionIndex],
      ['.pager .btn:last-child', 0],
    ]),
  );

/** Runs steps in order. */
export const sequence =
  (...steps: ((element: HTMLElement) => Promise<void>)[]) =>
  async (element: HTMLElement): Promise<void> => {
    for (const step of steps) await step(element);
  };
