import type {CountryCode} from '../../content/validation/country-codes.js';
import {runningScript} from '../../platform/running-script.js';
import {configure, type Settings} from './page-settings.js';

const SETTINGS_SELECTOR = 'script:is([data-endpoint], [data-country], [data-lang], [data-theme])';

/**
 * Reads `data-endpoint`, `data-lang`, `data-theme` and `data-country` from our script tag: the running one, then the first
 * other tag of this library. Other vendors use the same attribute names, so unrecognized tags are read only when none can
 * be identified as ours, for example after an optimizer has renamed or combined the files.
 */
export function applyScriptTagSettings(): void {
  if (typeof document === 'undefined') return;
  const running = runningScript();
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script')];
  const ownScripts = scripts.filter((script) => isOwn(script, running));
  const candidates =
    ownScripts.length > 0 ? ownScripts : scripts.filter(({dataset}) => dataset['endpoint'] || dataset['country']);
  const found = [...(running ? [running] : []), ...candidates.filter((script) => script.matches(SETTINGS_SELECTOR))]
    .map(settingsFromScript)
    .find((one) => Object.keys(one).length > 0);
  if (found) configure(found);
}

/** Whether a tag is one of our scripts, judged by its file name or by sharing a folder with the running script. */
function isOwn({src}: HTMLScriptElement, running: HTMLScriptElement | undefined): boolean {
  if (!src) return false;
  return src.includes('smart-meditation') || (!!running?.src && folderOf(src) === folderOf(running.src));
}

const folderOf = (address: string): string => address.replace(/[^/]*([?#].*)?$/, '');

function settingsFromScript({dataset: {endpoint, lang, theme, country}}: HTMLScriptElement): Settings {
  const found: Settings = {};
  if (endpoint) found.endpoint = endpoint;
  if (lang) found.lang = lang;
  if (theme === 'auto' || theme === 'light' || theme === 'dark') found.theme = theme;
  if (country) found.country = country as CountryCode; // As written: `countryOf` reads other notations, and reports unknown ones.
  return found;
}
