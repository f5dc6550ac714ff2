import {languageAndScript} from '../../platform/intl.js';
import {withoutBlanks} from '../../content/text/visible-text.js';
import type {Translated} from '../../ui/format.js';
import {configure, onSettingsChange, settings, type Locale, type LocaleSource} from './page-settings.js';

/** Loaded locales by source; `undefined` while loading and after a failure. */
const loadedLocales = new Map<LocaleSource, Locale | undefined>();
const stringsCache = new Map<string, unknown>();

onSettingsChange(() => stringsCache.clear());

/**
 * The best available locale: the exact tag, then one with the same language and script, so that `zh-CN` matches `zh-Hans`
 * and `zh-TW` does not. Returns an empty string without a match.
 */
function matchLocale(requested: string, available: object): string {
  const names = Object.keys(available);
  const wanted = languageAndScript(requested);
  return (
    names.find((name) => name === requested) ??
    names.find((name) => wanted !== undefined && languageAndScript(name) === wanted) ??
    ''
  );
}

/** Requests for locales that have not been answered. */
const requests = new Map<LocaleSource, Promise<void>>();
const localeErrors = new Set<string>();

/** Whether a locale is still being loaded. */
export const isLoadingLocale = (): boolean => requests.size > 0;

/**
 * Begins to load the locale of a requested language. Returns a promise that resolves when it has loaded or failed; `undefined`
 * if nothing has to be loaded.
 */
export function loadingLocale(requested: string): Promise<void> | undefined {
  const {locales = {}} = settings();
  const {name} = loadedLocale(requested);
  return requests.get(locales[name] ?? {});
}

/** Messages for `doctor.js` about locales that could not be loaded. The widgets stay in English without a console warning. */
export const localeProblems = (): string[] => [...localeErrors];

function loadLocale(name: string, source: LocaleSource | undefined): Locale | undefined {
  if (typeof source !== 'function') return source;
  if (!loadedLocales.has(source)) {
    loadedLocales.set(source, undefined);
    const request = source()
      .then(
        (found) => void loadedLocales.set(source, found),
        (error: unknown) =>
          void localeErrors.add(`is in English because its words in "${name}" could not be loaded: ${String(error)}`),
      )
      .then(() => {
        requests.delete(source);
        configure({});
      });
    requests.set(source, request);
  }
  return loadedLocales.get(source);
}

/**
 * Merges translations over the English strings, key by key. Values of another type or without a visible character are
 * ignored: a translation must never blank a caution or a button.
 */
function mergeStrings(base: unknown, override: unknown): unknown {
  if (!override || typeof override !== typeof base || Array.isArray(override) !== Array.isArray(base)) return base;
  if (typeof override === 'string') return hasVisibleText(override) ? override : base;
  if (Array.isArray(override))
    return (base as unknown[]).map((entry, index) => mergeStrings(entry, (override as unknown[])[index]));
  const merged: Record<string, unknown> = {...(base as object)};
  for (const [key, value] of Object.entries(override))
    merged[key] = key in merged ? mergeStrings(merged[key], value) : value;
  return merged;
}

/** Whether a text has letters, digits, punctuation or symbols, not only spaces, combining marks and invisible characters. */
const hasVisibleText = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(withoutBlanks(text));

function resolveLocale(requested: string): {locale: Locale | undefined; lang: string} {
  const {name, locale} = loadedLocale(requested);
  const lang = locale ? name : 'en';
  return {locale, lang: requested.startsWith(lang) ? requested : lang};
}

/** The translation for a requested language, once it has loaded, with its language tag. */
export function loadedLocale(requested: string): {name: string; locale: Locale | undefined} {
  const {locales = {}} = settings();
  const name = matchLocale(requested, locales);
  return {name, locale: loadLocale(name, locales[name])};
}

/** Language of the widget's own text for a requested language: the requested one, the matching locale, or English. */
export const resolveUiLanguage = (requested: string): string => resolveLocale(requested).lang;

/** The strings of one part in the requested language: English, overridden by the locale, overridden by the page's `strings`. */
export function stringsFor<English extends object>(
  requested: string,
  part: string,
  english: English,
): Translated<English> {
  const key = part + requested;
  const {locale, lang} = resolveLocale(requested);
  const {strings = {}} = settings();
  if (!stringsCache.has(key))
    stringsCache.set(
      key,
      mergeStrings(mergeStrings(english, locale?.[part]), strings[matchLocale(lang, strings)]?.[part]),
    );
  return stringsCache.get(key) as Translated<English>;
}
