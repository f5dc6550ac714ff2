import {PARSED_ATTR} from './allow-list.js';
import {MAX_ELEMENTS} from './html-limits.js';
import {createInertDocument, setHtmlSafely} from './parse-html.js';

/** What the browser parses. Without a list of attributes, Chromium 156 never comes back from some handlers, such as `onfullscreenchange`. */
const SET_HTML_OPTIONS = {__proto__: null, sanitizer: {__proto__: null, attributes: PARSED_ATTR}};

/** Parses HTML for the sanitizer. The browser makes more elements than there are tags, so they are counted here. */
export class InertParser {
  /** How many elements the last text has; when there are too many, an empty document is returned. */
  static elementCount = 0;

  /** The body of the last document: elements in it may have taken that name. */
  protected body: HTMLElement = document.body;

  parseFromString(html: string): Document {
    const inertDocument = createInertDocument();
    this.body = inertDocument.body;
    setHtmlSafely(this.body, html, SET_HTML_OPTIONS);
    InertParser.elementCount = this.body.getElementsByTagName('*').length;
    if (InertParser.elementCount > MAX_ELEMENTS) this.body.textContent = '';
    return inertDocument;
  }
}
