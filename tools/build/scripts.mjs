import {writeFile} from 'node:fs/promises';
import {rollup} from 'rollup';
import {at} from '../root.mjs';
import {bundles, modules} from '../../rollup.config.mjs';
import {notices, packagesOf} from '../rollup/notices.mjs';

/** Rollup's warnings are our mistakes: each ends the build, but for files that hold only types. */
const strict = (warning) => {
  if (warning.code === 'EMPTY_BUNDLE') return;
  const place = warning.loc ? `${warning.loc.file}:${warning.loc.line}: ` : '';
  throw new Error(`${place}${warning.message}`);
};

async function produce({output, ...input}) {
  const built = await rollup({...input, onwarn: strict});
  const {output: files} = await built.write(output);
  await built.close();
  return files;
}

/** Builds `modules/`: every source file for npm. */
export const buildModules = (out) => produce(modules(out));

/** A module's place as a person looks for it: `src/…` for ours, `node_modules/…` for others. */
const place = (id, out) => id.replace(at(out, 'modules'), 'src').replace(/^.*?(?=node_modules\/)/, '');

/** What each module costs in a bundle, in bytes before the script is shortened. */
const costs = ([chunk], out) =>
  Object.entries(chunk.modules)
    .filter(([, {renderedLength}]) => renderedLength > 0)
    .map(([id, {renderedLength}]) => [place(id, out), renderedLength]);

/** Builds the script-tag bundles and the licence notices; resolves with what each bundle is made of. */
export async function buildBundles(out) {
  const made = {};
  const ids = [];
  for (const config of bundles(out)) {
    const files = await produce(config);
    made[files[0].fileName] = Object.fromEntries(costs(files, out));
    ids.push(...Object.keys(files[0].modules));
  }
  await writeFile(at(out, 'THIRD-PARTY-NOTICES.txt'), notices(packagesOf(ids)));
  return made;
}
