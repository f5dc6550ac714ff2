import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {renderPage} from './page.mjs';

const here = (path) => new URL(path, import.meta.url);
const json = async (address) => JSON.parse(await readFile(address, 'utf8'));

const integrity = await json(new URL(import.meta.resolve('@smart-meditation/widgets/integrity.json')));
const article = await json(process.env.ARTICLE ?? here('../../.cache/endpoint/v1/articles/baclofen-for-anxiety.json'));

/** The hashes of the `<style>` elements in server-rendered widgets, for the policy. */
const styles = Object.entries(integrity)
  .filter(([file]) => file.startsWith('server/'))
  .map(([, file]) => `'${file.integrity}'`);

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${styles.join(' ')}`,
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html smart-meditation',
].join('; ');

const types = {'.js': 'text/javascript', '.css': 'text/css'};

async function answer(url) {
  if (url.pathname === '/') return {type: 'text/html', body: await renderPage({article, page: url.href})};
  const file = url.pathname === '/page.css' ? here('page.css') : here(`built${url.pathname}`);
  const isOurs = /^\/[\w-]+\.(?:js|css)$/.test(url.pathname);
  return {
    type: types[extname(url.pathname)] ?? 'text/plain',
    body: isOurs ? await readFile(file).catch(() => undefined) : undefined,
  };
}

const server = createServer(async (request, response) => {
  try {
    const {type, body} = await answer(new URL(request.url, `http://${request.headers.host}`));
    response.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Security-Policy': policy,
    });
    response.end(body ?? 'Not found');
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
});

server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${server.address().port}/`),
);
