import {existsSync, readdirSync, statSync} from 'node:fs';
import {at} from '../project/root.mjs';

/** Files and folders that the published files and the sample content are built from. */
export const buildInputs = [
  'src',
  'content',
  'tools/build',
  'tools/project/locales.mjs',
  'tools/project/widgets.mjs',
  'tools/project/widget-reference.mjs',
  'rollup.config.mjs',
  'custom-elements-manifest.config.mjs',
  'package.json',
];

const newestChange = (path) => {
  const {mtimeMs} = statSync(path);
  const inside = statSync(path).isDirectory() ? readdirSync(path).map((name) => newestChange(`${path}/${name}`)) : [];
  return Math.max(mtimeMs, ...inside);
};

/** Whether everything is built and newer than its inputs. */
export function isUpToDate() {
  const outputs = [at('dist/integrity.json'), at('.cache/endpoint/v1/index.json')];
  if (!outputs.every(existsSync)) return false;
  return (
    Math.max(...buildInputs.map((path) => newestChange(at(path)))) <
    Math.min(...outputs.map((path) => statSync(path).mtimeMs))
  );
}

/** Builds only if an input changed since the last build. The builder is imported late because it needs the packages. */
export async function buildIfStale() {
  if (isUpToDate()) return;
  const {build} = await import('./build.mjs');
  await build();
}
