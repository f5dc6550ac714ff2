import {createHash} from 'node:crypto';
import {readFile, realpath} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {extname, join, sep} from 'node:path';
import {compressed} from './compression.js';

const types: Readonly<Record<string, string>> = {'.json': 'application/json', '.md': 'text/markdown'};

/** What any page may do here: read. */
const open = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'Accept, Content-Type, If-None-Match',
  'Access-Control-Max-Age': '600',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Answers one request from a folder: GET, HEAD and OPTIONS from any page, with ETag and compression. */
export async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const end = (status: number, headers: Record<string, string>, body?: Buffer | string) => {
    response.writeHead(status, {...open, ...headers});
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const say = (status: number, text: string) => end(status, {'Content-Type': 'text/plain; charset=utf-8'}, `${text}\n`);
  if (request.method === 'OPTIONS') return end(204, {});
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(405, 'Only reading is possible here.');
  const file = await fileAt(folder, request.url ?? '/');
  const bytes = file === undefined ? undefined : await readFile(file).catch(absent);
  if (file === undefined || bytes === undefined) return say(404, 'There is no such document.');
  const {body, encoding} = await compressed(bytes, request.headers['accept-encoding']?.toString() ?? '');
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}-${encoding}"`;
  const caching = {ETag: etag, Vary: 'Accept-Encoding', 'Cache-Control': 'no-cache'};
  if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) return end(304, caching);
  const type = types[extname(file)] ?? 'application/octet-stream';
  const coding: Record<string, string> = encoding === 'identity' ? {} : {'Content-Encoding': encoding};
  end(200, {...caching, ...coding, 'Content-Type': `${type}; charset=utf-8`, 'Content-Length': String(body.length)}, body);
}

/** The file behind an address, when it is inside the folder. */
async function fileAt(folder: string, address: string): Promise<string | undefined> {
  const path = pathOf(address);
  if (path === undefined || path.includes('\0')) return undefined;
  const root = await realpath(folder).catch(absent);
  const file = root === undefined ? undefined : await realpath(join(root, path)).catch(absent);
  return file?.startsWith(`${root}${sep}`) ? file : undefined;
}

function pathOf(address: string): string | undefined {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname).replace(/\/$/, '/index.json');
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return undefined; // Not an address.
    throw error;
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(error.code ?? '')) throw error;
}
