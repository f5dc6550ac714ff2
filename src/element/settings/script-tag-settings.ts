import {warnAuthor} from '../../platform/console.js';
import {queryPage} from '../../platform/page-document.js';
import {ownScripts, runningScript} from '../../platform/running-script.js';
import {configure, type Settings} from './page-settings.js';

/**
 * Reads `data-endpoint`, `data-lang`, `data-theme` and `data-country` from our script tag: the running one, then the first
 * other tag with the name of our file. No other tag counts, because other vendors use the same attribute names, and a
 * commenter may be able to write an inert `<script>` tag. If the running tag is not known and no tag has the name of our file, for
 * example after an optimizer has renamed and evaluates it, there are no settings: `doctor.js` and the console say what to do.
 */
export function applyScriptTagSettings(): void {
  if (typeof document === 'undefined') return;
  const running = runningScript();
  const scripts = [...(running ? [running] : []), ...ownScripts()];
  const found = scripts.map(settingsFromScript).find((one) => Object.keys(one).length > 0);
  if (found) configure(found);
  else if (scripts.length === 0 && queryPage('script[data-endpoint], script[data-country]').length > 0)
    warnAuthor('smart-meditation', UNKNOWN_TAG);
}

const UNKNOWN_TAG =
  'takes no settings from a script tag: none has an address that ends in smart-meditation.js. If a tool has renamed or joined the script, ' +
  'write data-sm-endpoint, data-sm-country and data-sm-base on <html>, or exclude smart-meditation.full.js from the tool';

/** Not by `dataset`, which has the names that a page has added to `Object.prototype`. */
function settingsFromScript(script: HTMLScriptElement): Settings {
  const found: Record<string, string> = {};
  for (const name of ['endpoint', 'lang', 'theme', 'country']) {
    const value = script.getAttribute(`data-${name}`);
    if (value && (name !== 'theme' || /^(auto|light|dark)$/.test(value))) found[name] = value;
  }
  return found; // The country as written: `countryOf` reads other notations, and reports unknown ones.
}
