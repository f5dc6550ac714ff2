import {ContentError} from '../content/validation/content-error.js';

/** The most elements a body may have. */
export const MAX_ELEMENTS = 5_000;

/** Opening tags. */
const START_TAG = /<[a-z]/gi;
/** End tags that the parser turns into elements. */
const SELF_OPENING_END_TAG = /<\/(?:p|br)\b/gi;
/** A tag with so many attributes that comparing them all takes long. */
const TAG_WITH_TOO_MANY_ATTRIBUTES = /<[a-z][^<>\s]*\s+(?:[^<>\s]+\s+){1000}/i;
/** Formatting elements: the parser reopens each unclosed one in every later paragraph. */
const FORMATTING_TAG = /<(big|b|code|em|font|i|nobr|small|strike|strong|s|tt|u)[\s/][^>]*>?/gi;
/** How many different formatting tags with attributes a body may have; the parser repeats each at most three times. */
const MAX_FORMATTING_TAGS = 10;

/** Chromium requests a film's captions already while it parses, also in a document that loads nothing else. */
const EAGER_LOADING_TAG = /<track(?=[\s/>])/gi;
/** The browser's safe parser removes these with all that they contain; under another name, `prepare-html.ts` puts a link in their place. */
const EMBEDDING_TAG = /<(\/?)(iframe|object|embed)(?=[\s/>])/gi;
const EMBEDDING_NAMES: Readonly<Record<string, string>> = {iframe: 'x-frame', object: 'x-object', embed: 'x-embed'};

/** How many tags a piece of HTML opens. */
export function countStartTags(html: string): number {
  return html.match(START_TAG)?.length ?? 0;
}

/** The error for a body with more elements than a page can handle. */
export function tooManyElementsError(): ContentError {
  return new ContentError('refused', `article.body should have at most ${MAX_ELEMENTS} elements, but has more`);
}

/**
 * HTML that the browser's parser reads quickly and without a request: what would multiply there loses its attributes.
 * Says nothing about safety; the sanitizer comes after.
 * @throws {ContentError} `refused` when there are too many tags, or one has too many attributes.
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
