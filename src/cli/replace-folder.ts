import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {basename, dirname, join, relative, resolve} from 'node:path';

/**
 * Replaces the contents of a folder with the files, atomically: they are written to a sibling folder first, then the two are swapped.
 * @throws when the folder contains files other than those of a build, or when it overlaps with `source`.
 */
export async function replaceFolder(out: string, files: ReadonlyMap<string, string>, source: string): Promise<void> {
  const target = resolve(out);
  const overlaps = isWithin(target, resolve(source)) || isWithin(resolve(source), target);
  if (overlaps) throw new Error(`${out} should be outside ${source}, so that neither replaces the other`);
  const exists = await hasEarlierBuild(target, out);
  const siblingPath = (suffix: string) => join(dirname(target), `.${basename(target)}.${suffix}-${process.pid}`);
  const stagingPath = siblingPath('next');
  const backupPath = siblingPath('last');
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(stagingPath, path)), {recursive: true});
      await writeFile(join(stagingPath, path), text);
    }
    if (exists) await rename(target, backupPath);
    await rename(stagingPath, target).catch(async (error: unknown) => {
      if (exists) await rename(backupPath, target);
      throw error;
    });
  } finally {
    await rm(stagingPath, {recursive: true, force: true});
    await rm(backupPath, {recursive: true, force: true});
  }
}

/** Whether the folder exists. @throws when it is neither empty nor an earlier build. */
async function hasEarlierBuild(target: string, out: string): Promise<boolean> {
  const names = await readdir(target).catch(undefinedIfMissing);
  if (names === undefined) return false;
  const index = await readFile(join(target, 'index.json'), 'utf8').catch(undefinedIfMissing);
  const isReplaceable = names.length === 0 || index?.includes('"generator": "smart-meditation"');
  if (!isReplaceable)
    throw new Error(`${out} should be empty or an earlier build, but contains other files; nothing was written`);
  return true;
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

function isWithin(inner: string, outer: string): boolean {
  return !relative(outer, inner).startsWith('..');
}
