import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';
import {at} from '../../tools/root.mjs';
import {hostPages} from '../hosts/server.mjs';
import {besideTheScript} from './beside.mjs';
import {faultyEndpoint} from './faults.mjs';

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

const sameSite = "default-src 'self' ws: data: blob: 'unsafe-inline' 'unsafe-eval'";

/** Lets a page notice its own requests to other sites: it gets a `securitypolicyviolation` event for each. */
async function watchedPage(context, next) {
  await next();
  if (context.response.is('html')) context.set('content-security-policy-report-only', sameSite);
}

/** Hostile articles ask for images at addresses that no file can have; the file server would print each as an attack. */
async function noSuchFile(context, next) {
  if (!/%00|^\/\//.test(context.path)) return next();
  context.status = 404;
  return undefined;
}

/** What the test server does before it serves files of the project. */
export const middleware = [noSuchFile, hostPages, watchedPage, sampleContent, faultyEndpoint, besideTheScript];
