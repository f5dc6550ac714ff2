import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';
import {languages, localeOf, stringFiles} from '../../tools/project/locales.mjs';
import {at} from '../../tools/project/root.mjs';
import {hostPages} from '../host-pages/server.mjs';
import {besideTheScript} from './lazy-files.mjs';
import {faultyEndpoint} from './faulty-responses.mjs';

const types = {'.json': 'application/json', '.md': 'text/markdown; charset=utf-8'};

/** Serves the built sample endpoint, `.cache/endpoint/`, under `/content/`. */
async function sampleContent(context, next) {
  if (!context.path.startsWith('/content/')) return next();
  const file = join(at('.cache/endpoint'), normalize(context.path.slice('/content'.length)));
  try {
    context.body = await readFile(file);
    context.type = types[extname(file)] ?? 'text/plain';
  } catch {
    context.status = 404; // What an endpoint without that document says.
  }
  return undefined;
}

/** Serves the merged translations, as the build writes them, and the list of strings files under `/locales/`. */
async function translations(context, next) {
  if (context.path === '/locales/string-files.json') {
    context.body = stringFiles().map(({source}) => `/${source}`);
    return undefined;
  }
  const [, language] = /^\/locales\/([\w-]+)\.json$/.exec(context.path) ?? [];
  if (!languages().includes(language)) return next();
  context.body = localeOf(language);
  return undefined;
}

const sameSite = "default-src 'self' ws: data: blob: 'unsafe-inline' 'unsafe-eval'";

/** Lets a page notice its own requests to other sites: it gets a `securitypolicyviolation` event for each. */
async function watchedPage(context, next) {
  await next();
  if (context.response.is('html')) context.set('content-security-policy-report-only', sameSite);
}

/** Whether the file server would take a path, once decoded, for an attack, and print it: nothing is there, and that is the answer. */
function noFile(path) {
  try {
    return (
      /\0|^\/(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(decodeURIComponent(path)) &&
      !path.startsWith('/__wds-outside-root__')
    );
  } catch {
    return true; // Not even an address: `%` and no number.
  }
}

/** Hostile articles ask for images at addresses that no file can have. */
async function noSuchFile(context, next) {
  if (!noFile(context.path)) return next();
  context.status = 404;
  return undefined;
}

/** Draws a widget as a server does, with the built package: `/drawn?tag=…&drawing={…}&children=…`. */
async function drawnByServer(context, next) {
  if (context.path !== '/drawn') return next();
  const {tag, drawing, children} = context.query;
  const {renderWidget} = await import('@smart-meditation/widgets/server');
  context.body = await renderWidget(tag, JSON.parse(drawing), children);
  context.type = 'text/plain; charset=utf-8';
  return undefined;
}

/** What the test server does before it serves files of the project. */
export const middleware = [
  noSuchFile,
  hostPages,
  watchedPage,
  sampleContent,
  translations,
  faultyEndpoint,
  besideTheScript,
  drawnByServer,
];
