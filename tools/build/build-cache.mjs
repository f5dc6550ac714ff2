import {existsSync, readdirSync, statSync} from 'node:fs';
import {at} from '../project/root.mjs';

/** What the published files and the sample content are made from. */
export const origins = [
  'src',
  'content',
  'tools/build/rollup',
  'tools/build',
  'tools/project/locales.mjs',
  'tools/project/widgets.mjs',
  'tools/project/widget-reference.mjs',
  'rollup.config.mjs',
  'custom-elements-manifest.config.mjs',
  'package.json',
];

const changed = (path) => {
  const {mtimeMs} = statSync(path);
  const inside = statSync(path).isDirectory() ? readdirSync(path).map((name) => changed(`${path}/${name}`)) : [];
  return Math.max(mtimeMs, ...inside);
};

/** Whether everything is built, and newer than what it is made from. */
export function isFresh() {
  const results = [at('dist/integrity.json'), at('.cache/endpoint/v1/index.json')];
  if (!results.every(existsSync)) return false;
  return (
    Math.max(...origins.map((path) => changed(at(path)))) < Math.min(...results.map((path) => statSync(path).mtimeMs))
  );
}

/** Builds only when something changed since the last build. The builder is loaded late: it needs the packages. */
export async function buildIfStale() {
  if (isFresh()) return;
  const {build} = await import('./build.mjs');
  await build();
}
