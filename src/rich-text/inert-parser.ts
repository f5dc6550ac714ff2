import {ALLOWED_ATTR} from './allow-list.js';
import {MAX_ELEMENTS} from './html-limits.js';
import {setHtmlSafely, createInertDocument} from './parse-html.js';

/** How the browser reads somebody's text. Without a list of attributes, Chromium 156 never comes back from some handlers, such as `onfullscreenchange`. */
const SET_HTML_OPTIONS = {__proto__: null, sanitizer: {__proto__: null, attributes: ALLOWED_ATTR}};

/** The parser that the sanitizer sees. The browser makes more elements than there are tags, so they are counted here. */
export class InertParser {
  /** How many elements the last text has; of too many, nothing is handed on. */
  static elementCount = 0;

  parseFromString(html: string): Document {
    const inertDocument = createInertDocument();
    const {body} = inertDocument; // Later, something in it may have that name.
    setHtmlSafely(body, html, SET_HTML_OPTIONS);
    InertParser.elementCount = body.getElementsByTagName('*').length;
    if (InertParser.elementCount > MAX_ELEMENTS) body.textContent = '';
    return inertDocument;
  }
}
