import {existsSync} from 'node:fs';
import {dirname, relative, resolve} from 'node:path';

/**
 * In scripts for script tags, a module `name.script.js` replaces `name.js` next to it, which exports the same names.
 * @param kept paths of modules in the folder that are not replaced.
 */
export const scriptVariants = (folder, kept = []) => ({
  name: 'script-variants',
  resolveId(id, importer) {
    if (!importer?.startsWith(folder) || !id.startsWith('.')) return null;
    const path = resolve(dirname(importer), id);
    const variant = path.replace(/\.js$/, '.script.js');
    return existsSync(variant) && !kept.includes(relative(folder, path)) ? variant : null;
  },
});
