import {html, type TemplateResult} from 'lit';

/** Raw HTML tags that Markdown may contain, without attributes; other tags are shown as source text. Each is in `ALLOWED_TAGS`. */
export const inlineElements: Readonly<Record<string, (content: unknown) => TemplateResult>> = {
  __proto__: null as never,
  abbr: (content) => html`<abbr>${content}</abbr>`,
  b: (content) => html`<b>${content}</b>`,
  bdi: (content) => html`<bdi>${content}</bdi>`,
  cite: (content) => html`<cite>${content}</cite>`,
  del: (content) => html`<del>${content}</del>`,
  dfn: (content) => html`<dfn>${content}</dfn>`,
  em: (content) => html`<em>${content}</em>`,
  i: (content) => html`<i>${content}</i>`,
  ins: (content) => html`<ins>${content}</ins>`,
  kbd: (content) => html`<kbd>${content}</kbd>`,
  mark: (content) => html`<mark>${content}</mark>`,
  q: (content) => html`<q>${content}</q>`,
  rp: (content) => html`<rp>${content}</rp>`,
  rt: (content) => html`<rt>${content}</rt>`,
  ruby: (content) => html`<ruby>${content}</ruby>`,
  s: (content) => html`<s>${content}</s>`,
  small: (content) => html`<small>${content}</small>`,
  strike: (content) => html`<s>${content}</s>`,
  strong: (content) => html`<strong>${content}</strong>`,
  sub: (content) => html`<sub>${content}</sub>`,
  summary: (content) => html`<summary>${content}</summary>`,
  sup: (content) => html`<sup>${content}</sup>`,
  u: (content) => html`<u>${content}</u>`,
};

/** A part of raw HTML: an allowed tag, or text. */
export type HtmlPiece =
  {readonly kind: 'open' | 'close' | 'void'; readonly name: string} | {readonly kind: 'text'; readonly text: string};

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const TAG = /<(\/?)([a-z]+)\s*\/?>/gi;

/** Splits raw HTML of a Markdown text into allowed tags and text. Omits comments. */
export function htmlPieces(source: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  const text = source.replace(COMMENT, '');
  let last = 0;
  for (const match of text.matchAll(TAG)) {
    const name = (match[2] ?? '').toLowerCase();
    const isVoid = name === 'br' || name === 'wbr';
    if (!isVoid && name !== 'details' && !(name in inlineElements)) continue;
    if (match.index > last) pieces.push({kind: 'text', text: text.slice(last, match.index)});
    pieces.push({kind: isVoid ? 'void' : match[1] ? 'close' : 'open', name});
    last = match.index + match[0].length;
  }
  if (last < text.length) pieces.push({kind: 'text', text: text.slice(last)});
  return pieces;
}
