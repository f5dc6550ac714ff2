import {policy} from '../platform/trusted-types.js';

interface SafeElement extends Element {
  setHTML?(html: string, options: object): void;
}

/** What the browser takes out by itself are scripts, frames and handlers; Lit's markers are comments. Without a prototype, because of polluted pages. */
const SAFE_HTML_OPTIONS = {__proto__: null, sanitizer: {__proto__: null, comments: true}};

let parseError: unknown;

/** A document that loads nothing and runs nothing; it reads HTML also where the page itself is XML. */
export function createInertDocument(): Document {
  return document.implementation.createHTMLDocument('');
}

let inertFactory: Document | undefined;

/** A new element, of an inert document that holds nothing: in a text's own document an attacker's names replace its methods. */
export function createInertElement<N extends keyof HTMLElementTagNameMap>(name: N): HTMLElementTagNameMap[N] {
  inertFactory ??= createInertDocument();
  return inertFactory.createElement(name);
}

/**
 * Makes nodes from markup, in an inert document. The browser's own safe way needs no Trusted Types policy and so
 * works, and makes no report, on every page; where it is missing, or a page's own version stands in its place and may
 * take out more, our policy is asked for.
 */
export function setHtmlSafely<T extends SafeElement>(element: T, html: string, options: object = SAFE_HTML_OPTIONS): T {
  if (parseError) throw parseError as Error; // A second try would only be a second report.
  try {
    if (/\[native/.test(String(element.setHTML))) element.setHTML?.(html, options);
    else element.innerHTML = policy()?.createHTML(html) ?? html;
    return element;
  } catch (error) {
    parseError = error;
    throw error;
  }
}

/** The markup of one of our own templates as nodes: how Lit makes its templates in our bundles. */
export function template(html: string): HTMLTemplateElement {
  return setHtmlSafely(createInertElement('template'), html);
}
