import {safeHref} from '../content/validation/link.js';
import {createInertElement} from './parse-html.js';

/** What the article's surroundings decide about its body. */
export interface PostProcessOptions {
  /** Address of the document: relative links and the origin of images. */
  readonly base: string;
  /** Level of the body's highest heading, 1 to 6. */
  readonly headingLevel: number;
  /** Hosts that images may come from besides the document's own origin, such as `images.example.org`. */
  readonly imageHosts: readonly string[];
  /** Words for what the eye can see: the name of a scrolling table, and of an image that is not shown. */
  readonly words: {readonly table: string; readonly image: string};
}

/** How deep `details` may be nested; browsers hang on hundreds. */
const MAX_DETAILS = 5;

/** Makes a sanitized body fit its place: links, images, headings, tables and nesting. Changes the fragment. */
export function postProcess(
  fragment: DocumentFragment,
  anchors: Map<string, Element>,
  options: PostProcessOptions,
): void {
  flattenDeepDetails(fragment);
  shiftHeadings(fragment, anchors, options.headingLevel);
  for (const image of fragment.querySelectorAll('img')) postProcessImage(image, options);
  if (fragment.querySelector('a[href^="#"]')) addHeadingAnchors(fragment, anchors);
  const {origin} = new URL(options.base);
  for (const link of fragment.querySelectorAll('a')) postProcessLink(link, anchors, options.base, origin);
  for (const table of fragment.querySelectorAll('table')) wrapTable(table, options.words.table);
  for (const element of fragment.querySelectorAll('[src]:not(img)')) element.removeAttribute('src');
  for (const element of fragment.querySelectorAll('[href]:not(a)')) element.removeAttribute('href');
}

function postProcessLink(
  link: HTMLAnchorElement,
  anchors: ReadonlyMap<string, Element>,
  base: string,
  origin: string,
): void {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) {
    if (!anchors.has(anchorNameOf(href))) link.removeAttribute('href');
    return;
  }
  const safe = safeHref(href, base);
  if (!href || !safe || safe.startsWith('sms:')) {
    link.removeAttribute('href');
    return;
  }
  link.href = safe;
  link.rel = 'noopener noreferrer nofollow ugc';
  link.referrerPolicy = 'no-referrer';
  if (/^https?:/.test(safe) && safe !== origin && !safe.startsWith(`${origin}/`)) link.className = 'external';
}

/** The name of an in-article link's target. */
export function anchorNameOf(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch (error) {
    if (error instanceof URIError) return href.slice(1);
    throw error;
  }
}

function postProcessImage(image: HTMLImageElement, {base, imageHosts, words}: PostProcessOptions): void {
  const source = safeHref(image.getAttribute('src') ?? undefined, base);
  const url = source === undefined ? undefined : new URL(source);
  const allowed =
    url &&
    /^https?:$/.test(url.protocol) &&
    (url.origin === new URL(base).origin || (url.protocol === 'https:' && imageHosts.includes(url.hostname)));
  if (!allowed) {
    const placeholder = createInertElement('span');
    placeholder.className = 'no-image';
    placeholder.textContent = image.alt || words.image;
    image.replaceWith(placeholder);
    return;
  }
  image.loading = 'lazy';
  image.decoding = 'async';
  image.referrerPolicy = 'no-referrer';
  image.src = url.href;
  image.alt ||= '';
}

function shiftHeadings(fragment: DocumentFragment, anchors: Map<string, Element>, level: number): void {
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

/** Names every heading as Markdown renderers do, so that links inside find it. */
function addHeadingAnchors(fragment: DocumentFragment, anchors: Map<string, Element>): void {
  for (const heading of fragment.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    const slug = slugOf(heading.textContent);
    if (slug && !anchors.has(slug)) anchors.set(slug, heading);
  }
}

/** Lower case, words joined by hyphens. */
function slugOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s+/g, '-');
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
