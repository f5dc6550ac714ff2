import {readFile} from 'node:fs/promises';
import {at} from '../../tools/root.mjs';

const script = 'breathing-timer.js';
const session = 'breathing-timer-session.js';

const page = (from) => `<!doctype html>
<html lang="en"><title>A page with one timer</title>
<script>
  const wait = setTimeout;
  setTimeout = (work, time, ...rest) => wait(work, time > 9000 ? 300 : time, ...rest);
</script>
<script src="${from}${script}"></script>
<sm-breathing-timer minutes="0.5">Breathe in for 5, out for 5.</sm-breathing-timer>
<script>parent.postMessage(location.pathname, '*')</script>`;

const asked = new Map();
const gates = new Map();

/** What a run waits for: a promise, and what opens it. */
function gate(run) {
  if (!gates.has(run)) {
    let resolve;
    const promise = new Promise((open) => (resolve = open));
    gates.set(run, {promise, resolve});
  }
  return gates.get(run);
}

const code = async ({res}, file, headers = {}) => res.writeHead(200, {'content-type': 'text/javascript', 'cache-control': 'no-store', ...headers}).end(await readFile(at('dist', file)));
const lost = ({res}) => res.writeHead(404, {'content-type': 'text/plain'}).end('not here');

/** What becomes of the session's file, by the first part of the address. `twice` and the like count what was asked. */
const fates = {
  gone: lost,
  cut: ({res}) => res.destroy(),
  page: ({res}) => res.writeHead(200, {'content-type': 'text/html'}).end('<!doctype html>'),
  broken: ({res}) => res.writeHead(200, {'content-type': 'text/javascript'}).end('this is not script'),
  silent: () => undefined,
  blocked: (context) => code(context, session),
  elsewhere: (context) => code(context, session),
  allowed: (context) => code(context, session, {'access-control-allow-origin': '*'}),
  late: async (context, run) => (await gate(run).promise, code(context, session)),
  once: (context, run, count) => (count > 1 ? code(context, session) : lost(context)),
  twice: (context, run, count) => (count > 2 ? code(context, session) : lost(context)),
};

function open({res, host}, fate, run) {
  const folder = `//${host}/beside/${fate}/${run}/`;
  const from = ['elsewhere', 'allowed'].includes(fate) ? folder.replace('localhost', '127.0.0.1') : folder;
  const policy = fate === 'blocked' ? {'content-security-policy': `script-src 'unsafe-inline' http:${folder}${script}`} : {};
  res.writeHead(200, {'content-type': 'text/html', ...policy}).end(page(from));
}

/** Serves a page with the built `breathing-timer.js` under `/beside/<fate>/<run>/page`, and its session as fate has it. */
export async function besideTheTimer(context, next) {
  const [, fate, run, file] = /^\/beside\/(\w+)\/([\w.-]+)\/([\w.-]+)$/.exec(context.path) ?? [];
  if (!fate) return next();
  context.respond = false;
  if (file === 'page') return open(context, fate, run);
  if (file === 'release') return gate(run).resolve(), context.res.end();
  if (file !== session) return code(context, file);
  const count = (asked.get(run) ?? 0) + 1;
  asked.set(run, count);
  return fates[fate](context, run, count);
}
