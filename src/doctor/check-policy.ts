import {addressOf, isAlive, ourScripts, widgetsIn, type Finding} from './diagnostic.js';
import {documentsOf} from './document-address.js';
import {allows, policies, withWord, wordsFor, type Policy} from './policy.js';

const NAME = 'smart-meditation';

/** What the page's Content-Security-Policy keeps from the widgets, with the directive as it should be. */
export async function checkPolicy(): Promise<Finding[]> {
  const all = await policies();
  return all.flatMap((policy) => [...trustedTypes(policy), ...scripts(policy), ...connections(policy), ...styles(policy)]);
}

function trustedTypes(policy: Policy): Finding[] {
  const names = policy.get('trusted-types');
  if (!names) return [];
  if (!names.includes(NAME) && !names.includes('*')) {
    return [{what: `The page lets scripts make HTML only by named Trusted Types policies, and "${NAME}" is not among them. Some browsers then show only the words inside the tags.`, mend: withWord(policy, 'trusted-types', NAME)}];
  }
  const drawn = widgetsIn(document).some(({shadowRoot}) => shadowRoot?.querySelector('.sm'));
  if (!isAlive() || drawn || names.includes("'allow-duplicates'")) return [];
  return [{what: `Another script on this page has taken the Trusted Types name "${NAME}", so the widgets cannot use it.`, mend: withWord(policy, 'trusted-types', "'allow-duplicates'")}];
}

function scripts(policy: Policy): Finding[] {
  if (isAlive()) return [];
  const words = policy.get('script-src-elem') ?? wordsFor(policy, 'script-src');
  const byNonce = words?.some((word) => /^'(nonce|sha\d+)-/.test(word));
  return ourScripts().flatMap((script) => {
    const address = addressOf(script);
    if (!words || allows(words, address) || (byNonce && script.nonce)) return [];
    const what = `The page's policy does not let our script in from ${new URL(address).origin}.`;
    return [{what, mend: byNonce ? `<script nonce="…" src="${address}" async></script>` : withWord(policy, 'script-src', new URL(address).origin)}];
  });
}

function connections(policy: Policy): Finding[] {
  const words = wordsFor(policy, 'connect-src');
  const origins = new Set(documentsOf().filter(({address}) => words && !allows(words, address)).map(({address}) => new URL(address).origin));
  return [...origins].map((origin) => ({
    what: `The page's policy does not let the widgets ask ${origin} for their content.`,
    mend: withWord(policy, 'connect-src', origin === location.origin ? "'self'" : origin),
  }));
}

function styles(policy: Policy): Finding[] {
  const words = wordsFor(policy, 'style-src');
  const sheet = document.querySelector<HTMLLinkElement>('link[href*="smart-meditation.css"]');
  if (!words || !sheet || allows(words, sheet.href)) return [];
  return [{what: 'The page\'s policy does not let our style sheet in, so the page may jump when the widgets arrive.', mend: withWord(policy, 'style-src', new URL(sheet.href).origin)}];
}
