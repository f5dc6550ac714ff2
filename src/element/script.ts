import {configure, type Settings} from './settings.js';

/** Where our tag may be when a loader hides which script is running: by its settings, never by a file name alone. */
const OURS = 'script[data-endpoint], script[data-country], script[src*="smart-meditation"]:is([data-lang], [data-theme])';

/**
 * Reads `data-endpoint`, `data-lang`, `data-theme` and `data-country` from our own script tag: the running one, or,
 * when a loader runs it under another tag or none, the first tag that carries such settings.
 */
export function readScriptTag(): void {
  if (typeof document === 'undefined') return;
  const found = [document.currentScript, ...document.querySelectorAll(OURS)].map(settingsOf).find((one) => Object.keys(one).length > 0);
  if (found) configure(found);
}

function settingsOf(script: Element | null): Settings {
  const {endpoint, lang, theme, country} = (script as HTMLElement | null)?.dataset ?? {};
  const found: Settings = {};
  if (endpoint) found.endpoint = endpoint;
  if (lang) found.lang = lang;
  if (theme === 'auto' || theme === 'light' || theme === 'dark') found.theme = theme;
  if (country) found.country = country;
  return found;
}
