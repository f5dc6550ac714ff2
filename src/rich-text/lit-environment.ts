import {template} from './parse-html.js';

/**
 * The global objects that Lit sees inside the script-tag bundles, in place of the page's own: the build injects them into Lit's files
 * (`tools/build/rollup/private-lit.mjs`). Lit then creates its templates with our parser, asks for no Trusted Types policy of its
 * own, and leaves no version list, symbol or map on the page. npm users have Lit as it is.
 */

interface TemplateClass {
  createElement(html: unknown): HTMLTemplateElement;
}

/** Where Lit looks for properties of standard decorators, which ours are not. Not a `WeakMap`: those of old pages throw where no key is given. */
export const litPropertyMetadata = {get: () => undefined};

/** Lit's `globalThis`. Without a prototype, because pages pollute `Object.prototype`. */
export const litGlobal = {
  __proto__: null,
  ShadowRoot: globalThis.ShadowRoot,
  litPropertyMetadata,
  /** Lit's own hook for replacing how templates are created. */
  litHtmlPolyfillSupport(Template: TemplateClass): void {
    Template.createElement = (html) => template(String(html));
  },
};

/** Lit's `Symbol`: shared symbols stay shared, and `Symbol.metadata` is not defined for the page. */
export const LitSymbol = Object.assign((description?: string) => Symbol(description), {
  for: Symbol.for,
  iterator: Symbol.iterator,
  metadata: Symbol('metadata'),
});
