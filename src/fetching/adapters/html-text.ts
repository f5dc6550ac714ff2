import {decodeCharacterReferences} from '../../content/text/character-references.js';

/** A heading, list item, or paragraph of an HTML text. */
export interface HtmlBlock {
  readonly type: 'heading' | 'item' | 'paragraph';
  /** The words without markup. */
  readonly plain: string;
  /** The words as inline Markdown, with bold, italic, and links kept. */
  readonly markdown: string;
}

interface Run {
  text: string;
  strong: boolean;
  emphasis: boolean;
  href: string | undefined;
}

const DROPPED = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'select', 'textarea']);
const BLOCKS =
  /^(?:p|div|section|article|aside|header|footer|main|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|tr|hr|figure|figcaption|details|summary)$/;
const VOID = /^(?:br|hr|img|input|wbr|area|col|embed|source|track)$/;
const TOKEN = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][\w-]*)([^<>]*)>/gi;

/** Whether a text contains HTML tags or character references. */
export function hasMarkup(text: string): boolean {
  return /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w+);/i.test(text);
}

/** The headings, list items, and paragraphs of an HTML text in order; hidden elements and scripts are left out. */
export function parseHtmlBlocks(html: string): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let runs: Run[] = [];
  let type: HtmlBlock['type'] = 'paragraph';
  const marks = {strong: 0, emphasis: 0};
  let href: string | undefined;
  let skipped: {name: string; depth: number} | undefined;
  const finishBlock = () => {
    const block = toBlock(type, runs);
    if (block) blocks.push(block);
    runs = [];
  };
  const addText = (text: string) => {
    if (!skipped && text)
      runs.push({text: decodeCharacterReferences(text), strong: marks.strong > 0, emphasis: marks.emphasis > 0, href});
  };
  let end = 0;
  for (const match of html.matchAll(TOKEN)) {
    addText(html.slice(end, match.index));
    end = match.index + match[0].length;
    const [, slash, tag, attributes = ''] = match;
    if (tag === undefined) continue;
    const name = tag.toLowerCase();
    const step = slash ? -1 : 1;
    if (skipped) {
      if (name === skipped.name) skipped.depth += step;
      if (skipped.depth === 0) skipped = undefined;
      continue;
    }
    if (!slash && !VOID.test(name) && (DROPPED.has(name) || isHidden(attributes))) {
      skipped = {name, depth: 1};
      continue;
    }
    if (BLOCKS.test(name)) {
      finishBlock();
      type = slash ? 'paragraph' : blockType(name, type);
    } else if (name === 'strong' || name === 'b') marks.strong = Math.max(0, marks.strong + step);
    else if (name === 'em' || name === 'i') marks.emphasis = Math.max(0, marks.emphasis + step);
    else if (name === 'a') href = slash ? undefined : hrefOf(attributes);
    else if (name === 'br') addText(' ');
  }
  addText(html.slice(end));
  finishBlock();
  return blocks;
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
  const plain = collapse(runs.map(({text}) => text).join(''));
  return plain === '' ? undefined : {type, plain, markdown: collapse(mergeRuns(runs).map(toMarkdown).join(''))};
}

function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const isSame = last?.strong === run.strong && last.emphasis === run.emphasis && last.href === run.href;
    if (isSame) last.text += run.text;
    else merged.push({...run});
  }
  return merged;
}

function toMarkdown({text, strong, emphasis, href}: Run): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  if (words === '') return text;
  const escaped = escapeMarkdown(words);
  const marker = '*'.repeat((strong ? 2 : 0) + (emphasis ? 1 : 0));
  const marked = `${marker}${escaped}${marker}`;
  return `${before}${href ? `[${marked}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)` : marked}${after}`;
}

/** Plain text as inline Markdown that shows exactly these characters. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#~!|&^$=+]/g, '\\$&');
}

/** Plain text of a short piece of HTML, or of a plain text; `undefined` when nothing is left. */
export function htmlToPlainText(html: unknown): string | undefined {
  if (typeof html !== 'string') return undefined;
  const text = parseHtmlBlocks(html)
    .map(({plain}) => plain)
    .join(' ');
  return text === '' ? undefined : text;
}

/** Plain text as HTML that shows it as it is: blank lines end paragraphs, other line ends stay. */
export function plainTextToHtml(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/g, ''))
    .filter(Boolean)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

/** Text as HTML, in element content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An image as HTML for the sanitizer, which decides whether it may be shown; nothing without an address. */
export function imageHtml(address: unknown, alt: unknown): string {
  if (typeof address !== 'string' || address === '') return '';
  return `<p><img src="${escapeHtml(address)}" alt="${escapeHtml(typeof alt === 'string' ? alt : '')}"></p>`;
}
