import {ContentError} from '../content/validation/content-error.js';

/** The most elements a body may have. */
export const MAX_ELEMENTS = 5_000;

/** Opening tags. */
const OPENING = /<[a-z]/gi;
/** Closing tags that open themselves. */
const EMPTY = /<\/(?:p|br)\b/gi;
/** A tag with so many attributes that comparing them all takes long. */
const OVERFULL = /<[a-z][^<>\s]*\s+(?:[^<>\s]+\s+){1000}/i;
/** Formatting elements: the parser opens each that was not closed anew in every later paragraph. */
const FORMATTING = /<(big|b|code|em|font|i|nobr|small|strike|strong|s|tt|u)[\s/][^>]*>?/gi;
/** How many different formatting tags with attributes a body may have; the parser repeats each at most three times. */
const MAX_FORMATTING = 10;

/** Chromium asks for a film's captions already while it parses, also in a document that loads nothing else. */
const EAGER = /<track(?=[\s/>])/gi;

/** How many tags a piece of HTML opens. */
export function openingTags(html: string): number {
  return html.match(OPENING)?.length ?? 0;
}

/** Says that a body has more elements than a page can bear. */
export function tooMany(): ContentError {
  return new ContentError('refused', `article.body should have at most ${MAX_ELEMENTS} elements, but has more`);
}

/**
 * HTML that the browser's parser reads quickly and without a request: what would multiply there loses its attributes.
 * Says nothing about safety; the sanitizer comes after.
 * @throws {ContentError} `refused` when there are too many tags, or one has too many attributes.
 */
export function calmHtml(html: string): string {
  if ((html.match(EMPTY)?.length ?? 0) > MAX_ELEMENTS) throw tooMany();
  if (OVERFULL.test(html)) throw new ContentError('refused', 'article.body should have at most 1000 attributes in a tag, but has more');
  const kept = new Set<string>();
  return html.replace(EAGER, '<x').replace(FORMATTING, (tag, name: string) => (kept.has(tag) || kept.size < MAX_FORMATTING ? (kept.add(tag), tag) : `<${name}>`));
}
