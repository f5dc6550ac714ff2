import {readFileSync} from 'node:fs';
import {extname} from 'node:path';
import {at} from '../project/root.mjs';
import {demoPage} from './demo-pages.mjs';
import {fileIn, serveFiles} from './serve-files.mjs';

/** The folders of the demo clinic by URL prefix: the published widgets, the font, and the clinic's own pages. */
const folders = [
  ['/widgets/', 'dist'],
  ['/fonts/', 'node_modules/@fontsource-variable/figtree/files'],
  ['/', 'src/demo-site'],
];

/** A strict Content-Security-Policy: it names our Trusted Types policy and allows no inline style or script. */
const contentSecurityPolicy = (connectSources) =>
  [
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
    `connect-src 'self' ${connectSources}`,
    "require-trusted-types-for 'script'; trusted-types smart-meditation",
  ].join('; ');

const builderPolicy = `${contentSecurityPolicy('*')}; frame-src 'self'`;

async function find(path) {
  const [prefix, folder] = folders.find(([start]) => path.startsWith(start));
  const file = await fileIn(at(folder), `/${path.slice(prefix.length)}`);
  // The embed builder checks any endpoint, and shows its preview in a frame.
  if (file && path.startsWith('/widgets/builder/')) return {file, headers: {'Content-Security-Policy': builderPolicy}};
  return file ? {file} : {file: at('src/demo-site/404.html'), status: 404};
}

/** Fills in the integrity values and the URL of the endpoint, which a web editor would copy. */
const fillIn = (endpoint) => (bytes, file) => {
  if (extname(file) !== '.html') return bytes;
  const integrity = JSON.parse(readFileSync(at('dist/integrity.json'), 'utf8'));
  return Buffer.from(
    demoPage(bytes.toString(), file, endpoint).replace(
      /%integrity ([\w.-]+)%/g,
      (_, name) => integrity[name].integrity,
    ),
  );
};

/** Serves the demo clinic on the loopback interface. `endpoint` is the address of the widgets' content. */
export const serveSite = ({endpoint, port = 0}) =>
  serveFiles({
    find,
    change: fillIn(endpoint),
    port,
    headers: {
      'Content-Security-Policy': contentSecurityPolicy(new URL(endpoint).origin),
      'Referrer-Policy': 'same-origin',
    },
  });
