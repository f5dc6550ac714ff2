import {documentProperty} from '../../../platform/page-document.js';
import {settings, type SealedScript} from '../../../element/settings/page-settings.js';
import {requestOptions} from '../../../platform/fetch-options.js';

/**
 * What the frame may do. Without `allow-same-origin` it has an opaque origin: page scripts cannot read it, and it has no storage.
 * Popups are for chats and the clinic's next steps, which need their own scripts and storage. Calls and text messages need
 * `allow-top-navigation-to-custom-protocols`. Printing needs `allow-modals`. Nothing can navigate the page.
 */
export const SANDBOX =
  'allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox allow-top-navigation-to-custom-protocols';

/** The frame's own policy, in addition to the page's policy, which it inherits. */
const policyFor = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    ...['connect-src', 'img-src', 'form-action', 'base-uri', 'frame-src'].map((name) => `${name} 'none'`),
    "require-trusted-types-for 'script'",
    'trusted-types smart-meditation',
  ].join('; ');

/** A way to get the script into the frame. Returns the HTML of its script element. @throws {Error} if it is not possible. */
type ScriptSource = (script: SealedScript, nonce: string) => string | Promise<string>;

/**
 * The ways in which the script can run, in the order in which they are tried. By address, it also runs under a page policy of hosts
 * only. The content of the file, which the page has fetched and verified, also runs if the server protects the file from other
 * origins (`Cross-Origin-Resource-Policy`, cookies), because the frame's origin differs from every other.
 */
export const scriptSources: readonly ScriptSource[] = [byAddress, byContent];

/**
 * By address, with its hash. On the page's own server, which may send no CORS headers, the frame cannot check the hash, so the page
 * does.
 */
async function byAddress({src, integrity}: SealedScript, nonce: string): Promise<string> {
  const isForeign = new URL(src).origin !== location.origin;
  if (!isForeign && integrity) await refuseAltered(src, integrity);
  const check = isForeign && integrity ? ` integrity="${escapeAttribute(integrity)}" crossorigin="anonymous"` : '';
  return `<script nonce="${escapeAttribute(nonce)}" src="${escapeAttribute(src)}"${check}></script>`;
}

async function byContent({src, integrity}: SealedScript, nonce: string): Promise<string> {
  const response = await request(src, integrity).catch((cause: unknown) => {
    throw new Error(notPublished(src), {cause});
  });
  // The HTML parser would end the element at these characters. They occur in strings and regular expressions only.
  const code = (await response.text()).replace(/<(?=!--|\/?script)/gi, '\\x3c');
  return `<script nonce="${escapeAttribute(nonce)}">${code}</script>`;
}

async function request(src: string, integrity?: string): Promise<Response> {
  const response = await fetch(src, requestOptions(src, integrity ? {integrity} : {}));
  if (!response.ok) throw new Error(`it answers ${response.status}`);
  return response;
}

const notPublished = (src: string): string =>
  `${src} could not be loaded, or is not the file that was published with this version`;

/** @throws {Error} if the file can be read and differs from the hash. A policy of the page may forbid reading it. */
async function refuseAltered(src: string, integrity: string): Promise<void> {
  const isReadable = (hash?: string): Promise<boolean> =>
    request(src, hash).then(
      () => true,
      () => false,
    );
  if (!(await isReadable(integrity)) && (await isReadable())) throw new Error(notPublished(src));
}

/** The HTML document of the frame. @throws {Error} if the script cannot be loaded. */
export async function frameDocument(source: ScriptSource, title: string): Promise<string> {
  const script = sealedScript();
  const nonce = pageNonce() ?? randomNonce();
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policyFor(nonce))}"><title>${escapeAttribute(title)}</title></head>
<body><main></main>${await source(script, nonce)}</body></html>`;
}

/** The address of `sealed.js`. @throws {Error} if it is unknown. */
function sealedScript(): SealedScript {
  const {sealedScript: setting} = settings();
  if (!setting) throw new Error('its address is unknown');
  const {src, integrity} = typeof setting === 'string' ? {src: setting} : setting;
  return {src: new URL(src, documentProperty('baseURI')).href, integrity};
}

/** The nonce of the page's policy, which scripts of the frame need as well, because the frame inherits the policy. */
const pageNonce = (): string | undefined => [...documentProperty('scripts')].find((script) => script.nonce)?.nonce;

const randomNonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const escapeAttribute = (text: string): string =>
  text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
