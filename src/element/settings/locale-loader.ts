import {logWarning} from '../../platform/console.js';
import {requestOptions} from '../../platform/fetch-options.js';
import {configure, type Locale} from './page-settings.js';

/**
 * Registers the languages that are published as `locales/<language>.json` next to the script. Each is fetched once for the page,
 * when the first widget is in that language, and checked: the browser refuses a file that is not the published one. The text then
 * stays English and one console line names the file. A script whose address is unknown registers none.
 * @param integrities subresource integrity of each language's file.
 */
export function registerLocaleLoaders(scriptUrl: string, integrities: Readonly<Record<string, string>>): void {
  if (scriptUrl === document.baseURI) return;
  // Resolved when it is needed: a script from a `blob:` address has no folder, and must still start.
  const entries = Object.entries(integrities).map(
    ([name, integrity]) =>
      [name, async () => loadLocaleFile(new URL(`locales/${name}.json`, scriptUrl).href, integrity)] as const,
  );
  configure({locales: Object.fromEntries(entries)});
}

async function loadLocaleFile(href: string, integrity: string): Promise<Locale> {
  const response = await fetch(href, requestOptions(href, {integrity})).catch((cause: unknown) => {
    const problem = `${href} could not be loaded, or is not the published file`;
    logWarning('smart-meditation', `${problem}: the text stays English.`);
    throw new Error(problem, {cause});
  });
  if (!response.ok) throw new Error(`${href} answers ${response.status}`);
  return response.json() as Promise<Locale>;
}
