import {createHash} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {minify as runTerser} from 'terser';
import {at} from '../../project/root.mjs';

const {version} = createRequire(import.meta.url)('terser/package.json');

/** The result that is stored in a file, if it can be read and is that of the same input. */
async function storedResult(file, key) {
  try {
    const stored = JSON.parse(await readFile(file, 'utf8'));
    return stored.key === key ? stored.result : undefined;
  } catch {
    return undefined;
  }
}

/** Renames the complete file into its place, because another build may read or write it at the same time. */
async function store(file, key, result) {
  await mkdir(dirname(file), {recursive: true});
  const next = `${file}.${process.pid}`;
  await writeFile(next, JSON.stringify({key, result}));
  await rename(next, file);
}

/**
 * Rollup plugin that minifies with Terser, which takes half of the time of a build. It keeps the result of each script in
 * `folder` until the code, the options (JSON) or the version of Terser changes. It runs in this process, because each
 * worker would have to compile Terser.
 */
export const minify = (options, folder = at('.cache/minified')) => ({
  name: 'minify',
  async renderChunk(code, {fileName}, {sourcemap}) {
    const settings = {...options, sourceMap: sourcemap === true};
    const key = createHash('sha256')
      .update(JSON.stringify([version, settings, code]))
      .digest('hex');
    const file = join(folder, `${fileName}.json`);
    const stored = await storedResult(file, key);
    if (stored) return stored;
    const {code: minified, map} = await runTerser(code, settings);
    const result = {code: minified, map: map ? JSON.parse(map) : undefined};
    await store(file, key, result);
    return result;
  },
});
