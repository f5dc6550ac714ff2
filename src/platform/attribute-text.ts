const QUOTATION_MARKS = '"\'“”„‟″«»‘’‚‛';

const isQuotationMark = (character: string | undefined): boolean =>
  character !== undefined && QUOTATION_MARKS.includes(character);

/**
 * Trims white space, and quotation marks around an attribute value: some editors turn `"box"` into `”box”`. Not a regular
 * expression, which would try every way to divide many quotation marks.
 */
export function withoutQuotes(text: string): string {
  const trimmed = text.trim();
  let start = 0;
  let end = trimmed.length;
  while (isQuotationMark(trimmed[start])) start += 1;
  while (end > start && isQuotationMark(trimmed[end - 1])) end -= 1;
  if (start === trimmed.length) return start > 1 ? '' : trimmed;
  return start > 0 && end < trimmed.length ? trimmed.slice(start, end).trim() : trimmed;
}

/** Replaces `{lang}` in an address by a language tag (BCP 47). */
export const withLanguage = (address: string, lang: string): string => address.replaceAll('{lang}', lang);
