import {displayName, formatDate, formatNumber, pluralCategory} from '../platform/intl.js';

export {formatList, formatNumber} from '../platform/intl.js';

/** Forms of a sentence by plural category (CLDR); `other` is required. */
export type Plural = {readonly other: string} & Partial<
  Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>
>;

/** The type of a translation, derived from the English strings. */
export type Translated<Entry> = Entry extends string
  ? string
  : Entry extends {readonly other: string}
    ? Plural
    : {readonly [Key in keyof Entry]: Translated<Entry[Key]>};

/** Replaces the `{name}` placeholders of a sentence. Placeholders without a value are left unchanged. */
export function interpolate(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}

/** The plural form of a sentence for `n`, with `{n}` replaced by the localized number. */
export const formatPlural = (forms: Plural, n: number, lang: string): string =>
  interpolate(forms[pluralCategory(n, lang)] ?? forms.other, {n: formatNumber(n, lang)});

/** Formats a day (`2026-03-31`) in a language, independent of the time zone. Returns the input if it is not a date. */
export const formatDay = (day: string, lang: string, month: 'long' | 'short' = 'long'): string =>
  formatDate(
    new Date(`${day.slice(0, 10)}T00:00:00Z`),
    lang,
    {day: 'numeric', month, year: 'numeric', timeZone: 'UTC'},
    day,
  );

/** The name of a country (`GB`) or language (`en`) in a language; the code itself if the name is not known. */
export const displayNameOf = (code: string, type: 'region' | 'language', lang: string): string =>
  displayName(code, type, lang) ?? code;
