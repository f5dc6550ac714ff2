import {readFileSync} from 'node:fs';
import {at} from '../../tools/project/root.mjs';

/**
 * The names of a chunk of `dist/parts/` and of all chunks that it imports, without `smart-meditation`, which every page has. The
 * first argument of a chunk's AMD definition names its imports.
 */
export function withImports(name, found = new Set()) {
  if (found.has(name) || name === 'smart-meditation') return found;
  found.add(name);
  const [, list = ''] = /\(\[("[^\]]*)\]/.exec(readFileSync(at(`dist/parts/${name}.js`), 'utf8').slice(0, 600)) ?? [];
  for (const [, path] of list.matchAll(/"(?:\.\/|\.\.\/)([\w-]+)"/g)) withImports(path, found);
  return found;
}
