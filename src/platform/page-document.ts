/**
 * Methods of the page's document by their native definition: an image or a form with such a name, which a commenter may be
 * able to write, shadows the property of `document`.
 */

interface DocumentMethods {
  querySelectorAll(selector: string): NodeListOf<Element>;
  createElement(name: string): HTMLElement;
}

const nativeMethods = (): DocumentMethods => Document.prototype;

/** As `document.querySelectorAll()`, as an array. */
export const queryPage = <E extends Element>(selector: string): E[] => [
  ...(nativeMethods().querySelectorAll.call(document, selector) as NodeListOf<E>),
];

/** Resolves when a document that is being parsed is complete. */
export const whenParsed = (page: Document): Promise<void> =>
  new Promise((resolve) => {
    const onParsed = (): void => {
      page.removeEventListener('DOMContentLoaded', onParsed);
      resolve();
    };
    page.addEventListener('DOMContentLoaded', onParsed);
  });

/** As `document.createElement()`. */
export const createElement = <N extends keyof HTMLElementTagNameMap>(name: N): HTMLElementTagNameMap[N] =>
  nativeMethods().createElement.call(document, name) as HTMLElementTagNameMap[N];
