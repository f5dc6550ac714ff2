import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** A response body in its content encoding. */
export interface CompressedBody {
  readonly body: Buffer;
  readonly encoding: 'br' | 'gzip' | 'identity';
}

/** Compresses bytes by the best encoding that `Accept-Encoding` allows (RFC 9110, section 12.5.3). */
export async function compress(bytes: Buffer, acceptEncoding: string): Promise<CompressedBody> {
  const acceptedEncodings = acceptEncoding
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim().toLowerCase());
  if (acceptedEncodings.includes('br'))
    return {body: await brotliAsync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 6}}), encoding: 'br'};
  if (acceptedEncodings.includes('gzip')) return {body: await gzipAsync(bytes), encoding: 'gzip'};
  return {body: bytes, encoding: 'identity'};
}
