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

/** What the test server does before it serves files of the project. */
export const middleware = [hostPages, watchedPage, sampleContent, faultyEndpoint, besideTheScript];
