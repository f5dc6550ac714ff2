import {readFileSync} from 'node:fs';
import {extname, relative} from 'node:path';
import {at} from '../project/root.mjs';
import {fileIn, serveFiles} from './serve-files.mjs';

/** Where the parts of the demo clinic lie: its own pages, its font, and the widgets as they are published. */
const places = [
  ['/widgets/', 'dist'],
  ['/fonts/', 'node_modules/@fontsource-variable/figtree/files'],
  ['/', 'src/demo-site'],
];

async function find(path) {
  const [prefix, folder] = places.find(([start]) => path.startsWith(start));
  const file = await fileIn(at(folder), `/${path.slice(prefix.length)}`);
  return file ? {file} : {file: at('src/demo-site/404.html'), status: 404};
}

/** A policy as strict as a careful clinic's: it names our one Trusted Types policy, and allows no inline style or script. */
const policy = (endpoint) =>
  [
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
    `connect-src 'self' ${new URL(endpoint).origin}`,
    "require-trusted-types-for 'script'; trusted-types smart-meditation",
  ].join('; ');

/** Puts in what stands on every page, and marks the page itself in the navigation. */
const withEveryPage = (page, path) =>
  page.replace(/^ *%(\w+)%$/gm, (_, name) =>
    readFileSync(at('src/demo-site/every-page', `${name}.html`), 'utf8')
      .trimEnd()
      .replace(`<li><a href="${path}"`, '$& aria-current="page"'),
  );

/** Fills what a web editor would copy from `integrity.json` and from the address of the endpoint. */
const fillIn = (endpoint) => (bytes, file) => {
  if (extname(file) !== '.html') return bytes;
  const integrity = JSON.parse(readFileSync(at('dist/integrity.json'), 'utf8'));
  const path = `/${relative(at('src/demo-site'), file)}`.replace(/index\.html$/, '');
  return Buffer.from(
    withEveryPage(bytes.toString(), path)
      .replaceAll('%endpoint%', endpoint)
      .replace(/%integrity ([\w.-]+)%/g, (_, name) => integrity[name].integrity),
  );
};

/** Serves the demo clinic on this machine only, with its widgets' content at `endpoint`. */
export const serveSite = ({endpoint, port = 0}) =>
  serveFiles({
    find,
    change: fillIn(endpoint),
    port,
    headers: {'Content-Security-Policy': policy(endpoint), 'Referrer-Policy': 'same-origin'},
  });
