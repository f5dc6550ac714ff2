import {template} from './parse-html.js';

/**
 * Replaces the page's globals for Lit inside the script-tag bundles. The build injects them into Lit's files
 * (`tools/build/rollup/private-lit.mjs`). Lit then creates its templates with our parser, does not create its own Trusted Types
 * policy, and adds no version list, symbol or map to the page. npm users get Lit unmodified.
 */

interface TemplateClass {
  createElement(html: unknown): HTMLTemplateElement;
}

/** Lit's metadata for standard decorators, which we do not use. Not a `WeakMap`: old polyfills throw if the key is not an object. */
export const litPropertyMetadata = {get: () => undefined};

/** Lit's `globalThis`. Without a prototype, because pages pollute `Object.prototype`. */
export const litGlobal = {
  __proto__: null,
  ShadowRoot: globalThis.ShadowRoot,
  litPropertyMetadata,
  /** Lit's hook for replacing template creation. */
  litHtmlPolyfillSupport(Template: TemplateClass): void {
    Template.createElement = (html) => template(String(html));
  },
};

/** Lit's `Symbol`: registered symbols stay shared, and `Symbol.metadata` is not defined on the page. */
export const LitSymbol = Object.assign((description?: string) => Symbol(description), {
  for: Symbol.for,
  iterator: Symbol.iterator,
  metadata: Symbol('metadata'),
});

interface DocumentMethods extends Pick<
  Document,
  'createComment' | 'createTextNode' | 'createTreeWalker' | 'importNode'
> {
  createElement(name: string): HTMLElement;
}

const documentMethods: DocumentMethods = Document.prototype;

/**
 * Lit's `document`: its native methods, which images and forms with such names would shadow. A node, because Lit also uses it as
 * the position of a tree walker that is at rest.
 */
export const litDocument = Object.assign(new DocumentFragment(), {
  createComment: (text: string) => documentMethods.createComment.call(document, text),
  createElement: (name: string) => documentMethods.createElement.call(document, name),
  createTextNode: (text: string) => documentMethods.createTextNode.call(document, text),
  createTreeWalker: (root: Node, whatToShow: number) =>
    documentMethods.createTreeWalker.call(document, root, whatToShow),
  importNode: (node: Node, deep: boolean) => documentMethods.importNode.call(document, node, deep),
});
