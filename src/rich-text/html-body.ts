import createDOMPurify, {type DOMPurify, type WindowLike} from 'dompurify';
import {ContentError} from '../content/validation/content-error.js';
import {sanitizerConfig} from './allow-list.js';
import {removeDeadLinks, type Anchors} from './anchors.js';
import {countStartTags, limitHtml, MAX_ELEMENTS, tooManyElementsError} from './html-limits.js';
import {InertParser} from './inert-parser.js';
import {postProcess} from './post-process.js';
import {prepareHtml, type PrepareOptions} from './prepare-html.js';
import type {RichText, RichTextOptions} from './rich-text-options.js';

let purifier: DOMPurify | undefined;
let collectedIds: Anchors = new Map();
let prepareOptions: PrepareOptions | undefined;

/** The parser that the sanitizer sees: what HTML can say and the allow-list cannot is translated before anything is removed. */
class PreparingParser extends InertParser {
  override parseFromString(html: string): Document {
    const inertDocument = super.parseFromString(html);
    if (prepareOptions) prepareHtml(this.body, prepareOptions);
    return inertDocument;
  }
}

/** One private sanitizer, so that hooks of the page's own never affect ours nor ours theirs. */
function createPurifier(): DOMPurify {
  // It parses with our parser, so that no Trusted Types policy of its own is requested.
  const made = createDOMPurify({
    document,
    Node,
    NodeFilter,
    HTMLTemplateElement,
    Element,
    DOMParser: PreparingParser,
  } as unknown as WindowLike);
  // Ids never reach the page: they only tell where the article's own links lead.
  made.addHook('uponSanitizeAttribute', (node, {attrName, attrValue}) => {
    const isName = attrName === 'id' || (attrName === 'name' && node.localName === 'a');
    if (isName && attrValue && !collectedIds.has(attrValue)) collectedIds.set(attrValue, node);
  });
  return made;
}

/**
 * Turns HTML into a safe fragment.
 * @throws {ContentError} `refused` when it has more than 5,000 elements, or the page does not let it be sanitized.
 */
export function htmlText(source: string, options: RichTextOptions): RichText {
  const html = limitHtml(source);
  if (countStartTags(html) > MAX_ELEMENTS) throw tooManyElementsError();
  purifier ??= createPurifier();
  collectedIds = new Map();
  prepareOptions = options;
  const fragment: unknown = purifier.sanitize(html, sanitizerConfig());
  const anchors = collectedIds;
  if (InertParser.elementCount > MAX_ELEMENTS) throw tooManyElementsError();
  if (!(fragment instanceof DocumentFragment))
    throw new ContentError(
      'refused',
      'article.body should be shown as rich text, but this page does not let it be sanitized',
    );
  postProcess(fragment, anchors, options);
  removeDeadLinks(fragment, anchors);
  return {fragment, anchors};
}
