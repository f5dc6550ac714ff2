import {existsSync, readFileSync} from 'node:fs';

/** Lets a bundle's source map lead through the built modules to the TypeScript they came from. */
export const chainMaps = (folder) => ({
  name: 'chain-maps',
  load(id) {
    if (!id.startsWith(folder) || !existsSync(`${id}.map`)) return null;
    return {code: readFileSync(id, 'utf8'), map: JSON.parse(readFileSync(`${id}.map`, 'utf8'))};
  },
});
