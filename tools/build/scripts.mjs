import {readFile, writeFile} from 'node:fs/promises';
import {rollup} from 'rollup';
import {at} from '../project/root.mjs';
import {bundles, modules, sealedScript} from '../../rollup.config.mjs';
import {notices, packagesOf} from './rollup/notices.mjs';

const describeWarning = ({loc, message}) => (loc ? `${loc.file}:${loc.line}: ${message}` : message);

/** Runs Rollup. Throws on any warning, type errors included, except empty bundles: some files contain only types. */
export async function bundle({output, ...input}) {
  const warnings = [];
  const onwarn = (warning) => warning.code !== 'EMPTY_BUNDLE' && warnings.push(describeWarning(warning));
  const built = await rollup({...input, onwarn});
  const {output: files} = await built.write(output);
  await built.close();
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  return files;
}

/** Builds `modules/`: every source file for npm. */
export const buildModules = (out) => bundle(modules(out));

/** Runs Rollup for one script after the other. Resolves with the ids of their modules. */
async function bundleSequence(sequence) {
  const ids = [];
  for (const options of sequence) {
    const files = await bundle(options);
    ids.push(...files.flatMap(({modules: parts = {}}) => Object.keys(parts)));
  }
  return ids;
}

/** Builds the scripts for script tags, and the licence notices of their content and packages. */
export async function buildBundles(out) {
  const first = await bundleSequence([sealedScript(out)]);
  const others = await Promise.all(bundles(out).map(bundleSequence));
  const contentNotices = await readFile(at('tools/build/content-notices.txt'), 'utf8');
  await writeFile(
    at(out, 'THIRD-PARTY-NOTICES.txt'),
    notices(contentNotices, packagesOf([...first, ...others.flat()])),
  );
}
