import {bodyOf} from '../platform/page-document.js';
import {PARSED_ATTR} from './allow-list.js';
import {MAX_ELEMENTS} from './html-limits.js';
import {createInertDocument, setHtmlSafely} from './parse-html.js';

/** Options for `setHTML`. Without a list of attributes, Chromium 156 hangs on some event handlers, such as `onfullscreenchange`. */
const SET_HTML_OPTIONS = {__proto__: null, sanitizer: {__proto__: null, attributes: PARSED_ATTR}};

/** Parses HTML for the sanitizer. Counts elements after parsing, because the browser can create more elements than there are tags. */
export class InertParser {
  /** Number of elements in the last text. If there are too many, the parser returns an empty document. */
  static elementCount = 0;

  /** The body of the last document. `document.body` is unreliable, because elements in the document may clobber that name. */
  protected body: HTMLElement = bodyOf(document);

  parseFromString(html: string): Document {
    const inertDocument = createInertDocument();
    this.body = inertDocument.body;
    setHtmlSafely(this.body, html, SET_HTML_OPTIONS);
    InertParser.elementCount = this.body.getElementsByTagName('*').length;
    if (InertParser.elementCount > MAX_ELEMENTS) this.body.textContent = '';
    return inertDocument;
  }
}
