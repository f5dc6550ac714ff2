import {configure, type Settings} from './settings.js';

/**
 * Reads `data-endpoint`, `data-lang`, `data-theme` and `data-country` from our own script tag.
 * The tag is `document.currentScript`; loaders that hide it leave the first script tag with `data-endpoint`.
 */
export function readScriptTag(): void {
  if (typeof document === 'undefined') return;
  const running = document.currentScript;
  const script = running instanceof HTMLScriptElement && running.src ? running : document.querySelector<HTMLElement>('script[data-endpoint]');
  if (!script) return;
  const {endpoint, lang, theme, country} = script.dataset;
  const found: Settings = {};
  if (endpoint) found.endpoint = endpoint;
  if (lang) found.lang = lang;
  if (theme === 'auto' || theme === 'light' || theme === 'dark') found.theme = theme;
  if (country) found.country = country;
  configure(found);
}
