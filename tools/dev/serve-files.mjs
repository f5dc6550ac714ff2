import {createHash} from 'node:crypto';
import {readFile, realpath} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, sep} from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const absent = (error) => {
  if (!['ENOENT', 'ENOTDIR', 'EISDIR'].includes(error.code)) throw error;
};

/** The file in a folder that a URL path names, or `undefined` if it is missing or outside the folder. */
export async function fileIn(folder, path) {
  const root = await realpath(folder).catch(absent);
  const file = root && (await realpath(join(root, path.endsWith('/') ? `${path}index.html` : path)).catch(absent));
  return file?.startsWith(root + sep) ? file : undefined;
}

async function answer({find, change, headers}, request, response) {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  const found = await find(path);
  const bytes = found?.file && (await readFile(found.file).catch(absent));
  const body = bytes ? await change(bytes, found.file) : Buffer.from('Not found');
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const fresh = bytes && request.headers['if-none-match'] === etag;
  const type = bytes ? (types[extname(found.file)] ?? 'application/octet-stream') : 'text/plain';
  response.writeHead(fresh ? 304 : (found?.status ?? (bytes ? 200 : 404)), {
    'Content-Type': type,
    ETag: etag,
    'Cache-Control': 'no-cache',
    ...headers,
    ...found?.headers,
  });
  response.end(fresh || request.method === 'HEAD' ? undefined : body);
}

/**
 * Serves files on the loopback interface. `find` returns `{file, status?, headers?}` for a path, or nothing; `change` may rewrite
 * a file before it is sent. Resolves with `{url, close}`.
 */
export async function serveFiles({find, change = (bytes) => bytes, headers = {}, port = 0}) {
  const server = createServer((request, response) => {
    answer({find, change, headers}, request, response).catch((error) => {
      console.error(`${request.url}: ${error.message}`);
      response.writeHead(error instanceof URIError ? 400 : 500).end();
    });
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return {url: `http://127.0.0.1:${server.address().port}/`, close};
}
