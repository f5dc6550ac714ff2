import {stat} from 'node:fs/promises';

/**
 * Resolves when there is a folder at this path.
 * @throws a sentence when there is none, or a file in its place.
 */
export async function assertDirectory(path: string): Promise<void> {
  const stats = await stat(path).catch(undefinedIfMissing);
  if (!stats?.isDirectory()) throw new Error(`${path} should be a folder, but ${stats ? 'is a file' : 'is missing'}.`);
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
