const NAMED_REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  times: '×',
  deg: '°',
  euro: '€',
  pound: '£',
  copy: '©',
  middot: '·',
};

/** Text with its character references read: the numbers, and the names that prose has. Others stay as they are written. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (reference: string, decimal?: string, hexadecimal?: string, name: string = '') => {
      const code = decimal ? Number(decimal) : hexadecimal ? parseInt(hexadecimal, 16) : undefined;
      if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : reference;
      return Object.hasOwn(NAMED_REFERENCES, name) ? (NAMED_REFERENCES[name] ?? reference) : reference;
    },
  );
}

const DROPPED_CONTENT =
  /<(script|style|template|noscript|iframe|object|svg|math|select|textarea|title)\b[^]*?(?:<\/\1\s*>|$)|<!--[^]*?(?:-->|$)/gi;
const BLOCK_TAG =
  /<\/?(?:p|div|section|article|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|table|tr|br|hr|figure|figcaption|details|summary)\b[^<>]*>/gi;

/** The paragraphs of an HTML text as plain words: a server has no sanitizer, so it shows no markup. */
export function htmlParagraphs(html: string): readonly string[] {
  const parts = html
    .replace(DROPPED_CONTENT, '')
    .replace(/\s+/g, ' ')
    .replace(BLOCK_TAG, '\n')
    .replace(/<[a-z/!][^<>]*>/gi, '')
    .split('\n');
  return parts.map((part) => decodeEntities(part).trim()).filter(Boolean);
}
