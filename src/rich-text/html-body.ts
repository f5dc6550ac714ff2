import createDOMPurify, {type DOMPurify, type WindowLike} from 'dompurify';
import {ContentError} from '../content/validation/content-error.js';
import {sanitizerConfig} from './allow-list.js';
import {removeDeadLinks, type Anchors} from './anchors.js';
import {checkLayoutLimits, countStartTags, limitHtml, MAX_ELEMENTS, tooManyElementsError} from './html-limits.js';
import {InertParser} from './inert-parser.js';
import {postProcess} from './post-process.js';
import {prepareHtml, type PrepareOptions} from './prepare-html.js';
import type {RichText, RichTextOptions} from './rich-text-options.js';

let purifier: DOMPurify | undefined;
let collectedIds: Anchors = new Map();
let prepareOptions: PrepareOptions | undefined;

/** The sanitizer's parser. Converts HTML that the allow-list cannot represent before the sanitizer removes anything. */
class PreparingParser extends InertParser {
  override parseFromString(html: string): Document {
    const inertDocument = super.parseFromString(html);
    if (prepareOptions) prepareHtml(this.body, prepareOptions);
    return inertDocument;
  }
}

/** A private sanitizer instance, so that its hooks and those of the page's own DOMPurify are independent. */
function createPurifier(): DOMPurify {
  // Uses our parser, so that the sanitizer does not request its own Trusted Types policy.
  const made = createDOMPurify({
    document,
    Node,
    NodeFilter,
    HTMLTemplateElement,
    Element,
    DOMParser: PreparingParser,
  } as unknown as WindowLike);
  // Ids are only used as targets of in-article links and never reach the page.
  made.addHook('uponSanitizeAttribute', (node, {attrName, attrValue}) => {
    const isName = attrName === 'id' || (attrName === 'name' && node.localName === 'a');
    if (isName && attrValue && !collectedIds.has(attrValue)) collectedIds.set(attrValue, node);
  });
  return made;
}

/** The page has changed what the sanitizer needs, so that it cannot be used. */
export class SanitizingPreventedError extends ContentError {
  constructor(cause?: unknown) {
    super('refused', 'article.body should be shown as rich text, but this page does not let it be sanitized', {cause});
  }
}

/**
 * Converts HTML to a sanitized fragment.
 * @throws {ContentError} `refused` if it has more than 5,000 elements, or the page prevents sanitizing.
 */
export function htmlText(source: string, options: RichTextOptions): RichText {
  const html = limitHtml(source);
  if (countStartTags(html) > MAX_ELEMENTS) throw tooManyElementsError();
  collectedIds = new Map();
  prepareOptions = options;
  const fragment = sanitize(html);
  const anchors = collectedIds;
  if (InertParser.elementCount > MAX_ELEMENTS) throw tooManyElementsError();
  checkLayoutLimits(fragment);
  postProcess(fragment, anchors, options);
  removeDeadLinks(fragment, anchors);
  return {fragment, anchors};
}

function sanitize(html: string): DocumentFragment {
  let result: unknown;
  try {
    purifier ??= createPurifier();
    result = purifier.sanitize(html, sanitizerConfig());
  } catch (cause) {
    throw new SanitizingPreventedError(cause);
  }
  if (!(result instanceof DocumentFragment)) throw new SanitizingPreventedError();
  return result;
}
