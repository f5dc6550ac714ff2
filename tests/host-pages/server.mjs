import {readFile, readdir} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rollup} from 'rollup';
import {at} from '../../tools/project/root.mjs';
import {documentOf, roomFor} from './document.mjs';
import {pages} from './pages.mjs';

const here = import.meta.dirname;
const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css',
  '.html': 'text/html',
  '.map': 'application/json',
};
const folders = {
  files: join(here, 'files'),
  endpoint: join(here, 'endpoint'),
  closed: join(here, 'endpoint'),
  'closed-dist': at('dist'),
  lone: at('dist'),
  'as-text': at('dist'),
  dist: at('dist'),
  locales: at('dist/locales'),
};

/** The probe is one script, so that a page needs one tag; its parts are read in this order. */
const probe = async () => {
  const parts = ['watch', 'snapshot', 'look', 'talk'].map((name) =>
    readFile(join(here, 'probe', `${name}.js`), 'utf8'),
  );
  return `(() => {'use strict';\n${(await Promise.all(parts)).join('\n')}})();`;
};

const older = async () =>
  (await readFile(join(folders.dist, 'smart-meditation.js'), 'utf8')).replaceAll('"0.1.0"', '"0.0.9"');

let bundled;

/** A partner's app: the npm package, with Lit and DOMPurify as they are published, in one script. */
function app() {
  bundled ??= rollup({input: join(folders.dist, 'modules/define.js'), plugins: [nodeResolve({browser: true})]})
    .then((bundle) => bundle.generate({format: 'iife', inlineDynamicImports: true}))
    .then(({output: [{code}]}) => code);
  return bundled;
}

const script = () => readFile(join(folders.dist, 'smart-meditation.js'), 'utf8');

const made = {
  'probe.js': probe,
  'before.js': () => 'probeBegin();',
  'app.js': app,
  'purify.js': () => readFile(at('node_modules/dompurify/dist/purify.min.js')),
  'joined.js': async () => `(function () {})()\n${await script()}\n(function () {})()\n`,
  'wrapped.js': async () =>
    `"use strict"; void 0 // end\n;(function (define, module, exports, event, name) { try { ${await script()}\n } catch (error) { console.error(error) } })()\n`,
};

async function file(folder, name) {
  if (!(await readdir(folders[folder])).includes(name) || (folder === 'lone' && name !== 'breathing-timer.js'))
    throw new Error(`no ${name}`);
  return readFile(join(folders[folder], name));
}

function page(name, {doctor, port}) {
  const found = pages.find((one) => one.name === name);
  const {charset = 'utf-8', mode, headers = {}} = found;
  const type = mode === 'xhtml' ? 'application/xhtml+xml' : `text/html; charset=${charset}`;
  return {
    body: Buffer.from(documentOf(found, doctor).replaceAll('PORT', port), charset === 'utf-8' ? 'utf8' : 'latin1'),
    headers: {'content-type': type, ...headers},
  };
}

const gates = new Map();

/** What holds a script back until a test lets it through. */
function gate(key) {
  const made = gates.get(key) ?? {};
  made.promise ??= new Promise((resolve) => (made.resolve = resolve));
  gates.set(key, made);
  return made;
}

async function find(path, about) {
  const [first, second, key] = path.split('/');
  if (first === 'room') return {body: roomFor(second, key), headers: {'content-type': 'text/html; charset=utf-8'}};
  if (first === 'release') gate(second).resolve();
  if (first === 'release') return {body: '', headers: {}};
  if (first === 'held') await gate(second).promise;
  if (first === 'held') return find('dist/smart-meditation.js');
  if (first === 'engines') return {body: process.env.HOST_TABLE ? 'all' : 'one', headers: {}};
  if (first === 'page') return page(second, about);
  if (first === 'older') return {body: await older(), headers: {'content-type': types['.js']}};
  const name = key ?? second ?? first;
  const body = made[name] ? await made[name]() : await file(second === 'locales' ? 'locales' : first, name);
  const type =
    first === 'as-text'
      ? {'content-type': 'text/plain', 'x-content-type-options': 'nosniff'}
      : {'content-type': types[extname(name)] ?? 'text/plain'};
  return {
    body,
    headers: first.startsWith('closed')
      ? type
      : {...type, 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin'},
  };
}

/** Serves the host pages, the probe and the built scripts under `/hosts/`, untouched by the test server. */
export async function hostPages(context, next) {
  const [, path] = /^\/hosts\/(.+)$/.exec(context.path) ?? [];
  if (!path || path.endsWith('.ts') || path.endsWith('.mjs')) return next();
  context.respond = false;
  try {
    const {body, headers} = await find(path, {
      doctor: context.url.endsWith('?doctor'),
      port: String(context.req.socket.localPort),
    });
    context.res.writeHead(200, {'cache-control': 'no-store', ...headers}).end(body);
  } catch (error) {
    context.res.writeHead(404).end(String(error.message));
  }
  return undefined;
}
