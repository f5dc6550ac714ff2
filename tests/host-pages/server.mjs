import {readFileSync} from 'node:fs';
import {readFile, readdir} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rollup} from 'rollup';
import {at} from '../../tools/project/root.mjs';
import {integrityOf} from '../../tools/build/integrity.mjs';
import {withoutModule} from '../../tools/build/rollup/without-module.mjs';
import {hostPageDocument, reservedSizeDocument} from './document.mjs';
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
  'endpoint-without-cors': join(here, 'endpoint'),
  'dist-without-cors': at('dist'),
  'dist-without-chunks': at('dist'),
  'dist-without-locales': at('dist'),
  'dist-as-text': at('dist'),
  dist: at('dist'),
  older: at('dist'),
};

/** The parts of the probe, concatenated in this order into one script. */
const probe = async () => {
  const parts = ['watch', 'snapshot', 'report', 'interact'].map((name) =>
    readFile(join(here, 'probe', `${name}.js`), 'utf8'),
  );
  return `(() => {'use strict';\n${(await Promise.all(parts)).join('\n')}})();`;
};

const {version} = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const sessionChunk = 'breathing-timer-session.js';
const olderSession = async () => `${await readFile(join(at('dist'), 'parts', sessionChunk), 'utf8')}\n/* 0.0.9 */`;

/** The script as another version: with its number, and with the hash of a session chunk of its own. */
async function olderVersion() {
  const published = JSON.parse(await readFile(at('dist/integrity.json'), 'utf8'));
  return (await script('smart-meditation.js'))
    .replaceAll(`"${version}"`, '"0.0.9"')
    .replace(published[`parts/${sessionChunk}`].integrity, integrityOf(await olderSession()));
}

/** Apps split their code; in one script, the evaluator of expressions would be half of it. */
const withoutExpressions = withoutModule(
  join(at('dist'), 'modules/content/questionnaire/expressions/expression-evaluator.js'),
  'createEvaluator',
  'not in this app',
);

let bundledApp;

/** An app built with the npm package, with Lit and DOMPurify as published, in one script. */
function app() {
  bundledApp ??= rollup({
    input: join(folders.dist, 'modules/define.js'),
    plugins: [withoutExpressions, nodeResolve({browser: true})],
  })
    .then((bundle) => bundle.generate({format: 'iife', inlineDynamicImports: true}))
    .then(({output: [{code}]}) => code);
  return bundledApp;
}

const script = (name) => readFile(join(folders.dist, name), 'utf8');

const generatedFiles = {
  'probe.js': probe,
  'before.js': () => 'recordBaseline();',
  'app.js': app,
  'purify.js': () => readFile(at('node_modules/dompurify/dist/purify.min.js')),
  'concatenated.js': async () =>
    `(function () {})()\n${await script('smart-meditation.full.js')}\n(function () {})()\n`,
  'joined.js': async () => `var before = 1;\n${await script('smart-meditation.js')}\nvar after = 1;`,
  'wrapped.js': async () =>
    `"use strict"; void 0 // end\n;(function (define, module, exports, event, name) { try { ${await script('smart-meditation.full.js')}\n } catch (error) { console.error(error) } })()\n`,
};

const olderFiles = {
  'older/smart-meditation.js': olderVersion,
  [`older/parts/${sessionChunk}`]: olderSession,
};

/** `frame.html` with a policy that a clinic has extended by one more origin. */
async function frameWithOrigin(port) {
  const html = await readFile(join(folders.dist, 'frame.html'), 'utf8');
  return html
    .replace("connect-src 'self'", `connect-src 'self' http://127.0.0.1:${port}`)
    .replaceAll(/(src|href)="(?=[\w-]+\.(?:js|css)")/g, '$1="/host-pages/dist/');
}

/** Folders inside `dist` that pages load files from. */
const subfolders = ['parts', 'locales'];

async function file(folder, subfolder, name) {
  const isMissing =
    (folder === 'dist-without-locales' && subfolder === 'locales') ||
    (folder === 'dist-without-chunks' && subfolder === 'parts');
  const path = join(folders[folder], subfolders.includes(subfolder) ? subfolder : '');
  if (isMissing || !(await readdir(path)).includes(name)) throw new Error(`no ${name}`);
  return readFile(join(path, name));
}

const LOCAL_SCRIPT = /<script src="\/host-pages\/([^"?]+)"/g;

/** Adds its hash to every script of a page. Returns the page and the hashes, with those of our chunks. */
async function withIntegrity(html) {
  const paths = [...new Set([...html.matchAll(LOCAL_SCRIPT)].map(([, path]) => path))];
  const bodies = await Promise.all(paths.map(async (path) => (await respond(path)).body));
  const hashes = new Map(paths.map((path, index) => [path, integrityOf(bodies[index])]));
  const published = Object.entries(JSON.parse(await readFile(join(folders.dist, 'integrity.json'), 'utf8')));
  const chunks = published.filter(([file]) => file.startsWith('parts/')).map(([, {integrity}]) => integrity);
  return {
    html: html.replaceAll(
      LOCAL_SCRIPT,
      (tag, path) => `${tag} integrity="${hashes.get(path)}" crossorigin="anonymous"`,
    ),
    hashes: [...hashes.values(), ...chunks],
  };
}

async function page(name, {withDoctor, port}) {
  const found = pages.find((one) => one.name === name);
  const {charset = 'utf-8', mode, headers = {}, everyScriptHasIntegrity} = found;
  const type = mode === 'xhtml' ? 'application/xhtml+xml' : `text/html; charset=${charset}`;
  const document = hostPageDocument(found, withDoctor).replaceAll('PORT', port);
  const {html, hashes} = everyScriptHasIntegrity ? await withIntegrity(document) : {html: document, hashes: []};
  const sources = hashes.map((hash) => `'${hash}'`).join(' ');
  const filledIn = Object.entries(headers).map(([key, value]) => [key, value.replace('SCRIPT-HASHES', sources)]);
  return {
    body: Buffer.from(html, charset === 'utf-8' ? 'utf8' : 'latin1'),
    headers: {'content-type': type, ...Object.fromEntries(filledIn)},
  };
}

const pendingReleases = new Map();

/** A promise for each delayed script, resolved by `/host-pages/release/<key>`. */
function delayed(key) {
  const entry = pendingReleases.get(key) ?? {};
  entry.promise ??= new Promise((resolve) => (entry.resolve = resolve));
  pendingReleases.set(key, entry);
  return entry;
}

async function respond(path, request) {
  const [first, second, key] = path.split('/');
  if (first === 'reserved-size')
    return {body: reservedSizeDocument(second, key), headers: {'content-type': 'text/html; charset=utf-8'}};
  if (first === 'release') delayed(second).resolve();
  if (first === 'release') return {body: '', headers: {}};
  if (first === 'delayed') await delayed(second).promise;
  if (first === 'delayed') return respond('dist/smart-meditation.js');
  if (first === 'engines') return {body: process.env.HOST_TABLE ? 'all' : 'one', headers: {}};
  if (first === 'page') return page(second, request);
  if (first === 'frame-with-origin')
    return {body: await frameWithOrigin(request.port), headers: {'content-type': types['.html']}};
  const generateOlder = olderFiles[path];
  if (generateOlder) return {body: await generateOlder(), headers: {'content-type': types['.js']}};
  const name = key ?? second ?? first;
  const generate = generatedFiles[name];
  const body = generate ? await generate() : await file(first, second, name);
  const type =
    first === 'dist-as-text'
      ? {'content-type': 'text/plain', 'x-content-type-options': 'nosniff'}
      : {'content-type': types[extname(name)] ?? 'text/plain'};
  return {
    body,
    headers: first.endsWith('-without-cors')
      ? type
      : {...type, 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin'},
  };
}

/** Serves the host pages, the probe and the built scripts under `/host-pages/`, bypassing the test server's own file handling. */
export async function hostPages(context, next) {
  const [, path] = /^\/host-pages\/(.+)$/.exec(context.path) ?? [];
  if (!path || path.endsWith('.ts') || path.endsWith('.mjs')) return next();
  context.respond = false;
  try {
    const {body, headers} = await respond(path, {
      withDoctor: context.url.endsWith('?doctor'),
      port: String(context.req.socket.localPort),
    });
    context.res.writeHead(200, {'cache-control': 'no-store', ...headers}).end(body);
  } catch (error) {
    context.res.writeHead(404).end(String(error.message));
  }
  return undefined;
}
