import {createHash} from 'node:crypto';
import {readFile, readdir, writeFile} from 'node:fs/promises';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {at} from '../project/root.mjs';

const brotli = (bytes) => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

/** The subresource integrity of a file's bytes. */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** The subresource integrity and the sizes of one file, in bytes. */
const fileFacts = (bytes) => ({
  integrity: integrityOf(bytes),
  bytes: bytes.length,
  gzip: gzipSync(bytes, {level: 9}).length,
  brotli: brotli(bytes),
});

const publishedScripts = (files) => files.filter((file) => /\.(js|css)$/.test(file)).sort();
const inFolder = (folder, files) => files.map((file) => `${folder}/${file}`).sort();

/** Writes `integrity.json`: the `integrity` of a script tag, and the size of each file, with locale files and server style sheets. */
export async function buildIntegrity(out) {
  const files = [
    ...publishedScripts(await readdir(at(out))),
    ...inFolder('locales', await readdir(at(out, 'locales'))),
    ...inFolder('server', await readdir(at(out, 'server'))),
  ];
  const entries = await Promise.all(files.map(async (file) => [file, fileFacts(await readFile(at(out, file)))]));
  await writeFile(at(out, 'integrity.json'), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}
