import {existsSync} from 'node:fs';
import {dirname, resolve} from 'node:path';

/** In scripts for script tags, a module `name.script.js` replaces `name.js` next to it, which exports the same names. */
export const scriptVariants = (folder) => ({
  name: 'script-variants',
  resolveId(id, importer) {
    if (!importer?.startsWith(folder) || !id.startsWith('.')) return null;
    const variant = resolve(dirname(importer), id).replace(/\.js$/, '.script.js');
    return existsSync(variant) ? variant : null;
  },
});
