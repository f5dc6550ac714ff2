import {existsSync, readFileSync} from 'node:fs';

/** Loads the source maps of the built modules, so that a bundle's source map refers to the TypeScript sources. */
export const chainMaps = (folder) => ({
  name: 'chain-maps',
  load(id) {
    if (!id.startsWith(folder) || !existsSync(`${id}.map`)) return null;
    return {code: readFileSync(id, 'utf8'), map: JSON.parse(readFileSync(`${id}.map`, 'utf8'))};
  },
});
