import {waitForElement} from '../../stories/mood-check/acting.js';
import type {SmElement} from '../../src/element/sm-element.js';

const mountedElements: HTMLElement[] = [];

/** A widget on the page, with short ways to look into it and to press things. */
export interface MountedWidget<T extends SmElement> {
  readonly element: T;
  get<E extends HTMLElement = HTMLElement>(selector: string): E;
  all<E extends HTMLElement = HTMLElement>(selector: string): E[];
  press(selector: string, at?: number): Promise<void>;
  /** Resolves with the first element that matches, as soon as there is one. */
  waitFor(selector: string): Promise<HTMLElement>;
  /** The words of the element that has the focus. */
  focusedText(): string;
}

/** Puts a widget on the page with these properties and waits until it is drawn. */
export async function mount<N extends keyof HTMLElementTagNameMap>(
  tag: N,
  properties: Partial<HTMLElementTagNameMap[N]> = {},
): Promise<MountedWidget<HTMLElementTagNameMap[N] & SmElement>> {
  const element = Object.assign(document.createElement(tag), properties) as HTMLElementTagNameMap[N] & SmElement;
  document.body.append(element);
  mountedElements.push(element);
  await element.updateComplete;
  const root = element.shadowRoot as ShadowRoot;
  const all = <E extends HTMLElement>(selector: string): E[] => [...root.querySelectorAll<E>(selector)];
  return {
    element,
    all,
    get: <E extends HTMLElement>(selector: string) => {
      const found = all<E>(selector)[0];
      if (!found) throw new Error(`There is no ${selector}`);
      return found;
    },
    async press(selector, at = 0) {
      const found = all(selector)[at];
      if (!found) throw new Error(`There is no ${selector} number ${at}`);
      found.click();
      await element.updateComplete;
    },
    waitFor: (selector) => waitForElement(root, selector),
    focusedText: () => textOf(root.activeElement),
  };
}

/** Takes away everything that was put on the page. */
export function unmountAll(): void {
  for (const place of mountedElements.splice(0)) place.remove();
}

/** The words of an element as a person reads them. */
export const textOf = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
