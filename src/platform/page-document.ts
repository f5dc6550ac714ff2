/**
 * Methods and properties of documents by their native definition: an image or a form with such a name, which a commenter may be
 * able to write, shadows the property of `document`. ESLint enforces their use.
 */

interface DocumentMethods {
  querySelectorAll(selector: string): NodeListOf<Element>;
  getElementById(id: string): HTMLElement | null;
  createElement(name: string): HTMLElement;
  createTextNode(text: string): Text;
  createTreeWalker(root: Node, whatToShow: number): TreeWalker;
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
      documentProperty('removeEventListener', page).call(page, 'DOMContentLoaded', onParsed);
      resolve();
    };
    documentProperty('addEventListener', page).call(page, 'DOMContentLoaded', onParsed);
  });

interface CreateElement {
  <N extends keyof HTMLElementTagNameMap>(name: N, owner?: Document): HTMLElementTagNameMap[N];
  (name: string, owner?: Document): HTMLElement;
}

/** As `document.createElement()`, for the page or another document. */
export const createElement: CreateElement = (name: string, owner = document): HTMLElement =>
  nativeMethods().createElement.call(owner, name);

/** As `document.createTextNode()`. */
export const createTextNode = (text: string): Text => nativeMethods().createTextNode.call(document, text);

/** As `document.getElementById()`. */
export const elementWithId = (id: string, owner: Document): HTMLElement | null =>
  nativeMethods().getElementById.call(owner, id);

/** As `document.createTreeWalker()`. `whatToShow` is a sum of `NodeFilter.SHOW_…`. */
export const createTreeWalker = (root: Node, whatToShow: number): TreeWalker =>
  nativeMethods().createTreeWalker.call(document, root, whatToShow);

/**
 * A property of the page or another document, such as `documentProperty('hidden')`. Test runners that emulate a browser have some
 * properties on the document itself only.
 */
export const documentProperty = <K extends keyof Document>(name: K, owner: Document = document): Document[K] =>
  name in Document.prototype ? Reflect.get<Document, K>(Document.prototype, name, owner) : owner[name];

/** As `document.body`, of the page or another document. */
export const bodyOf = (owner: Document): HTMLElement => documentProperty('body', owner);
