import {configure, type Locale} from '../../src/element/settings/page-settings.js';
import {pseudoLocaleFrom, pseudoTag} from '../../stories/pseudo.js';

/** The languages besides English. An architecture test compares the list with the files. */
export const languages = ['ar', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt-BR', 'uk', 'zh-Hans'] as const;

/** The complete translation into one language; the test server merges it from the widgets' folders. */
export async function fetchLocale(language: (typeof languages)[number]): Promise<Locale> {
  return (await fetch(`/locales/${language}.json`)).json() as Promise<Locale>;
}

const stringFiles = (await (await fetch('/locales/string-files.json')).json()) as readonly string[];

/** The pseudo-language, made from the English text of all strings files. */
export const pseudoLocale: Locale = pseudoLocaleFrom(
  Object.fromEntries(
    await Promise.all(stringFiles.map(async (path) => [path, (await import(path)) as object] as const)),
  ),
);

// Right-to-left text is Arabic in all tests, and is configured before the first widget renders.
configure({locales: {ar: await fetchLocale('ar'), [pseudoTag]: pseudoLocale}});
