import {computeAccessibleName, getRole} from 'dom-accessibility-api';
import {waitForElement} from '../../stories/mood-check/actions.js';
import type {SmElement} from '../../src/element/sm-element.js';

const mountedElements: HTMLElement[] = [];

/** A mounted widget with helpers to query its shadow root and to click elements. */
export interface MountedWidget<T extends SmElement> {
  readonly element: T;
  get<E extends HTMLElement = HTMLElement>(selector: string): E;
  all<E extends HTMLElement = HTMLElement>(selector: string): E[];
  /** Elements with a role and an accessible name, as assistive technology finds them. */
  allByRole(role: string, name: string): HTMLElement[];
  /** Clicks the first element with this role and accessible name as soon as it exists, and waits for the update. */
  pressRole(role: string, name: string): Promise<void>;
  /** Clicks an element as soon as it exists, and waits for the update. */
  press(selector: string, at?: number): Promise<void>;
  /** Resolves with the first matching element, as soon as it exists. */
  waitFor(selector: string): Promise<HTMLElement>;
  /** Resolves when the text of the widget contains this text. Fails after 15 seconds. */
  waitForText(text: string): Promise<void>;
  /** The text of the focused element. */
  focusedText(): string;
}

/** Appends a widget with these properties to the page and waits for its first render. */
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
  const allByRole = (role: string, name: string): HTMLElement[] =>
    all('*').filter((one) => getRole(one) === role && computeAccessibleName(one) === name);
  return {
    element,
    all,
    allByRole,
    async pressRole(role, name) {
      await waitUntil(() => allByRole(role, name).length > 0, `<${tag}> has a ${role} with the name ${name}`);
      allByRole(role, name)[0]?.click();
      await element.updateComplete;
    },
    get: <E extends HTMLElement>(selector: string) => {
      const found = all<E>(selector)[0];
      if (!found) throw new Error(`No element matches ${selector}`);
      return found;
    },
    async press(selector, at = 0) {
      (await waitForElement(root, selector, at)).click();
      await element.updateComplete;
    },
    waitFor: (selector) => waitForElement(root, selector),
    waitForText: (text) => waitUntil(() => textOf(root).includes(text), `the text of <${tag}> contains: ${text}`),
    focusedText: () => textOf(root.activeElement),
  };
}

const WAIT_LIMIT_MS = 15_000;

/** Resolves when a condition, checked every 10 ms, holds. Rejects after 15 seconds with what was expected. */
export async function waitUntil(holds: () => boolean, expected: string): Promise<void> {
  const end = performance.now() + WAIT_LIMIT_MS;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Not within ${WAIT_LIMIT_MS / 1000} seconds: ${expected}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Removes all mounted widgets. */
export function unmountAll(): void {
  for (const element of mountedElements.splice(0)) element.remove();
}

/** The text content of an element with collapsed white space. */
export const textOf = (element: Node | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
