import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {fileIn} from '../../tools/dev/serve-files.mjs';
import {at} from '../../tools/project/root.mjs';

const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};

/** Serves on the loopback interface with what `answer` returns: `{body, headers, status}`. Resolves with `{origin, close}`. */
async function serve(answer) {
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    const {body, headers = {}, status = 200} = (await answer(pathname)) ?? {status: 404, body: ''};
    response.writeHead(status, {'Content-Type': types[extname(pathname)] ?? types['.html'], ...headers}).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return {origin: `http://127.0.0.1:${server.address().port}`, close};
}

/** Serves a folder to pages of every origin. `change` may rewrite a file. */
export const serveFolder = (folder, change = (body) => body) =>
  serve(async (path) => {
    const file = await fileIn(at(folder), path);
    return file && {body: change(readFileSync(file), path), headers: {'Access-Control-Allow-Origin': '*'}};
  });

/** Serves the pages of a map from path to `{body, headers}`, which may change. */
export const servePages = (pages) =>
  serve((path) => pages.get(path) ?? (path === '/favicon.ico' ? {body: ''} : undefined));
