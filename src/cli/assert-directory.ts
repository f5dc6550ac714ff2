import {stat} from 'node:fs/promises';

/**
 * Resolves when there is a folder at this path.
 * @throws a sentence when there is none, or a file in its place.
 */
export async function demandFolder(path: string): Promise<void> {
  const found = await stat(path).catch(absent);
  if (!found?.isDirectory()) throw new Error(`${path} should be a folder, but ${found ? 'is a file' : 'is missing'}.`);
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
