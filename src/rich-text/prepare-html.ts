import {safeHref} from '../content/validation/link.js';
import {createTreeWalker} from '../platform/page-document.js';
import {ALLOWED_TAGS} from './allow-list.js';
import {isEmoji} from './emoji.js';
import {createInertElement} from './parse-html.js';
import {relaxSpaces} from './spaces.js';
import type {RichTextWords} from './words.js';

/** Options for the conversion of HTML. */
export interface PrepareOptions {
  readonly base: string;
  readonly words: RichTextWords;
}

// Named controls of a form shadow its methods, so the prototypes' methods are called.
const {getAttribute, setAttribute, hasAttribute, removeAttribute, replaceWith, remove, prepend, before} =
  Element.prototype;
const read = (element: Element, name: string): string => getAttribute.call(element, name) ?? '';
const all = (root: Element, selector: string): Element[] => [...root.querySelectorAll(selector)];
const replace = (element: Element, ...nodes: (Node | string)[]): void => replaceWith.call(element, ...nodes);
const childrenOf = (element: Element): Node[] => {
  const nodes: Node[] = [];
  const {get: firstChild} = Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild') ?? {};
  const {get: nextSibling} = Object.getOwnPropertyDescriptor(Node.prototype, 'nextSibling') ?? {};
  for (let node = firstChild?.call(element) as Node | null; node; node = nextSibling?.call(node) as Node | null)
    nodes.push(node);
  return nodes;
};
const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/**
 * Converts HTML that the allow-list cannot represent, before the sanitizer removes it: struck-out text stays struck out, hidden
 * content stays hidden, formulas become text, videos become links, forms and drawings become notes, and styles with a meaning
 * become elements. Does not make the HTML safe: the sanitizer runs afterwards. Changes the body.
 */
export function prepareHtml(body: Element, options: PrepareOptions): void {
  if (body.querySelector(CONVERTED)) convert(body, options);
  relaxTextIn(body);
}

/** Matches every element that `convert` may change. Most articles have none, so that one search replaces all others. */
const CONVERTED = `:not(${ALLOWED_TAGS.join()}), img, [hidden], [style], li[type]`;

function convert(body: Element, options: PrepareOptions): void {
  for (const element of all(body, '[hidden], [style], dialog:not([open]), input[type="hidden" i], template'))
    if (isHidden(element)) remove.call(element);
  for (const image of all(body, 'amp-img')) replaceTag(image, 'img');
  restoreNoscriptImages(body);
  for (const image of all(body, 'img')) prepareImage(image);
  for (const copy of all(body, '[aria-hidden="true"]')) if (isCopyOfFormula(copy)) remove.call(copy);
  for (const formula of all(body, 'math:not(math math)')) replace(formula, formulaWords(formula));
  for (const element of all(body, ':is(svg, canvas):not(svg svg)')) replaceDrawing(element, options.words);
  for (const element of all(body, '*')) if (isMedia(element)) replaceMedia(element, options);
  for (const area of all(body, 'area[href]')) replaceTag(area, 'a', read(area, 'alt'));
  replaceControls(body, options.words);
  for (const [from, to] of RENAMED) for (const element of all(body, from)) replaceTag(element, to);
  for (const list of all(body, 'ol:not([type])')) readListType(list);
  for (const element of all(body, '[style]')) applyStyle(element);
  for (const element of all(body, '[id]')) keepTarget(element);
}

/** Obsolete HTML elements, and their replacements. */
const RENAMED: readonly [from: string, to: keyof HTMLElementTagNameMap][] = [
  ['strike', 's'],
  ['tt', 'code'],
  ['xmp, listing, plaintext', 'pre'],
  ['dir, menu', 'ul'],
  ['center, address, article, aside, main, header, footer, nav, hgroup', 'div'],
];

const declares = (style: string, property: string, value: string): boolean =>
  new RegExp(`(?:^|[;\\s])${property}\\s*:\\s*(?:${value})`, 'i').test(style);

function isHidden(element: Element): boolean {
  if (/^(?:dialog|input|template)$/.test(element.localName)) return true;
  if (hasAttribute.call(element, 'hidden')) return true;
  const style = read(element, 'style');
  return (
    declares(style, 'display', 'none') ||
    declares(style, 'visibility', 'hidden|collapse') ||
    declares(style, 'mso-hide', 'all')
  );
}

/** Attributes in which lazy-loading plugins store the URL of an image. */
const LAZY_SOURCES = [
  'data-lazy-src',
  'data-src',
  'data-original',
  'data-lazy',
  'data-ezsrc',
  'data-cfsrc',
  'data-orig-file',
  'nitro-lazy-src',
];
/** Attributes with a list of URLs, each with its width. */
const SOURCE_LISTS = ['data-lazy-srcset', 'data-srcset', 'srcset'];

const firstSource = (list: string): string => /^[\s,]*([^\s,]\S*?),?(?:\s|$)/.exec(list)?.[1] ?? '';

/** Shows the image of a `noscript` element, unless the same image is beside it, where a lazy-loading plugin has put it. */
function restoreNoscriptImages(body: Element): void {
  const shown = all(body, 'img:not(x-noscript img)').flatMap((image) =>
    ['src', ...LAZY_SOURCES].map((name) => read(image, name)).concat(read(image, 'alt')),
  );
  for (const copy of all(body, 'x-noscript')) {
    const image = all(copy, 'img[src]')[0];
    const isNew = image && ![read(image, 'src'), read(image, 'alt')].some((value) => value && shown.includes(value));
    if (isNew && !textOf(copy)) replace(copy, image);
    else remove.call(copy);
  }
}

function prepareImage(image: Element): void {
  const size = (name: string): number => parseFloat(read(image, name) || 'NaN');
  if (
    size('width') <= 1 ||
    size('height') <= 1 ||
    declares(read(image, 'style'), '(?:width|height)', '[01](?:px)?\\s*(?:;|$)')
  ) {
    remove.call(image); // A tracking pixel.
    return;
  }
  if (isEmoji(read(image, 'alt'))) {
    replace(image, read(image, 'alt'));
    return;
  }
  const source = read(image, 'src');
  const lazySource =
    LAZY_SOURCES.map((name) => read(image, name)).find(Boolean) ??
    SOURCE_LISTS.map((name) => firstSource(read(image, name))).find(Boolean);
  if (
    lazySource &&
    (!source || source.startsWith('data:') || /blank|lazy|placeholder|spacer|transparent/i.test(source))
  )
    setAttribute.call(image, 'src', lazySource);
  for (const name of ['width', 'height']) {
    const length = new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d{2,4})(?:\\.\\d+)?px`, 'i').exec(
      read(image, 'style'),
    )?.[1];
    if (length && !hasAttribute.call(image, name)) setAttribute.call(image, name, length);
  }
}

/** Whether an element hidden from screen readers shows the formula beside it a second time, as KaTeX and MathJax write it. */
function isCopyOfFormula(element: Element): boolean {
  return [element.previousElementSibling, element.nextElementSibling].some((sibling) => {
    const formula = sibling && all(sibling, 'math')[0];
    return formula && textOf(formula) === textOf(sibling);
  });
}

/** A formula as text on one line, such as `(a + b)/2`. */
function formulaWords(node: Element): string {
  const parts = (): string[] =>
    [...node.children].filter(({localName}) => !/^annotation/.test(localName)).map(formulaWords);
  const group = (words = ''): string => (/^[\p{L}\p{N}.,]*$/u.test(words) ? words : `(${words})`);
  // Read once: reading the children twice at each level would take exponential time.
  const children = node.children.length > 0 ? parts() : [];
  const [a = '', b = '', c = ''] = children;
  switch (node.localName) {
    case 'mfrac':
      return `${group(a)}/${group(b)}`;
    case 'msup':
      return `${group(a)}^${group(b)}`;
    case 'msub':
      return `${group(a)}_${group(b)}`;
    case 'msubsup':
      return `${group(a)}_${group(b)}^${group(c)}`;
    case 'msqrt':
      return `√(${children.join('')})`;
    case 'mroot':
      return `${group(b)}√(${a})`;
    case 'mtr':
      return `${children.join(' ')}; `;
    case 'mo':
      return /^[+\-−×÷=<>≤≥±·]$/.test(textOf(node)) ? ` ${textOf(node)} ` : textOf(node);
    default:
      return node.children.length > 0 ? children.join('') : textOf(node);
  }
}

function note(words: string): HTMLElement {
  const element = createInertElement('span');
  element.className = 'no-image';
  element.textContent = words;
  return element;
}

function replaceDrawing(drawing: Element, words: RichTextWords): void {
  const title = read(drawing, 'aria-label') || read(drawing, 'title') || textOf(drawing);
  if (title) replace(drawing, note(title));
  else if (read(drawing, 'aria-hidden') === 'true' || drawing.localName === 'canvas') remove.call(drawing);
  else replace(drawing, note(words.image));
}

/** Custom elements of players, such as `lite-youtube` and `amp-video`. */
const PLAYER = /^(?:lite|amp|youtube|vimeo)-\w*|-(?:video|audio|youtube|vimeo|player|embed)(?:-|$)/;

const isMedia = ({localName}: Element): boolean =>
  /^x-(?:video|audio|frame|object|embed)$/.test(localName) || PLAYER.test(localName);

/** Replaces a video, audio, frame or embedded document with a link labelled with its title, or with a note; keeps its text content. */
function replaceMedia(media: Element, {base, words}: PrepareOptions): void {
  const inner = all(media, 'source[src], a[href]')[0];
  const source =
    read(media, 'src') ||
    read(media, 'data-src') ||
    read(media, 'data') ||
    (inner ? read(inner, 'src') || read(inner, 'href') : '');
  const href = safeHref(source || undefined, base);
  const title = read(media, 'title') || read(media, 'aria-label') || read(media, 'playlabel');
  const isPage = href !== undefined && /^https?:/.test(href);
  const shown = isPage ? createInertElement('a') : note(title || words.notShown);
  if (isPage) {
    shown.setAttribute('href', href);
    shown.textContent = title || new URL(href).host.replace(/^www\./, '') + new URL(href).pathname;
  }
  const isPlayer = media.localName === 'x-video' || media.localName === 'x-audio';
  replace(media, shown, ...(isPlayer ? [] : [' ', ...childrenOf(media)]));
}

/** Replaces checkboxes with characters, and the other controls of a form with one note. */
function replaceControls(body: Element, words: RichTextWords): void {
  const noted = new Set<Element>();
  for (const gauge of all(body, 'meter, progress')) if (textOf(gauge)) replace(gauge, textOf(gauge));
  for (const control of all(body, 'input, select, textarea, button, progress, meter')) {
    const type = read(control, 'type').toLowerCase();
    if (control.localName === 'input' && (type === 'checkbox' || type === 'radio')) {
      replace(control, hasAttribute.call(control, 'checked') ? '☑ ' : '☐ ');
      continue;
    }
    const form = control.closest('form, fieldset') ?? control.parentElement ?? body;
    if (noted.has(form)) remove.call(control);
    else replace(control, note(words.notShown));
    noted.add(form);
  }
}

function replaceTag(element: Element, name: keyof HTMLElementTagNameMap, words = ''): void {
  const made = createInertElement(name);
  for (const attribute of [...element.attributes]) made.setAttribute(attribute.name, attribute.value);
  made.append(...childrenOf(element), ...(words ? [words] : []));
  replace(element, made);
}

/** Styles with a meaning, and the equivalent elements. */
const MEANINGS: readonly [name: 'strong' | 'em' | 's' | 'sub' | 'sup', property: string, value: string][] = [
  ['strong', 'font-weight', 'bold|bolder|[6-9]\\d\\d'],
  ['em', 'font-style', 'italic|oblique'],
  ['s', 'text-decoration(?:-line)?', '[^;]*line-through'],
  ['sub', 'vertical-align', 'sub'],
  ['sup', 'vertical-align', 'super'],
];
/** Elements whose style cancels their meaning. */
const EMPTIED: readonly [names: RegExp, property: string, value: string][] = [
  [/^(?:b|strong)$/, 'font-weight', 'normal|lighter|[1-5]00'],
  [/^(?:i|em|cite|dfn|var)$/, 'font-style', 'normal'],
  [/^(?:s|del|u|ins)$/, 'text-decoration(?:-line)?', 'none'],
  [/^(?:sub|sup)$/, 'vertical-align', 'baseline'],
];
const LIST_TYPES: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/** Converts styles to elements: Google Docs, Word and editors write bold, struck-out and superscript text as styles. */
function applyStyle(element: Element): void {
  const style = read(element, 'style');
  if (EMPTIED.some(([names, property, value]) => names.test(element.localName) && declares(style, property, value))) {
    replace(element, ...childrenOf(element));
    return;
  }
  for (const [name, property, value] of MEANINGS) {
    if (!declares(style, property, value) || !textOf(element)) continue;
    // A heading or bold text in bold type has no further meaning.
    if (name === 'strong' && /^(?:h[1-6]|th|b|strong)$/.test(element.localName)) continue;
    const isStructure = /^(?:[ou]l|dl|table|thead|tbody|tfoot|tr)$/.test(element.localName);
    for (const part of isStructure ? all(element, 'li, dt, dd, th, td, caption') : [element]) {
      const made = createInertElement(name);
      made.append(...childrenOf(part));
      prepend.call(part, made);
    }
  }
}

/** Sets the number style of a list as its own style, its first item, or the style of that item declares it. */
function readListType(list: Element): void {
  const item = all(list, ':scope > li')[0];
  const styleOf = (element: Element | undefined): string =>
    /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(element ? read(element, 'style') : '')?.[1]?.toLowerCase() ?? '';
  const type = LIST_TYPES[styleOf(list)] ?? LIST_TYPES[styleOf(item)] ?? (item && read(item, 'type'));
  if (type) setAttribute.call(list, 'type', type);
}

/** Inserts a placeholder with the id of an element that will be removed, because in-article links may point to it. */
function keepTarget(element: Element): void {
  if (ALLOWED_TAGS.includes(element.localName)) return;
  const target = createInertElement('span');
  target.id = read(element, 'id');
  removeAttribute.call(element, 'id');
  before.call(element, target);
}

function relaxTextIn(body: Element): void {
  if (!body.textContent?.includes('\u00a0')) return;
  // Uses the page's document: in the parsed document, elements could clobber the document's methods.
  const walker = createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.includes('\u00a0')) node.data = relaxSpaces(node.data);
  }
}
