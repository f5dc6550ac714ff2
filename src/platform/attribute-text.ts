const SURROUNDING_QUOTES = /^["'“”„‟″«»‘’‚‛]+(.*?)["'“”„‟″«»‘’‚‛]+$/s;

/** Trims white space and quotation marks from an attribute value: some editors turn `"box"` into `”box”`. */
export const withoutQuotes = (text: string): string => text.trim().replace(SURROUNDING_QUOTES, '$1').trim();

/** Replaces `{lang}` in an address by a language tag (BCP 47). */
export const withLanguage = (address: string, lang: string): string => address.replaceAll('{lang}', lang);
