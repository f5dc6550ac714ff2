import {configure, type Settings} from './page-settings.js';

/** Where our tag may be when a loader hides which script is running: by its settings, never by a file name alone. */
const SETTINGS_SCRIPT_SELECTOR =
  'script[data-endpoint], script[data-country], script[src*="smart-meditation"]:is([data-lang], [data-theme])';

/**
 * Reads `data-endpoint`, `data-lang`, `data-theme` and `data-country` from our own script tag: the running one, or,
 * when a loader runs it under another tag or none, the first tag that carries such settings.
 */
export function applyScriptTagSettings(): void {
  if (typeof document === 'undefined') return;
  // An image may be called `currentScript`.
  const scripts = [document.currentScript, ...document.querySelectorAll(SETTINGS_SCRIPT_SELECTOR)].filter(
    (one) => one instanceof HTMLScriptElement,
  );
  const found = scripts.map(settingsFromScript).find((one) => Object.keys(one).length > 0);
  if (found) configure(found);
}

function settingsFromScript({dataset: {endpoint, lang, theme, country}}: HTMLScriptElement): Settings {
  const found: Settings = {};
  if (endpoint) found.endpoint = endpoint;
  if (lang) found.lang = lang;
  if (theme === 'auto' || theme === 'light' || theme === 'dark') found.theme = theme;
  if (country) found.country = country;
  return found;
}
