import {readFile, readdir} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {at} from '../../tools/root.mjs';
import {documentOf} from './document.mjs';
import {pages} from './pages.mjs';

const here = import.meta.dirname;
const types = {'.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.css': 'text/css', '.map': 'application/json'};
const folders = {files: join(here, 'files'), endpoint: join(here, 'endpoint'), dist: at('dist')};

/** The probe is one script, so that a page needs one tag; its parts are read in this order. */
const probe = async () => {
  const parts = ['watch', 'snapshot', 'look', 'talk'].map((name) => readFile(join(here, 'probe', `${name}.js`), 'utf8'));
  return `(() => {'use strict';\n${(await Promise.all(parts)).join('\n')}})();`;
};

const made = {
  'probe.js': probe,
  'before.js': () => 'probeBegin();',
  'joined.js': async () => `(function () {})()\n${await readFile(join(folders.dist, 'smart-meditation.js'), 'utf8')}\n(function () {})()\n`,
};

async function file(folder, name) {
  if (!(await readdir(folders[folder])).includes(name)) throw new Error(`no ${name}`);
  return readFile(join(folders[folder], name));
}

function page(name) {
  const found = pages.find((one) => one.name === name);
  const {charset = 'utf-8', mode, headers = {}} = found;
  const type = mode === 'xhtml' ? 'application/xhtml+xml' : `text/html; charset=${charset}`;
  return {body: Buffer.from(documentOf(found), charset === 'utf-8' ? 'utf8' : 'latin1'), headers: {'content-type': type, ...headers}};
}

async function find(path) {
  const [first, second] = path.split('/');
  if (first === 'page') return page(second);
  const name = second ?? first;
  const body = made[name] ? await made[name]() : await file(first, name);
  return {body, headers: {'content-type': types[extname(name)] ?? 'text/plain', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin'}};
}

/** Serves the host pages, the probe and the built scripts under `/hosts/`, untouched by the test server. */
export async function hostPages(context, next) {
  const [, path] = /^\/hosts\/(.+)$/.exec(context.path) ?? [];
  if (!path || path.endsWith('.ts') || path.endsWith('.mjs')) return next();
  context.respond = false;
  try {
    const {body, headers} = await find(path);
    context.res.writeHead(200, {'cache-control': 'no-store', ...headers}).end(body);
  } catch (error) {
    context.res.writeHead(404).end(String(error.message));
  }
  return undefined;
}
