import {scriptUrl, anyWidgetDefined, findWidgetScripts, type Diagnostic} from './diagnostic.js';

const EXECUTABLE_TYPES = /^(|module|text\/javascript|application\/javascript)$/i;

/** Whether our script is on the page, may run, is whole, and is there once. */
export async function checkScript(): Promise<Diagnostic[]> {
  const scripts = findWidgetScripts();
  if (scripts.length === 0) return anyWidgetDefined() ? [] : [scriptMissing()];
  const found = await Promise.all(scripts.map(checkScriptTag));
  return [...found.flat(), ...duplicateScripts(scripts)];
}

function scriptMissing(): Diagnostic {
  return {
    problem: 'Our script tag is not on this page: an editor or a security plugin may have taken it out.',
    fix: '<script src="https://…/smart-meditation.js" async></script>',
  };
}

function duplicateScripts(scripts: readonly HTMLScriptElement[]): Diagnostic[] {
  const addresses = [...new Set(scripts.map((script) => scriptUrl(script).replace(/\?.*$/, '')))];
  const bundleUrls = addresses.filter((one) => one.endsWith('/smart-meditation.js'));
  if (bundleUrls.length < 2) return [];
  return [
    {
      problem: `The widgets come from ${bundleUrls.length} places, so two versions may meet. The first one stays.`,
      fix: `Keep one of these script tags:\n${bundleUrls.join('\n')}`,
    },
  ];
}

async function checkScriptTag(script: HTMLScriptElement): Promise<Diagnostic[]> {
  const address = scriptUrl(script);
  const found: Diagnostic[] = [];
  if (!EXECUTABLE_TYPES.test(script.type) || !script.src) {
    found.push({
      problem: `Our script is held back: its type is "${script.type}". An optimiser or a consent tool will start it later, or never. It sets no cookie and stores nothing.`,
      fix: `<script src="${address}" async data-cfasync="false" data-no-optimize="1" data-no-defer="1" nowprocket></script>`,
    });
  }
  if (script.noModule)
    found.push({
      problem: 'Our script is only for browsers that know no modules, and there are none any more: it says nomodule.',
      fix: `<script src="${address}" async></script>`,
    });
  if (location.protocol === 'https:' && address.startsWith('http:')) {
    found.push({
      problem: 'Our script is asked for without https, so browsers block it on this page.',
      fix: `src="${address.replace('http:', 'https:')}"`,
    });
  }
  if (script.integrity && new URL(address).origin !== location.origin && !script.crossOrigin) {
    found.push({
      problem: 'A script from another site with an integrity also needs crossorigin.',
      fix: `integrity="${script.integrity}" crossorigin="anonymous"`,
    });
  }
  return anyWidgetDefined() ? found : [...found, ...(await checkScriptResponse(script, address))];
}

async function checkScriptResponse(script: HTMLScriptElement, address: string): Promise<Diagnostic[]> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    return [
      {
        problem: `Our script cannot be fetched from ${address}: it is blocked, or nobody answers there.`,
        fix: 'Open the address in a new tab. When it opens, something on this page or in this browser blocks it.',
      },
    ];
  }
  if (!response.ok)
    return [
      {
        problem: `There is no script at ${address}: the answer is ${response.status}.`,
        fix: 'Correct the address in src.',
      },
    ];
  const type = response.headers.get('content-type') ?? '';
  if (!/javascript/.test(type))
    return [
      {problem: `Our script comes as "${type}", which browsers do not run.`, fix: 'Content-Type: text/javascript'},
    ];
  return script.integrity ? checkIntegrity(script.integrity, await response.arrayBuffer()) : [];
}

async function checkIntegrity(integrity: string, bytes: ArrayBuffer): Promise<Diagnostic[]> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  const expected = `sha384-${btoa(String.fromCharCode(...hash))}`;
  if (integrity.includes(expected) || !integrity.includes('sha384-')) return [];
  return [
    {
      problem: 'The integrity is that of another version, or something has changed the file on its way.',
      fix: `integrity="${expected}"`,
    },
  ];
}
