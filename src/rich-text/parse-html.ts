import {documentProperty} from '../platform/page-document.js';
import {toTrustedHtml} from '../platform/trusted-types.js';

interface SafeElement extends Element {
  setHTML?(html: string, options: object): void;
}

/**
 * Options for `setHTML`, which always removes scripts, frames and event handlers. Keeps comments, because Lit uses them as
 * markers. Without a prototype, because pages may pollute `Object.prototype`.
 */
const SAFE_HTML_OPTIONS = {__proto__: null, sanitizer: {__proto__: null, comments: true}};

let parseError: unknown;

/** An inert document: it loads no resources and runs no scripts. Parses HTML even if the page is XML. */
export function createInertDocument(): Document {
  return documentProperty('implementation').createHTMLDocument('');
}

let inertFactory: Document | undefined;

/** Creates an element in an empty inert document: in a parsed document, elements could clobber the document's methods. */
export function createInertElement<N extends keyof HTMLElementTagNameMap>(name: N): HTMLElementTagNameMap[N] {
  inertFactory ??= createInertDocument();
  return inertFactory.createElement(name);
}

/**
 * Parses markup into an element of an inert document. The native `setHTML` needs no Trusted Types policy, so it works
 * on every page without a CSP report. If it is missing, or the page replaced it with a version that may remove
 * more, uses our policy.
 */
export function setHtmlSafely<T extends SafeElement>(element: T, html: string, options: object = SAFE_HTML_OPTIONS): T {
  if (parseError) throw parseError as Error; // Retrying would only cause a second CSP report.
  try {
    if (/\[native/.test(String(element.setHTML))) element.setHTML?.(html, options);
    else element.innerHTML = toTrustedHtml(html);
    return element;
  } catch (error) {
    parseError = error;
    throw error;
  }
}

/** Parses the markup of one of our own templates. Lit uses it to create templates in the script-tag bundles. */
export function template(html: string): HTMLTemplateElement {
  return setHtmlSafely(createInertElement('template'), html);
}
