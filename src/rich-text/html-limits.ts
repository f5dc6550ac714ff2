import {ContentError} from '../content/validation/content-error.js';
import {createTreeWalker} from '../platform/page-document.js';

/** Maximum number of elements in a body. */
export const MAX_ELEMENTS = 5_000;

/** Opening tags. */
const START_TAG = /<[a-z]/gi;
/** End tags for which the parser creates elements. */
const SELF_OPENING_END_TAG = /<\/(?:p|br)\b/gi;
/** A tag with so many attributes that the parser's duplicate check takes too long. */
const TAG_WITH_TOO_MANY_ATTRIBUTES = /<[a-z][^<>\s]*\s+(?:[^<>\s]+\s+){1000}/i;
/** Formatting elements: the parser reopens each unclosed element in every later paragraph. */
const FORMATTING_TAG = /<(big|b|code|em|font|i|nobr|small|strike|strong|s|tt|u)[\s/][^>]*>?/gi;
/** Maximum number of different formatting tags with attributes in a body; the parser repeats each at most three times. */
const MAX_FORMATTING_TAGS = 10;

/** Chromium requests a video's captions while parsing, even in an inert document. */
const EAGER_LOADING_TAG = /<track(?=[\s/>])/gi;
/**
 * Elements that are renamed before the browser parses them, and become links in `prepare-html.ts`: the native `setHTML` removes
 * frames with their content, the player of a video or sound costs a quarter of a millisecond each, and Firefox parses the content of
 * `noscript` as text.
 */
const EMBEDDING_TAG = /<(\/?)(iframe|object|embed|video|audio|noscript)(?=[\s/>])/gi;
const EMBEDDING_NAMES: Readonly<Record<string, string>> = {
  iframe: 'x-frame',
  object: 'x-object',
  embed: 'x-embed',
  video: 'x-video',
  audio: 'x-audio',
  noscript: 'x-noscript',
};

/** The number of start tags in an HTML text. */
export function countStartTags(html: string): number {
  return html.match(START_TAG)?.length ?? 0;
}

/** Maximum length of a paragraph, in characters: layout of a paragraph is not interruptible. */
const MAX_PARAGRAPH_LENGTH = 50_000;
/** Maximum number of list items with a number of their own: the browser counts again for each of them. */
const MAX_NUMBERED_ITEMS = 500;
/** Maximum number of images. */
const MAX_IMAGES = 1_000;

/**
 * Checks a body before it joins the page.
 * @throws {ContentError} `refused` if its layout would block the main thread.
 */
export function checkLayoutLimits(body: ParentNode & Node): void {
  checkCount(body, 'li[value], ol[reversed] li', MAX_NUMBERED_ITEMS, 'list items with a number of their own');
  checkCount(body, 'img', MAX_IMAGES, 'images');
  if ((body.textContent?.length ?? 0) <= MAX_PARAGRAPH_LENGTH) return;
  const walker = createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType !== Node.TEXT_NODE) length = INLINE_ELEMENT.test(node.nodeName) ? length : 0;
    else if ((length += (node as Text).length) > MAX_PARAGRAPH_LENGTH)
      throw new ContentError(
        'refused',
        `article.body should have at most ${MAX_PARAGRAPH_LENGTH} characters in a paragraph, but has more`,
      );
  }
}

/** Elements that do not begin a new paragraph. */
const INLINE_ELEMENT =
  /^(?:A|ABBR|B|BDI|BR|CITE|CODE|DEL|DFN|EM|I|IMG|INS|KBD|MARK|Q|RP|RT|RUBY|S|SAMP|SMALL|SPAN|STRONG|SUB|SUP|TIME|U|VAR|WBR)$/;

function checkCount(body: ParentNode, selector: string, max: number, what: string): void {
  const count = body.querySelectorAll(selector).length;
  if (count > max)
    throw new ContentError('refused', `article.body should have at most ${max} ${what}, but has ${count}`);
}

/** The error for a body with more than `MAX_ELEMENTS` elements. */
export function tooManyElementsError(): ContentError {
  return new ContentError('refused', `article.body should have at most ${MAX_ELEMENTS} elements, but has more`);
}

/**
 * Prepares HTML so that the browser parses it quickly and without requests: elements that the parser would multiply lose their attributes.
 * Does not make the HTML safe; the sanitizer runs afterwards.
 * @throws {ContentError} `refused` if there are too many tags, or a tag has too many attributes.
 */
export function limitHtml(html: string): string {
  if ((html.match(SELF_OPENING_END_TAG)?.length ?? 0) > MAX_ELEMENTS) throw tooManyElementsError();
  if (TAG_WITH_TOO_MANY_ATTRIBUTES.test(html))
    throw new ContentError('refused', 'article.body should have at most 1000 attributes in a tag, but has more');
  const keptTags = new Set<string>();
  return html
    .replace(EAGER_LOADING_TAG, '<x')
    .replace(
      EMBEDDING_TAG,
      (_, slash: string, name: string) => `<${slash}${EMBEDDING_NAMES[name.toLowerCase()] ?? 'x'}`,
    )
    .replace(FORMATTING_TAG, (tag, name: string) =>
      keptTags.has(tag) || keptTags.size < MAX_FORMATTING_TAGS ? (keptTags.add(tag), tag) : `<${name}>`,
    );
}
