import {writeFile} from 'node:fs/promises';
import {rollup} from 'rollup';
import {at} from '../root.mjs';
import {bundles, modules} from '../../rollup.config.mjs';
import {notices, packagesOf} from '../rollup/notices.mjs';

const place = ({loc, message}) => (loc ? `${loc.file}:${loc.line}: ${message}` : message);

/** Rollup's warnings are our mistakes, type errors among them: together they end the build. Empty files hold types. */
async function produce({output, ...input}) {
  const mistakes = [];
  const onwarn = (warning) => warning.code !== 'EMPTY_BUNDLE' && mistakes.push(place(warning));
  const built = await rollup({...input, onwarn});
  const {output: files} = await built.write(output);
  await built.close();
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return files;
}

/** Builds `modules/`: every source file for npm. */
export const buildModules = (out) => produce(modules(out));

/** A module's path as a person looks for it: `src/…` for ours, `node_modules/…` for others. */
const pathOf = (id, out) => id.replace(at(out, 'modules'), 'src').replace(/^.*?(?=node_modules\/)/, '');

/** What each module costs in a bundle, in bytes before the script is shortened. */
const costs = (chunk, out) => {
  const parts = Object.entries(chunk.modules).map(([id, {renderedLength}]) => [pathOf(id, out), renderedLength]);
  return Object.fromEntries(parts.filter(([, bytes]) => bytes > 0));
};

/** Builds the script-tag bundles and the licence notices; resolves with what each bundle is made of. */
export async function buildBundles(out) {
  const chunks = (await Promise.all(bundles(out).map(produce))).map(([chunk]) => chunk);
  const ids = chunks.flatMap(({modules: parts}) => Object.keys(parts));
  await writeFile(at(out, 'THIRD-PARTY-NOTICES.txt'), notices(packagesOf(ids)));
  return Object.fromEntries(chunks.map((chunk) => [chunk.fileName, costs(chunk, out)]));
}
