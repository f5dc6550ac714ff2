const cache = new Map<string, unknown>();

/** Creating a formatter is slow, and a running timer formats every second. */
function cached<T>(key: string, create: () => T): T {
  if (!cache.has(key)) cache.set(key, create());
  return cache.get(key) as T;
}

/** Some browsers ship without language data or without an API, and some pages remove it. */
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

/** A number as the language writes it. @param digits most digits after the decimal separator; further ones are rounded. */
export const formatNumber = (n: number, lang: string, digits = 1): string =>
  orFallback(
    () => cached(`${digits} ${lang}`, () => new Intl.NumberFormat(lang, {maximumFractionDigits: digits})).format(n),
    String(n),
  );

/** A date as the language writes it; the fallback without language data, or when the date is invalid. */
export const formatDate = (date: Date, lang: string, options: Intl.DateTimeFormatOptions, fallback: string): string =>
  orFallback(() => new Intl.DateTimeFormat(lang, options).format(date), fallback);

/** Parts as a list in the language: "a, b and c". */
export const formatList = (parts: readonly string[], lang: string): string =>
  orFallback(() => new Intl.ListFormat(lang).format(parts), parts.join(', '));

/** The name of a country (`GB`) or language (`en`) in the reader's language; `undefined` when it has none there. */
export const displayName = (code: string, type: 'region' | 'language', lang: string): string | undefined =>
  orFallback(
    () => cached(`${type} ${lang}`, () => new Intl.DisplayNames(lang, {type, fallback: 'none'})).of(code),
    undefined,
  );

/** A language tag in its canonical form (BCP 47); `undefined` when it is not one. */
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
