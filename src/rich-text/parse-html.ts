import {policy} from '../platform/trusted-types.js';

interface SafeElement extends Element {
  setHTML?(html: string, options: object): void;
}

/** The browser removes scripts, frames and handlers by itself; Lit's markers are comments. Without a prototype, because pages pollute `Object.prototype`. */
const SAFE_HTML_OPTIONS = {__proto__: null, sanitizer: {__proto__: null, comments: true}};

let parseError: unknown;

/** A document that loads nothing and runs nothing; it parses HTML also where the page itself is XML. */
export function createInertDocument(): Document {
  return document.implementation.createHTMLDocument('');
}

let inertFactory: Document | undefined;

/** A new element of an empty inert document: in a parsed document, an attacker's element names could replace the document's methods. */
export function createInertElement<N extends keyof HTMLElementTagNameMap>(name: N): HTMLElementTagNameMap[N] {
  inertFactory ??= createInertDocument();
  return inertFactory.createElement(name);
}

/**
 * Parses markup into an element of an inert document. The native `setHTML` needs no Trusted Types policy and so works,
 * and causes no report, on every page. Where it is missing, or the page has replaced it by a version that may remove
 * more, our policy is used.
 */
export function setHtmlSafely<T extends SafeElement>(element: T, html: string, options: object = SAFE_HTML_OPTIONS): T {
  if (parseError) throw parseError as Error; // A second attempt would only cause a second report.
  try {
    if (/\[native/.test(String(element.setHTML))) element.setHTML?.(html, options);
    else element.innerHTML = policy()?.createHTML(html) ?? html;
    return element;
  } catch (error) {
    parseError = error;
    throw error;
  }
}

/** Parses the markup of one of our own templates. In the script-tag bundles, Lit creates its templates with this. */
export function template(html: string): HTMLTemplateElement {
  return setHtmlSafely(createInertElement('template'), html);
}
