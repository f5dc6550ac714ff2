import type {Translated} from '../../ui/format.js';
import {configure, onSettingsChange, settings, type Locale, type LocaleSource} from './page-settings.js';

/** What has come of each language so far; nothing while it is on its way, and for good when it cannot be had. */
const loadedLocales = new Map<LocaleSource, Locale | undefined>();
const stringsCache = new Map<string, unknown>();
/** A running timer asks every second, and the browser takes its time to say. */
const scriptCache = new Map<string, string>();

onSettingsChange(() => stringsCache.clear());

/** The script that a language is written in, so that `zh-CN` is `zh-Hans`, and `zh-TW` is not. */
function scriptOf(lang: string): string {
  let languageScript = scriptCache.get(lang);
  if (!languageScript) {
    const {language, script} = new Intl.Locale(lang).maximize();
    scriptCache.set(lang, (languageScript = `${language}-${script}`));
  }
  return languageScript;
}

/** The one of these languages that a reader of the wished one reads; the exact one before a near one. */
function matchLocale(requested: string, available: object): string {
  const names = Object.keys(available);
  try {
    return names.find((one) => one === requested) ?? names.find((one) => scriptOf(one) === scriptOf(requested)) ?? '';
  } catch {
    return ''; // No language data in this browser, or a tag that is none: English then.
  }
}

function loadLocale(source: LocaleSource | undefined): Locale | undefined {
  if (typeof source !== 'function') return source;
  if (!loadedLocales.has(source)) {
    loadedLocales.set(source, undefined);
    source().then(
      (found) => {
        loadedLocales.set(source, found);
        configure({});
      },
      () => undefined, // The words stay English; nobody needs to read about it.
    );
  }
  return loadedLocales.get(source);
}

/** Lays words over words, entry by entry; what has another form than the English is left out. */
function mergeStrings(base: unknown, override: unknown): unknown {
  if (!override || typeof override !== typeof base) return base;
  if (typeof override === 'string' || Array.isArray(override)) return override;
  const merged: Record<string, unknown> = {...(base as object)};
  for (const [key, value] of Object.entries(override))
    merged[key] = key in merged ? mergeStrings(merged[key], value) : value;
  return merged;
}

function resolveLocale(requested: string): {locale: Locale | undefined; lang: string} {
  const {locales = {}} = settings();
  const name = matchLocale(requested, locales);
  const locale = loadLocale(locales[name]);
  const lang = locale ? name : 'en';
  return {locale, lang: requested.startsWith(lang) ? requested : lang};
}

/** The language that a widget's own words are in where this one is wished: as it is wished, a near one, or English. */
export const resolveUiLanguage = (requested: string): string => resolveLocale(requested).lang;

/** The words of one strings file for a wished language: English, under the language's own, under those that the page has set. */
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
