import {existsSync, readFileSync} from 'node:fs';

/** Makes a bundle's source map lead through the built modules to their TypeScript sources. */
export const chainMaps = (folder) => ({
  name: 'chain-maps',
  load(id) {
    if (!id.startsWith(folder) || !existsSync(`${id}.map`)) return null;
    return {code: readFileSync(id, 'utf8'), map: JSON.parse(readFileSync(`${id}.map`, 'utf8'))};
  },
});
