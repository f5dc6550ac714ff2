import {fileURLToPath} from 'node:url';
import {join} from 'node:path';

/** The project's folder, wherever a command is started from. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** An absolute path inside the project. */
export const at = (...parts) => join(root, ...parts);
