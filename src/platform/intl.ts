const cache = new Map<string, unknown>();

/** Caches formatters: creating one is slow, and a running timer formats every second. */
function cached<T>(key: string, create: () => T): T {
  if (!cache.has(key)) cache.set(key, create());
  return cache.get(key) as T;
}

/** Returns the fallback if formatting throws: some browsers lack an `Intl` API or its data, and some pages remove it. */
function orFallback<T>(format: () => T, fallback: T): T {
  try {
    return format();
  } catch {
    return fallback;
  }
}

/** The plural category of a number (CLDR); `other` without language data. */
export const pluralCategory = (n: number, lang: string): Intl.LDMLPluralRule =>
  orFallback(() => cached(`plural ${lang}`, () => new Intl.PluralRules(lang)).select(n), 'other');

/** Formats a number in a language. @param digits maximum number of fraction digits. */
export const formatNumber = (n: number, lang: string, digits = 1): string =>
  orFallback(
    () => cached(`${digits} ${lang}`, () => new Intl.NumberFormat(lang, {maximumFractionDigits: digits})).format(n),
    String(n),
  );

/** Formats a date in a language. Returns the fallback without language data or for an invalid date. */
export const formatDate = (date: Date, lang: string, options: Intl.DateTimeFormatOptions, fallback: string): string =>
  orFallback(() => new Intl.DateTimeFormat(lang, options).format(date), fallback);

/** Formats a list in a language: "a, b and c". Joins with commas without language data. */
export const formatList = (parts: readonly string[], lang: string): string =>
  orFallback(() => new Intl.ListFormat(lang).format(parts), parts.join(', '));

/** The name of a country (`GB`) or language (`en`) in a language; `undefined` if it is not known. */
export const displayName = (code: string, type: 'region' | 'language', lang: string): string | undefined =>
  orFallback(
    () => cached(`${type} ${lang}`, () => new Intl.DisplayNames(lang, {type, fallback: 'none'})).of(code),
    undefined,
  );

/** A language tag in canonical form (BCP 47); `undefined` for an invalid tag. */
export const canonicalLanguage = (tag: string): string | undefined =>
  orFallback(() => Intl.getCanonicalLocales(tag)[0], undefined);

/** Language and likely script, such as `zh-Hans` for `zh-CN`; `undefined` without language data. */
export const languageAndScript = (tag: string): string | undefined =>
  orFallback(
    () =>
      cached(`script ${tag}`, () => {
        const {language, script} = new Intl.Locale(tag).maximize();
        return `${language}-${script}`;
      }),
    undefined,
  );

/** The time of day in a time zone (IANA name) as `09:05`; `undefined` without data of the zone. */
export const wallClock = (date: Date, timeZone: string): string | undefined =>
  orFallback(() => {
    const text = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(date);
    return /^\d\d:\d\d$/.test(text) ? text : undefined;
  }, undefined);
