import {describeQuery, findAll, pressAll, waitForMatch, type Query} from '../support/queries.js';
import type {SmElement} from '../../src/element/sm-element.js';

const mountedElements: HTMLElement[] = [];

/** A mounted widget with helpers to query its shadow root and to click elements. */
export interface MountedWidget<T extends SmElement> {
  readonly element: T;
  get<E extends HTMLElement = HTMLElement>(query: Query): E;
  all<E extends HTMLElement = HTMLElement>(query: Query): E[];
  /** Clicks an element as soon as it exists, and waits for the update. */
  press(query: Query, at?: number): Promise<void>;
  /** Clicks elements one after the other, each as soon as it exists. */
  pressAll(...queries: Query[]): Promise<void>;
  /** Resolves with the first matching element, as soon as it exists. */
  waitFor(query: Query): Promise<HTMLElement>;
  /** Resolves when the text of the widget contains this text. Fails after 45 seconds. */
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
  const all = <E extends HTMLElement>(query: Query): E[] => findAll<E>(root, query);
  return {
    element,
    all,
    get: <E extends HTMLElement = HTMLElement>(query: Query) => {
      const found = all<E>(query)[0];
      if (!found) throw new Error(`No element matches: ${describeQuery(query)}`);
      return found;
    },
    async press(query, at = 0) {
      (await waitForMatch(root, query, at)).click();
      await element.updateComplete;
    },
    pressAll: (...queries) => pressAll(element, ...queries),
    waitFor: (query) => waitForMatch(root, query),
    waitForText: (text) => waitUntil(() => textOf(root).includes(text), `the text of <${tag}> contains: ${text}`),
    focusedText: () => textOf(root.activeElement),
  };
}

const WAIT_LIMIT_MS = 45_000;

/** Resolves when a condition, checked every 10 ms, holds. Rejects after 45 seconds with what was expected. */
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
