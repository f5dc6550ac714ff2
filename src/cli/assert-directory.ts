import {stat} from 'node:fs/promises';

/**
 * Resolves when the path is a folder.
 * @throws an error with a sentence for the user when it is missing or a file.
 */
export async function assertDirectory(path: string): Promise<void> {
  const stats = await stat(path).catch(undefinedIfMissing);
  if (!stats?.isDirectory()) throw new Error(`${path} should be a folder, but ${stats ? 'is a file' : 'is missing'}.`);
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
