import {logWarning} from '../../platform/console.js';
import {requestOptions} from '../../platform/fetch-options.js';
import {configure, type Locale} from './page-settings.js';

/**
 * Registers the locales published as `locales/<language>.json` next to the script. Each file is fetched once per page, when
 * a widget first needs it, with subresource integrity. If loading or verification fails, the text stays English and one
 * console warning names the file. Registers nothing if the folder of our files is unknown.
 * @param base address that `locales/` is resolved against.
 * @param integrities integrity hash of each file, keyed by language.
 */
export function registerLocaleLoaders(base: string | undefined, integrities: Readonly<Record<string, string>>): void {
  if (base === undefined) return;
  const entries = Object.entries(integrities).map(
    ([name, integrity]) =>
      [name, async () => loadLocaleFile(new URL(`locales/${name}.json`, base).href, integrity)] as const,
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
