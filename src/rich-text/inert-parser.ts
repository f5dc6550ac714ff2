import {ALLOWED_ATTR} from './allow-list.js';
import {MAX_ELEMENTS} from './html-limits.js';
import {fill, inert} from './parse-html.js';

/** How the browser reads somebody's text. Without a list of attributes, Chromium 156 never comes back from some handlers, such as `onfullscreenchange`. */
const OPTIONS = {__proto__: null, sanitizer: {__proto__: null, attributes: ALLOWED_ATTR}};

/** The parser that the sanitizer sees. The browser makes more elements than there are tags, so they are counted here. */
export class InertParser {
  /** How many elements the last text has; of too many, nothing is handed on. */
  static elements = 0;

  parseFromString(html: string): Document {
    const page = inert();
    const {body} = page; // Later, something in it may have that name.
    fill(body, html, OPTIONS);
    InertParser.elements = body.getElementsByTagName('*').length;
    if (InertParser.elements > MAX_ELEMENTS) body.textContent = '';
    return page;
  }
}
