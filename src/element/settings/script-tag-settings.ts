import {configure, type Settings} from './page-settings.js';

const SETTINGS_SELECTOR = 'script:is([data-endpoint], [data-country], [data-lang], [data-theme])';

/**
 * Reads `data-endpoint`, `data-lang`, `data-theme` and `data-country` from our own script tag: the running one, then the
 * first other tag of ours. Only where no tag can be recognized as ours, because an optimizer has renamed or combined the
 * files, the first tag with an endpoint or a country counts; other vendors use the same attribute names.
 */
export function applyScriptTagSettings(): void {
  if (typeof document === 'undefined') return;
  // An image may be called `currentScript`.
  const running = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script')];
  const ownScripts = scripts.filter((script) => isOwn(script, running));
  const candidates =
    ownScripts.length > 0 ? ownScripts : scripts.filter(({dataset}) => dataset['endpoint'] || dataset['country']);
  const found = [...(running ? [running] : []), ...candidates.filter((script) => script.matches(SETTINGS_SELECTOR))]
    .map(settingsFromScript)
    .find((one) => Object.keys(one).length > 0);
  if (found) configure(found);
}

/** Whether a tag is one of our scripts: by its file's name, or because it lies in the folder of the running one. */
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
  if (country) found.country = country;
  return found;
}
