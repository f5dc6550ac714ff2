import {configure, type Locale} from './page-settings.js';

/**
 * Offers the languages that lie as `locales/<language>.json` beside our script. Each is asked for when the first
 * widget is in it, once for the page. A script that does not know where it came from offers none.
 */
export function registerLocaleLoaders(scriptUrl: string, languages: string): void {
  if (scriptUrl === document.baseURI) return;
  const localeLoader = (name: string) => async () => {
    const {href} = new URL(`locales/${name}.json`, scriptUrl);
    const response = await fetch(href);
    if (!response.ok) throw new Error(`${href} answers ${response.status}`);
    return response.json() as Promise<Locale>;
  };
  configure({locales: Object.fromEntries(languages.split(' ').map((name) => [name, localeLoader(name)]))});
}
