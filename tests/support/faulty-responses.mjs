import {pipeline, Readable} from 'node:stream';

const article = JSON.stringify({
  title: 'Served at last',
  body: 'Words.',
  cautions: [{level: 'important', heading: 'Mind', body: 'this'}],
});
const seen = new Map();

/** Number of requests for this URL, including the current one. Tests add a unique `?run=` to each run. */
function times(context) {
  const count = (seen.get(context.url) ?? 0) + 1;
  seen.set(context.url, count);
  return count;
}

const json = (context, body) => {
  context.type = 'application/json';
  context.set('cache-control', 'no-store');
  context.body = body;
};

function raw(context) {
  context.respond = false;
  return context.res;
}

async function drip(context) {
  const response = raw(context).writeHead(200, {'content-type': 'application/json'});
  for (const character of article) {
    if (response.destroyed) return;
    response.write(character);
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  response.end();
}

function huge(context) {
  const response = raw(context).writeHead(200, {'content-type': 'application/json'});
  const block = Buffer.alloc(65_536, ' ');
  const blocks = Array.from({length: 800}, () => block);
  pipeline(Readable.from(blocks), response, () => undefined); // The client is expected to abort the request.
}

const faults = {
  never: (context) => void raw(context),
  drip,
  huge,
  cut: (context) =>
    raw(context)
      .writeHead(200, {'content-length': 9999})
      .write(article.slice(0, 40), () => context.res.destroy()),
  refused: (context) => raw(context).destroy(),
  'cut-once': (context) => (times(context) === 1 ? raw(context).destroy() : json(context, article)),
  'busy-once': (context) => {
    if (times(context) > 1) return json(context, article);
    context.set('retry-after', '1');
    context.status = 429;
  },
  'down-once': (context) => (times(context) > 1 ? json(context, article) : (context.status = 503)),
  'once-then-never-again': (context) => {
    if (times(context) > 1) return raw(context).destroy();
    context.type = 'application/json';
    context.set({'cache-control': 'max-age=0', etag: '"one"'}); // As static hosts send it: the browser revalidates its cached copy.
    context.body = article;
  },
  english: (context) =>
    json(
      context,
      JSON.stringify({title: 'In English', body: 'Words.', lang: 'en', translations: {de: 'german', fr: 'gone'}}),
    ),
  german: (context) => json(context, JSON.stringify({title: 'Auf Deutsch', body: 'Worte.', lang: 'de'})),
  'until-retry': (context) => (times(context) > 1 ? json(context, article) : (context.status = 404)),
  gone: (context) => (context.status = 404),
  error: (context) => (context.status = 500),
  loop: (context) => context.redirect(context.url),
  out: (context) => context.redirect(`http://localhost.localdomain:${context.req.socket.localPort}/faults/page`),
  page: (context) => {
    context.type = 'text/html';
    context.body = '<!doctype html><form><input name=password></form>';
  },
  empty: (context) => json(context, ''),
  bom: (context) => json(context, `\uFEFF${article}`),
  latin1: (context) => json(context, Buffer.from('{"title": "Caf\u00e9", "body": "x"}', 'latin1')),
  'declared-latin1': (context) => {
    context.body = Buffer.from('{"title": "Caf\u00e9", "body": "x"}', 'latin1');
    context.set('content-type', 'application/json; charset=iso-8859-1');
  },
  deep: (context) => json(context, `{"title": "t", "body": "b", "x": ${'['.repeat(5000)}${']'.repeat(5000)}}`),
  proto: (context) =>
    json(
      context,
      `{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "title": "Plain", "body": "b"}`,
    ),
  half: (context) => json(context, article.slice(0, 50)),
};

/** Serves every known kind of faulty response under `/faults/<name>`. */
export async function faultyEndpoint(context, next) {
  const [, name] = /^\/faults\/([\w-]+)$/.exec(context.path) ?? [];
  if (!name) return next();
  await faults[name](context);
  return undefined;
}
