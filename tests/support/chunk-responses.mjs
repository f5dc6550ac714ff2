import {readFile} from 'node:fs/promises';
import {at} from '../../tools/project/root.mjs';

const script = 'smart-meditation.js';
const observedChunks = [
  'parts/breathing-timer-session.js',
  'parts/breathing-timer-exercise-document.js',
  'parts/adapters.js',
  'parts/mood-check-mood-document.js',
];

const article = `<!doctype html>
<html lang="en"><title>A page with one article</title>
<script src="${script}"></script>
<sm-article-card src="post.md"><a href="/post">The article on its own page</a></sm-article-card>
<script>parent.postMessage(location.pathname, '*')</script>`;

/** Shortens the script's long timeouts. */
const shortTimeouts = `<script>
  const wait = setTimeout;
  setTimeout = (work, time, ...rest) => wait(work, time > 9000 ? 300 : time, ...rest);
</script>`;

const page = (from, before = '') => `<!doctype html>
<html lang="en"><title>A page with one timer</title>
${before}
<script src="${from}${script}"></script>
<sm-breathing-timer minutes="0.5">Breathe in for 5, out for 5.</sm-breathing-timer>
<script>parent.postMessage(location.pathname, '*')</script>`;

const requestCounts = new Map();
const heldRequests = new Map();

/** The pending request of a run: a promise with its `resolve` function. */
function heldRequest(run) {
  if (!heldRequests.has(run)) {
    let resolve;
    const promise = new Promise((open) => (resolve = open));
    heldRequests.set(run, {promise, resolve});
  }
  return heldRequests.get(run);
}

const allowsOtherSites = {'access-control-allow-origin': '*'};
const code = async ({res}, file, headers = {}) =>
  res
    .writeHead(200, {'content-type': 'text/javascript', 'cache-control': 'no-store', ...headers})
    .end(await readFile(at('dist', file)));
const notFound = ({res}) => res.writeHead(404, {'content-type': 'text/plain'}).end('not here');

/** Responses for an observed chunk, by the scenario in the URL. `count` is the number of requests so far. */
const scenarios = {
  gone: notFound,
  cut: ({res}) => res.destroy(),
  page: ({res}) => res.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html>'),
  altered: async ({res}, file) =>
    res.writeHead(200, {'content-type': 'text/javascript'}).end(`${await readFile(at('dist', file), 'utf8')} `),
  broken: ({res}) => res.writeHead(200, {'content-type': 'text/javascript'}).end('this is not script'),
  silent: () => undefined,
  blocked: (context, file) => code(context, file),
  elsewhere: (context, file) => code(context, file),
  allowed: (context, file) => code(context, file, allowsOtherSites),
  late: async (context, file, run) => (await heldRequest(run).promise, code(context, file)),
  once: (context, file, run, count) => (count > 1 ? code(context, file) : notFound(context)),
  twice: (context, file, run, count) => (count > 2 ? code(context, file) : notFound(context)),
};

function open({res, host}, scenario, run) {
  const folder = `//${host}/chunks/${scenario}/${run}/`;
  const from = ['elsewhere', 'allowed'].includes(scenario) ? folder.replace('localhost', '127.0.0.1') : folder;
  const policy =
    scenario === 'blocked' ? {'content-security-policy': `script-src 'unsafe-inline' http:${folder}${script}`} : {};
  res
    .writeHead(200, {'content-type': 'text/html', ...policy})
    .end(page(from, scenario === 'silent' ? shortTimeouts : ''));
}

/** Serves pages with built scripts under `/chunks/<scenario>/<run>/`, and answers requests for some of their chunks as the scenario defines. */
export async function serveChunks(context, next) {
  const [, scenario, run, file] = /^\/chunks\/(\w+)\/([\w.-]+)\/((?:parts\/)?[\w.-]+)$/.exec(context.path) ?? [];
  if (!scenario) return next();
  context.respond = false;
  if (file === 'page') return open(context, scenario, run);
  if (file === 'release') return (heldRequest(run).resolve(), context.res.end());
  if (file === 'article') return context.res.writeHead(200, {'content-type': 'text/html'}).end(article);
  if (file === 'post.md')
    return context.res
      .writeHead(200, {'content-type': 'text/markdown'})
      .end('---\ntitle: From another place\n---\nWords.');
  if (!observedChunks.includes(file)) return code(context, file, scenario === 'allowed' ? allowsOtherSites : {});
  const count = (requestCounts.get(run) ?? 0) + 1;
  requestCounts.set(run, count);
  return scenarios[scenario](context, file, run, count);
}
