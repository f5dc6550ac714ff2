import {createHash} from 'node:crypto';
import {readFile, readdir, writeFile} from 'node:fs/promises';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import {at} from '../project/root.mjs';

const brotli = (bytes) => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

/** The subresource integrity of a file's bytes: SHA-256, the shortest of the three that browsers take (docs/security.md). */
export const integrityOf = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** The subresource integrity and the sizes of one file, in bytes. */
const fileFacts = (bytes) => ({
  integrity: integrityOf(bytes),
  bytes: bytes.length,
  gzip: gzipSync(bytes, {level: 9}).length,
  brotli: brotli(bytes),
});

/** Folders of files for pages, besides the files directly in `dist`. */
const folders = ['parts', 'locales', 'server'];
const isPublished = (file) => /\.(js|css|json|html)$/.test(file) && !/^(custom-elements|integrity)\.json$/.test(file);

async function publishedFiles(out) {
  const inFolders = folders.map(async (folder) => (await readdir(at(out, folder))).map((file) => `${folder}/${file}`));
  const files = [...(await readdir(at(out))), ...(await Promise.all(inFolders)).flat()];
  return files.filter(isPublished).sort();
}

/** Writes `integrity.json`: the hash and the sizes of every file that a page can load. */
export async function buildIntegrity(out) {
  const files = await publishedFiles(out);
  const entries = await Promise.all(files.map(async (file) => [file, fileFacts(await readFile(at(out, file)))]));
  await writeFile(at(out, 'integrity.json'), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}
