import {fileURLToPath} from 'node:url';
import {join} from 'node:path';

/** Absolute path of the project folder, whatever the current directory is. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Resolves a path inside the project to an absolute path. */
export const at = (...parts) => join(root, ...parts);
