import type {Translated} from '../../ui/format.js';
import {configure, onSettings, settings, type Locale, type LocaleSource} from './page-settings.js';

/** What has come of each language so far; nothing while it is on its way, and for good when it cannot be had. */
const come = new Map<LocaleSource, Locale | undefined>();
const cache = new Map<string, unknown>();
/** A running timer asks every second, and the browser takes its time to say. */
const scripts = new Map<string, string>();

onSettings(() => cache.clear());

/** The script that a language is written in, so that `zh-CN` is `zh-Hans`, and `zh-TW` is not. */
function written(lang: string): string {
  let known = scripts.get(lang);
  if (!known) {
    const {language, script} = new Intl.Locale(lang).maximize();
    scripts.set(lang, (known = `${language}-${script}`));
  }
  return known;
}

/** The one of these languages that a reader of the wished one reads; the exact one before a near one. */
function nearest(wish: string, offers: object): string {
  const names = Object.keys(offers);
  try {
    return names.find((one) => one === wish) ?? names.find((one) => written(one) === written(wish)) ?? '';
  } catch {
    return ''; // No language data in this browser, or a tag that is none: English then.
  }
}

function arrived(source: LocaleSource | undefined): Locale | undefined {
  if (typeof source !== 'function') return source;
  if (!come.has(source)) {
    come.set(source, undefined);
    source().then(
      (found) => {
        come.set(source, found);
        configure({});
      },
      () => undefined, // The words stay English; nobody needs to read about it.
    );
  }
  return come.get(source);
}

/** Lays words over words, entry by entry; what has another form than the English is left out. */
function over(below: unknown, above: unknown): unknown {
  if (!above || typeof above !== typeof below) return below;
  if (typeof above === 'string' || Array.isArray(above)) return above;
  const all: Record<string, unknown> = {...(below as object)};
  for (const [key, value] of Object.entries(above)) all[key] = key in all ? over(all[key], value) : value;
  return all;
}

function at(wish: string): {locale: Locale | undefined; lang: string} {
  const {locales = {}} = settings();
  const name = nearest(wish, locales);
  const locale = arrived(locales[name]);
  const lang = locale ? name : 'en';
  return {locale, lang: wish.startsWith(lang) ? wish : lang};
}

/** The language that a widget's own words are in where this one is wished: as it is wished, a near one, or English. */
export const wordsLanguage = (wish: string): string => at(wish).lang;

/** The words of one strings file for a wished language: English, under the language's own, under those that the page has set. */
export function wordsFor<English extends object>(wish: string, part: string, english: English): Translated<English> {
  const key = part + wish;
  const {locale, lang} = at(wish);
  const {words = {}} = settings();
  if (!cache.has(key)) cache.set(key, over(over(english, locale?.[part]), words[nearest(lang, words)]?.[part]));
  return cache.get(key) as Translated<English>;
}
