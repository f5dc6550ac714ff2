import {readFile} from 'node:fs/promises';
import {at} from '../../tools/project/root.mjs';

const script = 'breathing-timer.js';
const later = ['breathing-timer-session.js', 'article-card-adapters.js'];

const article = `<!doctype html>
<html lang="en"><title>A page with one article</title>
<script src="article-card.js"></script>
<sm-article-card src="post.md"><a href="/post">The article on its own page</a></sm-article-card>
<script>parent.postMessage(location.pathname, '*')</script>`;

/** Lets a page wait less long than the script would. */
const hurry = `<script>
  const wait = setTimeout;
  setTimeout = (work, time, ...rest) => wait(work, time > 9000 ? 300 : time, ...rest);
</script>`;

const page = (from, before = '') => `<!doctype html>
<html lang="en"><title>A page with one timer</title>
${before}
<script src="${from}${script}"></script>
<sm-breathing-timer minutes="0.5">Breathe in for 5, out for 5.</sm-breathing-timer>
<script>parent.postMessage(location.pathname, '*')</script>`;

const asked = new Map();
const holds = new Map();

/** What a run waits for: a promise, and what opens it. */
function heldRequest(run) {
  if (!holds.has(run)) {
    let resolve;
    const promise = new Promise((open) => (resolve = open));
    holds.set(run, {promise, resolve});
  }
  return holds.get(run);
}

const code = async ({res}, file, headers = {}) =>
  res
    .writeHead(200, {'content-type': 'text/javascript', 'cache-control': 'no-store', ...headers})
    .end(await readFile(at('dist', file)));
const lost = ({res}) => res.writeHead(404, {'content-type': 'text/plain'}).end('not here');

/** What becomes of the file that is loaded later, by the first part of the address. `count` is how often it was asked for. */
const fates = {
  gone: lost,
  cut: ({res}) => res.destroy(),
  page: ({res}) => res.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html>'),
  broken: ({res}) => res.writeHead(200, {'content-type': 'text/javascript'}).end('this is not script'),
  silent: () => undefined,
  blocked: (context, file) => code(context, file),
  elsewhere: (context, file) => code(context, file),
  allowed: (context, file) => code(context, file, {'access-control-allow-origin': '*'}),
  late: async (context, file, run) => (await heldRequest(run).promise, code(context, file)),
  once: (context, file, run, count) => (count > 1 ? code(context, file) : lost(context)),
  twice: (context, file, run, count) => (count > 2 ? code(context, file) : lost(context)),
};

function open({res, host}, fate, run) {
  const folder = `//${host}/beside/${fate}/${run}/`;
  const from = ['elsewhere', 'allowed'].includes(fate) ? folder.replace('localhost', '127.0.0.1') : folder;
  const policy =
    fate === 'blocked' ? {'content-security-policy': `script-src 'unsafe-inline' http:${folder}${script}`} : {};
  res.writeHead(200, {'content-type': 'text/html', ...policy}).end(page(from, fate === 'silent' ? hurry : ''));
}

/** Serves pages with built scripts under `/beside/<fate>/<run>/`, and the files that these load later as fate has it. */
export async function besideTheScript(context, next) {
  const [, fate, run, file] = /^\/beside\/(\w+)\/([\w.-]+)\/([\w.-]+)$/.exec(context.path) ?? [];
  if (!fate) return next();
  context.respond = false;
  if (file === 'page') return open(context, fate, run);
  if (file === 'release') return (heldRequest(run).resolve(), context.res.end());
  if (file === 'article') return context.res.writeHead(200, {'content-type': 'text/html'}).end(article);
  if (file === 'post.md')
    return context.res
      .writeHead(200, {'content-type': 'text/markdown'})
      .end('---\ntitle: From another place\n---\nWords.');
  if (!later.includes(file)) return code(context, file);
  const count = (asked.get(run) ?? 0) + 1;
  asked.set(run, count);
  return fates[fate](context, file, run, count);
}
