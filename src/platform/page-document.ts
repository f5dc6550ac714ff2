/**
 * Methods of the page's document by their native definition: an image or a form with such a name, which a commenter may be
 * able to write, shadows the property of `document`.
 */

/** As `document.querySelectorAll()`, as an array. */
export const queryPage = <E extends Element>(selector: string): E[] => [
  ...Document.prototype.querySelectorAll.call<Document, [string], NodeListOf<E>>(document, selector),
];

/** Resolves when a document that is being parsed is complete. */
export const whenParsed = (page: Document): Promise<void> =>
  new Promise((resolve) => page.addEventListener('DOMContentLoaded', () => resolve(), {once: true}));

/** As `document.createElement()`. */
export const createElement = <N extends keyof HTMLElementTagNameMap>(name: N): HTMLElementTagNameMap[N] =>
  Document.prototype.createElement.call(document, name) as HTMLElementTagNameMap[N];
