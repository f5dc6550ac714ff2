import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join, relative, resolve} from 'node:path';

/**
 * Puts the files in the place of a folder, all or none: they are written beside it first, then the two are swapped.
 * @throws when the folder holds something that we did not build, or when it contains or lies in `source`.
 */
export async function replaceFolder(out: string, files: ReadonlyMap<string, string>, source: string): Promise<void> {
  const target = resolve(out);
  const mixed = isWithin(target, resolve(source)) || isWithin(resolve(source), target);
  if (mixed) throw new Error(`${out} should lie outside ${source}, so that neither replaces the other`);
  const exists = await isOurs(target, out);
  const beside = (word: string) => join(dirname(target), `.${basename(target)}.${word}-${process.pid}`);
  const next = beside('next');
  const last = beside('last');
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(next, path)), {recursive: true});
      await writeFile(join(next, path), text);
    }
    if (exists) await rename(target, last);
    await rename(next, target).catch(async (error: unknown) => {
      if (exists) await rename(last, target);
      throw error;
    });
  } finally {
    await rm(next, {recursive: true, force: true});
    await rm(last, {recursive: true, force: true});
  }
}

/** Whether the folder is there and was built by us, or is empty. */
async function isOurs(target: string, out: string): Promise<boolean> {
  const names = await readdir(target).catch(absent);
  if (names === undefined) return false;
  const index = await readFile(join(target, 'index.json'), 'utf8').catch(absent);
  const ours = names.length === 0 || index?.includes('"generator": "smart-meditation"');
  if (!ours) throw new Error(`${out} should be empty or an earlier build, but holds other files; nothing was written`);
  return true;
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

function isWithin(inner: string, outer: string): boolean {
  return !relative(outer, inner).startsWith('..');
}
