import {existsSync} from 'node:fs';
import {dirname, relative, resolve} from 'node:path';

/**
 * In scripts for script tags, a module `name.script.js` replaces `name.js` next to it, which exports the same names.
 * @param others paths of modules in the folder, with the paths of those that replace them; a module that stays has its own path.
 */
export const scriptVariants = (folder, others = {}) => ({
  name: 'script-variants',
  resolveId(id, importer) {
    if (!importer?.startsWith(folder) || !id.startsWith('.')) return null;
    const path = resolve(dirname(importer), id);
    const other = others[relative(folder, path)];
    if (other) return resolve(folder, other);
    const variant = path.replace(/\.js$/, '.script.js');
    return existsSync(variant) ? variant : null;
  },
});
