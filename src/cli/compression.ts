import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** A body as it goes over the wire. */
export interface Compressed {
  readonly body: Buffer;
  readonly encoding: 'br' | 'gzip' | 'identity';
}

/** Compresses bytes by the best method that the asking side understands (RFC 9110, section 12.5.3). */
export async function compressed(bytes: Buffer, accepts: string): Promise<Compressed> {
  const wanted = accepts.split(',').filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part)).map((part) => part.split(';')[0]?.trim().toLowerCase());
  if (wanted.includes('br')) return {body: await brotli(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 6}}), encoding: 'br'};
  if (wanted.includes('gzip')) return {body: await zip(bytes), encoding: 'gzip'};
  return {body: bytes, encoding: 'identity'};
}
