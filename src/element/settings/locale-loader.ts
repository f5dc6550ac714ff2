import {configure, type Locale} from './page-settings.js';

/**
 * Offers the languages that lie as `locales/<language>.json` beside our script. Each is asked for when the first
 * widget is in it, once for the page. A script that does not know where it came from offers none.
 */
export function offerLocales(script: string, languages: string): void {
  if (script === document.baseURI) return;
  const ask = (name: string) => async () => (await fetch(new URL(`locales/${name}.json`, script))).json() as Promise<Locale>;
  configure({locales: Object.fromEntries(languages.split(' ').map((name) => [name, ask(name)]))});
}
