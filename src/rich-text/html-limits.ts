import {ContentError} from '../content/validation/content-error.js';

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
/** The native `setHTML` removes these elements with their content. Renamed, they become links in `prepare-html.ts`. */
const EMBEDDING_TAG = /<(\/?)(iframe|object|embed)(?=[\s/>])/gi;
const EMBEDDING_NAMES: Readonly<Record<string, string>> = {iframe: 'x-frame', object: 'x-object', embed: 'x-embed'};

/** The number of start tags in an HTML text. */
export function countStartTags(html: string): number {
  return html.match(START_TAG)?.length ?? 0;
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
