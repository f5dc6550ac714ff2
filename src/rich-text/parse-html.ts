import {policy} from '../platform/trusted-types.js';

interface SafeElement extends Element {
  setHTML?(html: string, options: object): void;
}

/** What the browser takes out by itself are scripts, frames and handlers; Lit's markers are comments. Without a prototype, because of polluted pages. */
const OPTIONS = {__proto__: null, sanitizer: {__proto__: null, comments: true}};

let impossible: unknown;

/** A document that loads nothing and runs nothing; it reads HTML also where the page itself is XML. */
export function inert(): Document {
  return document.implementation.createHTMLDocument('');
}

let workshop: Document | undefined;

/** A new element, of an inert document that holds nothing: in a text's own document an attacker's names replace its methods. */
export function made<N extends keyof HTMLElementTagNameMap>(name: N): HTMLElementTagNameMap[N] {
  workshop ??= inert();
  return workshop.createElement(name);
}

/**
 * Makes nodes from markup, in an inert document. The browser's own safe way needs no Trusted Types policy and so
 * works, and makes no report, on every page; where it is missing, or a page's own version stands in its place and may
 * take out more, our policy is asked for.
 */
export function fill<T extends SafeElement>(place: T, html: string, options: object = OPTIONS): T {
  if (impossible) throw impossible as Error; // A second try would only be a second report.
  try {
    if (/\[native/.test(String(place.setHTML))) place.setHTML?.(html, options);
    else place.innerHTML = policy()?.createHTML(html) ?? html;
    return place;
  } catch (error) {
    impossible = error;
    throw error;
  }
}

/** The markup of one of our own templates as nodes: how Lit makes its templates in our bundles. */
export function template(html: string): HTMLTemplateElement {
  return fill(made('template'), html);
}
