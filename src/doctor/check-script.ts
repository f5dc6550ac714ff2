import {addressOf, isAlive, ourScripts, type Finding} from './diagnostic.js';

const RUNS = /^(|module|text\/javascript|application\/javascript)$/i;

/** Whether our script is on the page, may run, is whole, and is there once. */
export async function checkScript(): Promise<Finding[]> {
  const scripts = ourScripts();
  if (scripts.length === 0) return isAlive() ? [] : [missing()];
  const found = await Promise.all(scripts.map(examine));
  return [...found.flat(), ...twice(scripts)];
}

function missing(): Finding {
  return {
    what: 'Our script tag is not on this page: an editor or a security plugin may have taken it out.',
    mend: '<script src="https://…/smart-meditation.js" async></script>',
  };
}

function twice(scripts: readonly HTMLScriptElement[]): Finding[] {
  const addresses = [...new Set(scripts.map((script) => addressOf(script).replace(/\?.*$/, '')))];
  const same = addresses.filter((one) => one.endsWith('/smart-meditation.js'));
  if (same.length < 2) return [];
  return [{what: `The widgets come from ${same.length} places, so two versions may meet. The first one stays.`, mend: `Keep one of these script tags:\n${same.join('\n')}`}];
}

async function examine(script: HTMLScriptElement): Promise<Finding[]> {
  const address = addressOf(script);
  const found: Finding[] = [];
  if (!RUNS.test(script.type) || !script.src) {
    found.push({
      what: `Our script is held back: its type is "${script.type}". An optimiser or a consent tool will start it later, or never. It sets no cookie and stores nothing.`,
      mend: `<script src="${address}" async data-cfasync="false" data-no-optimize="1" data-no-defer="1" nowprocket></script>`,
    });
  }
  if (script.noModule) found.push({what: 'Our script is only for browsers that know no modules, and there are none any more: it says nomodule.', mend: `<script src="${address}" async></script>`});
  if (location.protocol === 'https:' && address.startsWith('http:')) {
    found.push({what: 'Our script is asked for without https, so browsers block it on this page.', mend: `src="${address.replace('http:', 'https:')}"`});
  }
  if (script.integrity && new URL(address).origin !== location.origin && !script.crossOrigin) {
    found.push({what: 'A script from another site with an integrity also needs crossorigin.', mend: `integrity="${script.integrity}" crossorigin="anonymous"`});
  }
  return isAlive() ? found : [...found, ...(await fetched(script, address))];
}

async function fetched(script: HTMLScriptElement, address: string): Promise<Finding[]> {
  let answer: Response;
  try {
    answer = await fetch(address);
  } catch {
    return [{what: `Our script cannot be fetched from ${address}: it is blocked, or nobody answers there.`, mend: 'Open the address in a new tab. When it opens, something on this page or in this browser blocks it.'}];
  }
  if (!answer.ok) return [{what: `There is no script at ${address}: the answer is ${answer.status}.`, mend: 'Correct the address in src.'}];
  const type = answer.headers.get('content-type') ?? '';
  if (!/javascript/.test(type)) return [{what: `Our script comes as "${type}", which browsers do not run.`, mend: 'Content-Type: text/javascript'}];
  return script.integrity ? checkIntegrity(script.integrity, await answer.arrayBuffer()) : [];
}

async function checkIntegrity(integrity: string, bytes: ArrayBuffer): Promise<Finding[]> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  const right = `sha384-${btoa(String.fromCharCode(...hash))}`;
  if (integrity.includes(right) || !integrity.includes('sha384-')) return [];
  return [{what: 'The integrity is that of another version, or something has changed the file on its way.', mend: `integrity="${right}"`}];
}
