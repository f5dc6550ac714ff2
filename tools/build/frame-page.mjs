import {readFile, writeFile} from 'node:fs/promises';
import {at} from '../project/root.mjs';
import {integrityOf} from './integrity.mjs';

const LOCAL_FILE = /(?:src|href)="([\w.-]+\.(?:js|css))"/g;

/** Writes `frame.html`, the page for frames, with the hash of every file that it loads. */
export async function buildFramePage(out) {
  const page = await readFile(at('src/frame/frame.html'), 'utf8');
  const files = [...new Set([...page.matchAll(LOCAL_FILE)].map(([, file]) => file))];
  const hashes = new Map(
    await Promise.all(files.map(async (file) => [file, integrityOf(await readFile(at(out, file)))])),
  );
  const checked = page.replaceAll(
    LOCAL_FILE,
    (attribute, file) => `${attribute} integrity="${hashes.get(file)}" crossorigin="anonymous"`,
  );
  await writeFile(at(out, 'frame.html'), checked);
}
