import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';
import {languages, localeOf, stringFiles} from '../../tools/project/locales.mjs';
import {at} from '../../tools/project/root.mjs';
import {hostPages} from '../host-pages/server.mjs';
import {serveChunks} from './chunk-responses.mjs';
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
    context.status = 404; // As an endpoint without that document responds.
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

/** Adds a report-only policy, so that the page gets a `securitypolicyviolation` event for each request to another site. */
async function watchedPage(context, next) {
  await next();
  if (context.response.is('html')) context.set('content-security-policy-report-only', sameSite);
}

/** Whether the file server would reject the decoded path as an attack and print it. Such paths get a plain 404. */
function noFile(path) {
  try {
    return (
      /\0|^\/(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(decodeURIComponent(path)) &&
      !path.startsWith('/__wds-outside-root__')
    );
  } catch {
    return true; // Malformed percent-encoding.
  }
}

/** Answers requests for images of hostile articles, whose paths no file can have. */
async function noSuchFile(context, next) {
  if (!noFile(context.path)) return next();
  context.status = 404;
  return undefined;
}

/** Server-renders a widget with the built package: `/server-rendered?tag=…&properties={…}&children=…`. */
async function serverRender(context, next) {
  if (context.path !== '/server-rendered') return next();
  const {tag, properties, children} = context.query;
  const {renderWidget} = await import('@smart-meditation/widgets/server');
  context.body = await renderWidget(tag, JSON.parse(properties), children);
  context.type = 'text/plain; charset=utf-8';
  return undefined;
}

/** The middleware that runs before the test server serves files of the project. */
export const middleware = [
  noSuchFile,
  hostPages,
  watchedPage,
  sampleContent,
  translations,
  faultyEndpoint,
  serveChunks,
  serverRender,
];
