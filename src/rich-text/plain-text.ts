import {decodeCharacterReferences} from '../content/text/character-references.js';

const DROPPED_CONTENT =
  /<(script|style|template|noscript|iframe|object|svg|math|select|textarea|title)\b[^]*?(?:<\/\1\s*>|$)|<!--[^]*?(?:-->|$)/gi;
const BLOCK_TAG =
  /<\/?(?:p|div|section|article|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|tr|br|hr|figure|figcaption|details|summary)\b[^<>]*>/gi;

/** The paragraphs of an HTML text as plain text, for servers, which have no sanitizer. */
export function htmlParagraphs(html: string): readonly string[] {
  const parts = html
    .replace(DROPPED_CONTENT, '')
    .replace(/\s+/g, ' ')
    .replace(BLOCK_TAG, '\n')
    .replace(/<[a-z/!][^<>]*>/gi, '')
    .split('\n');
  return parts.map((part) => decodeCharacterReferences(part).trim()).filter(Boolean);
}
