import type {CountryCode} from '../../content/validation/country-codes.js';
import {queryPage} from '../../platform/page-document.js';
import {isOwnFile, runningScript} from '../../platform/running-script.js';
import {configure, type Settings} from './page-settings.js';

/**
 * Reads `data-endpoint`, `data-lang`, `data-theme` and `data-country` from our script tag: the running one, then the first
 * other tag with the name of our file. Other vendors use the same attribute names, so another tag is read only when the running
 * one is not known and no tag has the name of our file, for example after an optimizer has renamed it and evaluates it.
 */
export function applyScriptTagSettings(): void {
  if (typeof document === 'undefined') return;
  const running = runningScript();
  const scripts = queryPage<HTMLScriptElement>('script');
  const ownScripts = [...(running ? [running] : []), ...scripts.filter(({src}) => isOwnFile(src))];
  const candidates =
    ownScripts.length > 0 ? ownScripts : scripts.filter(({dataset}) => dataset['endpoint'] || dataset['country']);
  const found = candidates.map(settingsFromScript).find((one) => Object.keys(one).length > 0);
  if (found) configure(found);
}

function settingsFromScript({dataset: {endpoint, lang, theme, country}}: HTMLScriptElement): Settings {
  const found: Settings = {};
  if (endpoint) found.endpoint = endpoint;
  if (lang) found.lang = lang;
  if (theme === 'auto' || theme === 'light' || theme === 'dark') found.theme = theme;
  if (country) found.country = country as CountryCode; // As written: `countryOf` reads other notations, and reports unknown ones.
  return found;
}
