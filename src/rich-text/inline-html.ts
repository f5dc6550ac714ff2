import {html, type TemplateResult} from 'lit';

/** Tags that are rendered without the sanitizer if they have no attributes. Each is in `ALLOWED_TAGS`. */
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

/** A part of raw HTML: a tag, or text. The content of a hidden element is not shown. */
export type HtmlPiece =
  | {readonly kind: 'open' | 'close' | 'void'; readonly name: string; readonly hidden?: boolean}
  | {readonly kind: 'text'; readonly text: string};

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const TAG = /<(\/?)([a-z]+)\s*\/?>/gi;

/** Splits raw HTML of a Markdown text into the tags of `inlineElements` and text. Omits comments. */
export const htmlPieces = (source: string): HtmlPiece[] => splitTags(source.replace(COMMENT, ''), TAG, inlinePiece);

/** The piece of a tag without attributes; `undefined` if it needs the sanitizer. */
export function inlinePiece(name: string, isEnd: boolean): HtmlPiece | undefined {
  const isVoid = name === 'br' || name === 'wbr';
  if (!isVoid && name !== 'details' && !(name in inlineElements)) return undefined;
  return {kind: isVoid ? 'void' : isEnd ? 'close' : 'open', name};
}

/**
 * Splits a text at its tags.
 * @param tag matches a tag; its groups are the slash of an end tag, the name, and the attributes.
 * @param read the piece of a tag; a tag without one is text.
 */
export function splitTags(
  text: string,
  tag: RegExp,
  read: (name: string, isEnd: boolean, attributes: string) => HtmlPiece | undefined,
): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let last = 0;
  for (const match of text.matchAll(tag)) {
    const piece = read((match[2] ?? '').toLowerCase(), Boolean(match[1]), match[3] ?? '');
    if (!piece) continue;
    if (match.index > last) pieces.push({kind: 'text', text: text.slice(last, match.index)});
    pieces.push(piece);
    last = match.index + match[0].length;
  }
  if (last < text.length) pieces.push({kind: 'text', text: text.slice(last)});
  return pieces;
}
