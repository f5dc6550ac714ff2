/** Forms of a sentence by plural category (CLDR); `other` always stands. */
export type Plural = {readonly other: string} & Partial<
  Readonly<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>
>;

/** A widget's texts: sentences, and sentences by number. The English ones are the contract for other languages. */
export type Texts = Readonly<Record<string, string | Plural>>;

/** The shape of English words, open for another language. */
export type Translated<Entry> = Entry extends string
  ? string
  : Entry extends {readonly other: string}
    ? Plural
    : {readonly [Key in keyof Entry]: Translated<Entry[Key]>};

/** Puts values into `{name}` gaps of a sentence. A gap without a value stays visible. */
export function interpolate(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}

/** The form of a sentence for `n`, with `{n}` put in as the language writes numbers. */
export function formatPlural(forms: Plural, n: number, lang: string): string {
  return interpolate(
    forms[orFallback(() => memoize(`plural ${lang}`, () => new Intl.PluralRules(lang)).select(n), 'other')] ??
      forms.other,
    {n: formatNumber(n, lang)},
  );
}

/** A number as the language writes it. @param digits after the point, at most; more are rounded. */
export function formatNumber(n: number, lang: string, digits = 1): string {
  return orFallback(
    () => memoize(`${digits} ${lang}`, () => new Intl.NumberFormat(lang, {maximumFractionDigits: digits})).format(n),
    String(n),
  );
}

/** A day (`2026-03-31`) in words, without a shift by time zone; the day as given when it cannot be read. */
export function formatDay(day: string, lang: string, month: 'long' | 'short' = 'long'): string {
  const format = {day: 'numeric', month, year: 'numeric', timeZone: 'UTC'} as const;
  return orFallback(() => new Intl.DateTimeFormat(lang, format).format(new Date(`${day.slice(0, 10)}T00:00:00Z`)), day);
}

/** Parts as a list in the language: "a, b and c". */
export function formatList(parts: readonly string[], lang: string): string {
  return orFallback(() => new Intl.ListFormat(lang).format(parts), parts.join(', '));
}

/** The name of a country (`GB`) or a language (`en`) in the reader's language; the code itself where there is none. */
export function displayNameOf(code: string, type: 'region' | 'language', lang: string): string {
  return orFallback(() => new Intl.DisplayNames(lang, {type}).of(code) ?? code, code);
}

const formatterCache = new Map<string, unknown>();

/** Formatters take long to make, and a running timer asks for them every second. */
function memoize<T>(name: string, make: () => T): T {
  if (!formatterCache.has(name)) formatterCache.set(name, make());
  return formatterCache.get(name) as T;
}

/** Some browsers ship without the data, or without the API, and some pages take it away: the plain form is better than nothing. */
function orFallback<T>(format: () => T, fallback: T): T {
  try {
    return format();
  } catch {
    return fallback;
  }
}
