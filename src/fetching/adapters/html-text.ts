import {decodeCharacterReferences} from '../../content/text/character-references.js';

/** A heading, list item, or paragraph of an HTML text. */
export interface HtmlBlock {
  readonly type: 'heading' | 'item' | 'paragraph';
  /** The text without markup and without struck-out words. */
  readonly plain: string;
  /** The text as inline Markdown, with bold, italic, struck-out words, and links preserved. */
  readonly markdown: string;
}

interface Run {
  text: string;
  strong: boolean;
  emphasis: boolean;
  struck: boolean;
  href: string | undefined;
}

const DROPPED = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'select', 'textarea']);
const BLOCKS =
  /^(?:p|div|section|article|aside|header|footer|main|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|tr|hr|figure|figcaption|details|summary)$/;
const VOID = /^(?:br|hr|img|input|wbr|area|col|embed|source|track)$/;
const TOKEN = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][\w-]*)(?![\w-])([^<>]*)>/gi;

/** Whether a text contains HTML tags or character references. */
export function hasMarkup(text: string): boolean {
  return /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w+);/i.test(text);
}

/** The headings, list items, and paragraphs of an HTML text in order; hidden elements and scripts are omitted. */
export function parseHtmlBlocks(html: string): HtmlBlock[] {
  const reader = new BlockReader();
  let end = 0;
  for (const match of html.matchAll(TOKEN)) {
    const [token, slash, tag, attributes = ''] = match;
    reader.addText(html.slice(end, match.index));
    end = match.index + token.length;
    if (tag !== undefined) reader.addTag(tag.toLowerCase(), slash === '/', attributes);
  }
  reader.addText(html.slice(end));
  reader.finishBlock();
  return reader.blocks;
}

/** Builds blocks from the texts and tags of an HTML text. */
class BlockReader {
  readonly blocks: HtmlBlock[] = [];
  #runs: Run[] = [];
  #type: HtmlBlock['type'] = 'paragraph';
  #strong = 0;
  #emphasis = 0;
  /** Open elements that strike their text out, outermost first, and open elements of the same name inside them. */
  readonly #struckOut: string[] = [];
  #href: string | undefined;
  /** The omitted element, and the number of open elements with its name. */
  #skipped: {readonly name: string; depth: number} | undefined;

  addText(text: string): void {
    if (this.#skipped || text === '') return;
    this.#runs.push({
      text: decodeCharacterReferences(text),
      strong: this.#strong > 0,
      emphasis: this.#emphasis > 0,
      struck: this.#struckOut.length > 0,
      href: this.#href,
    });
  }

  addTag(name: string, isEnd: boolean, attributes: string): void {
    if (this.#skip(name, isEnd, attributes)) return;
    this.#readStrike(name, isEnd, attributes);
    const step = isEnd ? -1 : 1;
    if (BLOCKS.test(name)) {
      this.finishBlock();
      this.#type = isEnd ? 'paragraph' : blockType(name, this.#type);
    } else if (name === 'strong' || name === 'b') this.#strong = Math.max(0, this.#strong + step);
    else if (name === 'em' || name === 'i') this.#emphasis = Math.max(0, this.#emphasis + step);
    else if (name === 'a') this.#href = isEnd ? undefined : hrefOf(attributes);
    else if (name === 'br' || name === 'td' || name === 'th') this.addText(' ');
  }

  #readStrike(name: string, isEnd: boolean, attributes: string): void {
    const strikes = /^(?:s|strike|del)$/.test(name) || /text-decoration[^;"']*line-through/i.test(attributes);
    if (isEnd) {
      if (this.#struckOut.at(-1) === name) this.#struckOut.pop();
    } else if (!VOID.test(name) && (strikes || this.#struckOut.includes(name))) this.#struckOut.push(name);
  }

  finishBlock(): void {
    const block = toBlock(this.#type, this.#runs);
    if (block) this.blocks.push(block);
    this.#runs = [];
  }

  /** Whether the tag belongs to an omitted element. */
  #skip(name: string, isEnd: boolean, attributes: string): boolean {
    if (this.#skipped) {
      if (name === this.#skipped.name) this.#skipped.depth += isEnd ? -1 : 1;
      if (this.#skipped.depth === 0) this.#skipped = undefined;
      return true;
    }
    if (isEnd || VOID.test(name) || !(DROPPED.has(name) || isHidden(attributes))) return false;
    this.#skipped = {name, depth: 1};
    return true;
  }
}

function blockType(name: string, current: HtmlBlock['type']): HtmlBlock['type'] {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li') return 'item';
  return name === 'p' || name === 'div' ? current : 'paragraph'; // `<li><p>` is still an item.
}

function isHidden(attributes: string): boolean {
  return /\shidden(?:[\s=/]|$)/i.test(attributes) || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes);
}

function hrefOf(attributes: string): string | undefined {
  const [, quoted, single, bare] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? [];
  const href = decodeCharacterReferences(quoted ?? single ?? bare ?? '').trim();
  return /^(?:https?:|tel:|sms:|mailto:|\/|#)/i.test(href) ? href : undefined;
}

function toBlock(type: HtmlBlock['type'], runs: readonly Run[]): HtmlBlock | undefined {
  const collapse = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();
  const plain = collapse(runs.map(({text, struck}) => (struck ? ' ' : text)).join(''));
  return plain === '' ? undefined : {type, plain, markdown: collapse(mergeRuns(runs).map(toMarkdown).join(''))};
}

function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const isSame =
      last?.strong === run.strong &&
      last.emphasis === run.emphasis &&
      last.struck === run.struck &&
      last.href === run.href;
    if (isSame) last.text += run.text;
    else merged.push({...run});
  }
  return merged;
}

function toMarkdown({text, strong, emphasis, struck, href}: Run): string {
  const words = text.trim();
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = words ? text.slice(before.length + words.length) : '';
  if (words === '') return text;
  const escaped = escapeMarkdown(words);
  const marker = '*'.repeat((strong ? 2 : 0) + (emphasis ? 1 : 0));
  const emphasized = `${marker}${escaped}${marker}`;
  const marked = struck ? `~~${emphasized}~~` : emphasized;
  return `${before}${href ? `[${marked}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)` : marked}${after}`;
}

/** Escapes plain text so that inline Markdown renders exactly these characters. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#~!|&^$=+]/g, '\\$&');
}

/** How much HTML becomes plain text, in UTF-16 units: titles and summaries are much shorter. */
const MAX_PLAIN_TEXT_SOURCE = 100_000;

/** Plain text of an HTML fragment or a plain text; `undefined` when it is empty. */
export function htmlToPlainText(html: unknown): string | undefined {
  if (typeof html !== 'string') return undefined;
  const text = parseHtmlBlocks(html.slice(0, MAX_PLAIN_TEXT_SOURCE))
    .map(({plain}) => plain)
    .join(' ');
  return text === '' ? undefined : text;
}

/** Plain text as HTML: blank lines separate paragraphs, other line breaks are preserved. */
export function plainTextToHtml(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/^\n+/, '').trimEnd())
    .filter(Boolean)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

/** Escapes text for HTML element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An image as HTML for the sanitizer, which decides whether it may be shown; empty without an address. */
export function imageHtml(
  address: unknown,
  alt: unknown,
  {width, height}: {readonly width?: unknown; readonly height?: unknown} = {},
): string {
  if (typeof address !== 'string' || address === '') return '';
  const size = typeof width === 'number' && typeof height === 'number' ? ` width="${width}" height="${height}"` : '';
  return `<p><img src="${escapeHtml(address)}" alt="${escapeHtml(typeof alt === 'string' ? alt : '')}"${size}></p>`;
}
