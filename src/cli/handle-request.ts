import {createHash} from 'node:crypto';
import {readFile, realpath} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {extname, join, sep} from 'node:path';
import {compress} from './compression.js';

const contentTypes: Readonly<Record<string, string>> = {
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
};

/** The content type of a file, by its extension. */
export function contentTypeOf(path: string): string {
  return contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/** CORS headers that allow any origin. */
const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'Accept, Content-Type, If-None-Match',
  'Access-Control-Max-Age': '600',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Serves one request from the folder: GET, HEAD, and OPTIONS from any origin, with ETag and compression. */
export async function handleRequest(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (status: number, headers: Record<string, string>, body?: Buffer | string) => {
    response.writeHead(status, {...corsHeaders, ...headers});
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const sendText = (status: number, text: string) =>
    send(status, {'Content-Type': 'text/plain; charset=utf-8'}, `${text}\n`);
  if (request.method === 'OPTIONS') return send(204, {});
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sendText(405, 'Only GET, HEAD, and OPTIONS are allowed.');
  const file = await resolveFile(folder, request.url ?? '/');
  const bytes = file === undefined ? undefined : await readFile(file).catch(undefinedIfMissing);
  if (file === undefined || bytes === undefined) return sendText(404, 'There is no such document.');
  const {body, encoding} = await compress(bytes, request.headers['accept-encoding']?.toString() ?? '');
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}-${encoding}"`;
  const cacheHeaders = {ETag: etag, Vary: 'Accept-Encoding', 'Cache-Control': 'no-cache'};
  if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) return send(304, cacheHeaders);
  const encodingHeader: Record<string, string> = encoding === 'identity' ? {} : {'Content-Encoding': encoding};
  send(
    200,
    {
      ...cacheHeaders,
      ...encodingHeader,
      'Content-Type': contentTypeOf(file),
      'Content-Length': String(body.length),
    },
    body,
  );
}

/** Path of the file for an address; `undefined` when it is outside the folder after resolving symbolic links. */
async function resolveFile(folder: string, address: string): Promise<string | undefined> {
  const path = toPathname(address);
  if (path === undefined || path.includes('\0')) return undefined;
  const root = await realpath(folder).catch(undefinedIfMissing);
  const file = root === undefined ? undefined : await realpath(join(root, path)).catch(undefinedIfMissing);
  return file?.startsWith(`${root}${sep}`) ? file : undefined;
}

function toPathname(address: string): string | undefined {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname).replace(/\/$/, '/index.json');
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return undefined; // Not an address.
    throw error;
  }
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(error.code ?? '')) throw error;
}
