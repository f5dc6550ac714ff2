import {cp, mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readCountry} from '../../content/validation/country.js';
import {slugOf} from './slug.js';
import {folderGuide, starterPlaces, starters} from './templates.js';

/**
 * Writes a starter: an article, a breathing exercise and a mood question with comments, and the schemas for editors. Crisis
 * lines are built in, so there is no support document. Files that exist are left as they are.
 * @returns the files that were written.
 */
export async function writeStarter(folder: string, lang: string): Promise<string[]> {
  const documents: readonly (readonly [string, string])[] = [
    ['articles/first-article.md', starters['article']?.({title: 'My first article', lang}) ?? ''],
    ['breathing/calm.yaml', starters['breathing']?.({title: 'Calm breathing', lang}) ?? ''],
    ['mood/today.yaml', starters['mood']?.({title: 'How are you feeling right now?', lang}) ?? ''],
    ['README.md', folderGuide],
  ];
  const written: string[] = [];
  for (const [path, text] of documents) if (await writeNew(join(folder, path), text)) written.push(join(folder, path));
  await cp(fileURLToPath(new URL('../../../schemas/', import.meta.url)), join(folder, '.schemas'), {recursive: true});
  return written;
}

/**
 * Writes a new document with notes on its fields.
 * @returns its path.
 * @throws when the type or the country is unknown, or the file exists.
 */
export async function writeDocument(folder: string, type: string, title: string, lang: string): Promise<string> {
  const starter = Object.hasOwn(starters, type) ? starters[type] : undefined;
  const [subfolder, extension] = starterPlaces[type] ?? [];
  if (!starter || subfolder === undefined || extension === undefined)
    throw new Error(`The type should be one of ${Object.keys(starters).join(', ')}, but is "${type}".`);
  const name = type === 'support' ? countryCode(title) : slugOf(title);
  const path = join(folder, subfolder, `${name}.${extension}`);
  if (!(await writeNew(path, starter({title: type === 'support' ? name : title, lang}))))
    throw new Error(`${path} exists already.`);
  return path;
}

/** The code of the country that is the title of a support document: `GB` of "United Kingdom". */
function countryCode(title: string): string {
  const code = readCountry(title);
  if (code === undefined)
    throw new Error(`The title of a support document should be a country such as GB, but is "${title}".`);
  return code;
}

/** Writes a file unless it exists; tells whether it was written. */
export async function writeNew(path: string, content: string | Buffer): Promise<boolean> {
  await mkdir(dirname(path), {recursive: true});
  try {
    await writeFile(path, content, {flag: 'wx'});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}
