import {LINK_REL, resolveImage, resolveLink, type AddressOptions, type ImageSizes} from './addresses.js';
import type {Anchors} from './anchors.js';
import {isEmoji} from './emoji.js';
import {createInertElement} from './parse-html.js';
import type {RichTextWords} from './words.js';

interface PostProcessOptions extends AddressOptions {
  readonly base: string;
  /** Level of the body's highest heading, 1 to 6. */
  readonly headingLevel: number;
  readonly imageSizes?: ImageSizes | undefined;
  readonly words: RichTextWords;
  readonly onImageOmitted?: ((address: string) => void) | undefined;
}

/** Maximum nesting depth of `details`; browsers hang on hundreds. */
const MAX_DETAILS = 5;

/** A width or a height in pixels. */
const SIZE = /^[1-9]\d{0,4}$/;

/** Attributes that are only allowed on certain elements, and their allowed values. */
const ELEMENT_ATTR: readonly [attribute: string, element: string, value: RegExp][] = [
  ['src', 'img', /./],
  ['href', 'a', /./],
  ['value', 'li', /^-?\d{1,9}$/],
  ['type', 'ol', /^[1aAiI]$/],
  ['width', 'img', SIZE],
  ['height', 'img', SIZE],
];

/** Cells that span more columns or rows would make the browser's table layout take minutes. */
const SPANS: readonly [attribute: string, max: number][] = [
  ['colspan', 30],
  ['rowspan', 100],
];

/** Adapts the links, images, headings, tables and nesting of a sanitized HTML body to the article. Changes the fragment. */
export function postProcess(fragment: DocumentFragment, anchors: Anchors, options: PostProcessOptions): void {
  flattenDeepDetails(fragment);
  shiftHeadings(fragment, anchors, options.headingLevel);
  for (const image of fragment.querySelectorAll('img')) postProcessImage(image, options);
  for (const link of fragment.querySelectorAll('a')) postProcessLink(link, options.base);
  for (const table of fragment.querySelectorAll('table')) wrapTable(table, options.words.table);
  for (const element of fragment.querySelectorAll(CHECKED_ATTR)) checkAttributes(element);
}

/** Matches the elements with an attribute whose value `checkAttributes` checks. */
const CHECKED_ATTR = [...ELEMENT_ATTR, ...SPANS].map(([attribute]) => `[${attribute}]`).join();

function checkAttributes(element: Element): void {
  for (const [attribute, name, value] of ELEMENT_ATTR) {
    const given = element.getAttribute(attribute);
    if (given !== null && !(element.localName === name && value.test(given))) element.removeAttribute(attribute);
  }
  for (const [attribute, max] of SPANS)
    if (Number(element.getAttribute(attribute)) > max) element.setAttribute(attribute, String(max));
}

function postProcessLink(link: HTMLAnchorElement, base: string): void {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) return;
  const safe = resolveLink(href, base);
  if (!safe) {
    link.removeAttribute('href');
    return;
  }
  link.href = safe.href;
  link.rel = LINK_REL;
  link.referrerPolicy = 'no-referrer';
  if (safe.external) link.className = 'external';
}

function postProcessImage(image: HTMLImageElement, options: PostProcessOptions): void {
  const source = resolveImage(image.getAttribute('src') ?? undefined, options);
  if (source === undefined) {
    if (!isEmoji(image.alt)) options.onImageOmitted?.(image.getAttribute('src') ?? '');
    image.replaceWith(isEmoji(image.alt) ? image.alt : notShown(image.alt || options.words.image));
    return;
  }
  image.loading = 'lazy';
  image.decoding = 'async';
  image.referrerPolicy = 'no-referrer';
  image.src = source;
  image.alt ||= '';
  addSize(image, options.imageSizes?.get(source));
}

/** Completes the size of an image, so that nothing moves when it arrives. A width or a height of the source stays. */
function addSize(image: HTMLImageElement, size: readonly number[] | undefined): void {
  const [width, height] = size ?? [];
  if (!width || !height) return;
  const read = (name: string): number => Number(SIZE.exec(image.getAttribute(name) ?? '')?.[0]);
  const [shownWidth, shownHeight] = [read('width'), read('height')];
  if (shownWidth && shownHeight) return;
  image.width = width;
  image.height = height;
  // The attributes keep the exact ratio, so the width of the source is a style.
  const written = shownWidth || (shownHeight * width) / height;
  if (written) image.style.width = `${written}px`;
}

/** A text that replaces content that is not shown. */
function notShown(words: string): HTMLElement {
  const element = createInertElement('span');
  element.className = 'no-image';
  element.textContent = words;
  return element;
}

function shiftHeadings(fragment: DocumentFragment, anchors: Anchors, level: number): void {
  const headings = [...fragment.querySelectorAll('h1,h2,h3,h4,h5,h6')];
  const highest = Math.min(...headings.map((heading) => Number(heading.localName[1])));
  if (highest === level || headings.length === 0) return;
  const replacements = new Map<Element, Element>();
  for (const heading of headings) {
    const shifted = createInertElement(`h${Math.min(Number(heading.localName[1]) - highest + level, 6)}` as 'h6');
    for (const {name, value} of heading.attributes) shifted.setAttribute(name, value);
    shifted.append(...heading.childNodes);
    heading.replaceWith(shifted);
    replacements.set(heading, shifted);
  }
  for (const [name, target] of anchors) anchors.set(name, replacements.get(target) ?? target);
}

function wrapTable(table: HTMLTableElement, name: string): void {
  const scrollRegion = createInertElement('div');
  scrollRegion.className = 'scroll';
  scrollRegion.tabIndex = 0;
  scrollRegion.setAttribute('role', 'region');
  scrollRegion.setAttribute('aria-label', table.caption?.textContent.trim() || name);
  table.replaceWith(scrollRegion);
  scrollRegion.append(table);
}

function flattenDeepDetails(fragment: DocumentFragment): void {
  const tooDeepSelector = 'details '.repeat(MAX_DETAILS + 1);
  for (const details of fragment.querySelectorAll(tooDeepSelector)) details.replaceWith(...details.childNodes);
}
