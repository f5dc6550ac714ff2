import {checkFile} from './check-file.js';
import {anyWidgetDefined, findWidgetScripts, scriptUrl, type Diagnostic} from './diagnostic.js';
import {checkIntegrityFormat} from './integrity.js';
import {documentProperty} from '../platform/page-document.js';
import {nearestTo} from './spelling.js';

const EXECUTABLE_TYPES = /^(|module|text\/javascript|application\/javascript)$/i;

/** Checks that the script tag is present, runs, matches its hash, and occurs once. */
export async function checkScript(): Promise<Diagnostic[]> {
  const scripts = findWidgetScripts();
  if (scripts.length === 0) return anyWidgetDefined() ? [] : [scriptMissing()];
  const found = await Promise.all(scripts.map(checkScriptTag));
  return [...found.flat(), ...duplicateScripts(scripts)];
}

function scriptMissing(): Diagnostic {
  const renamed = Array.from(documentProperty('scripts')).find(hasSimilarName);
  if (renamed)
    return {
      problem: `The address of a script tag is "${renamed.getAttribute('src') ?? ''}", but no file of the widgets has this name.`,
      fix: `src="${new URL('smart-meditation.js', renamed.src).href}"`,
    };
  return {
    problem: 'The script tag of the widgets is not on this page. An editor or a security plugin may have removed it.',
    fix: '<script src="https://…/smart-meditation.js" async></script>',
  };
}

/** Whether the file name of a script is nearly that of the script of the widgets: `smart_meditation.js`. */
function hasSimilarName({src}: HTMLScriptElement): boolean {
  const name =
    src
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  return name !== '' && nearestTo(name, ['smart-meditation.js', 'smart-meditation.full.js']) !== undefined;
}

function duplicateScripts(scripts: readonly HTMLScriptElement[]): Diagnostic[] {
  const addresses = [...new Set(scripts.map((script) => scriptUrl(script).replace(/\?.*$/, '')))];
  const bundleUrls = addresses.filter((one) => /\/smart-meditation(\.full)?\.js$/.test(one));
  if (bundleUrls.length < 2) return [];
  return [
    {
      problem: `This page loads the widgets from ${bundleUrls.length} addresses, possibly in two versions. Only the first one is used.`,
      fix: `Keep one of these script tags:\n${bundleUrls.join('\n')}`,
    },
  ];
}

async function checkScriptTag(script: HTMLScriptElement): Promise<Diagnostic[]> {
  const address = scriptUrl(script);
  const found = checkIntegrityFormat(script, address);
  if (!EXECUTABLE_TYPES.test(script.type) || !script.src) {
    found.push({
      problem: `The script is delayed: its type is "${script.type}". An optimizer or a consent tool will start it later, or never. It sets no cookie and stores nothing.`,
      fix: `<script src="${address}" async data-cfasync="false" data-no-optimize="1" data-no-defer="1" nowprocket></script>`,
    });
  }
  if (script.noModule)
    found.push({
      problem: 'The script tag has nomodule, so only browsers without modules would run it, and there are none left.',
      fix: `<script src="${address}" async></script>`,
    });
  if (location.protocol === 'https:' && address.startsWith('http:')) {
    return [
      ...found,
      {
        problem: 'The script is requested without https, so browsers block it on this page.',
        fix: `src="${address.replace('http:', 'https:')}"`,
      },
    ];
  }
  if (script.integrity && new URL(address).origin !== location.origin && !script.crossOrigin) {
    found.push({
      problem: 'A script from another origin with integrity also needs crossorigin.',
      fix: `integrity="${script.integrity}" crossorigin="anonymous"`,
    });
  }
  if (anyWidgetDefined()) return found;
  const file = {label: 'The script', address, integrity: script.integrity, type: 'text/javascript'};
  return [...found, ...(await checkFile(file))];
}
