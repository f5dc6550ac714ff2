import {readFileSync} from 'node:fs';

const code = `export {LitElement as HydratingElement} from 'lit';
export const serverRenderedBlock = () => undefined;
export const keepUntilReplaced = () => undefined;
`;

/**
 * Leaves the taking over of what a server has drawn out of the script-tag bundles, where every byte is waited for: there,
 * a widget draws itself in its place (`lean-lit.mjs` empties its root). The build fails when the module offers something else than it did.
 */
export const drawsAnew = (module) => ({
  name: 'without-hydration',
  load(id) {
    if (id !== module) return null;
    const [, offered] = /^export \{ ([^}]*) \};$/m.exec(readFileSync(id, 'utf8')) ?? [];
    if (offered !== 'HydratingElement, keepUntilReplaced, serverRenderedBlock')
      this.error(`${id} offers ${offered}: say here what stands for it.`);
    return {code, map: {mappings: ''}};
  },
});
