import {configure, type Locale} from '../../src/element/settings/page-settings.js';
import {pseudoLocale, pseudoTag} from '../../stories/pseudo.js';

/** The languages besides English; a test of the house holds the list to the files. */
export const languages = ['ar', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt-BR', 'uk', 'zh-Hans'] as const;

/** The words of one language, from its file. */
export async function fetchLocale(language: (typeof languages)[number]): Promise<Locale> {
  return (await fetch(`/src/locales/${language}.json`)).json() as Promise<Locale>;
}

// Right-to-left text is Arabic everywhere in the tests, and there at once.
configure({locales: {ar: await fetchLocale('ar'), [pseudoTag]: pseudoLocale}});
