import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

/** Creates a temporary folder with these files, runs the work, and deletes the folder. */
export async function withFolder<T>(
  files: Readonly<Record<string, string | Buffer>>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'smart-meditation-cli-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), {recursive: true});
      await writeFile(join(folder, name), content);
    }
    return await work(folder);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** An article with the given lines as front matter. */
export const article = (...lines: readonly string[]): string =>
  ['---', ...lines, '---', '', 'Rest *well*.', ''].join('\n');
