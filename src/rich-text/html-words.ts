import {inlinePiece, splitTags, type HtmlPiece} from './inline-html.js';

/** Comments, processing instructions, CDATA sections and declarations. */
const INVISIBLE = /<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<![a-z][^>]*>/gi;
const TAG = /<(\/?)([a-z][\w:-]*)(?![\w:-])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gi;
const VOID = /^(?:area|base|col|embed|hr|img|input|link|meta|param|source|track)$/;
const NOT_PROSE = /^(?:script|style|template|noscript|iframe|object|svg|math|select|textarea|title|dialog)$/;
const HIDDEN_STYLE = /style\s*=[^]*?(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide)/i;

/** Removes what HTML never shows, such as comments. */
export const removeInvisible = (source: string): string => source.replace(INVISIBLE, '');

/**
 * Splits raw HTML of a Markdown text into tags and text, to show its words without the sanitizer. What the source hides is in a
 * hidden element. Tags of unknown names are text, such as `<name>`.
 */
export const htmlWords = (source: string, isElement: (name: string) => boolean): HtmlPiece[] =>
  splitTags(removeInvisible(source), TAG, (name, isEnd, attributes) => {
    const piece = /^\s*\/?$/.test(attributes) ? inlinePiece(name, isEnd) : undefined;
    if (piece || !isElement(name)) return piece;
    if (name === 'br' || name === 'wbr') return {kind: 'void', name};
    if (VOID.test(name)) return {kind: 'text', text: /\salt=(["'])(.*?)\1/is.exec(attributes)?.[2] ?? ' '};
    if (isEnd) return {kind: 'close', name};
    return {kind: 'open', name, hidden: NOT_PROSE.test(name) || isHidden(attributes)};
  });

const isHidden = (attributes: string): boolean =>
  HIDDEN_STYLE.test(attributes) || /\shidden(?![\w-])/i.test(attributes.replace(/"[^"]*"|'[^']*'/g, ''));
