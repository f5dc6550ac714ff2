import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {minify} from '../../../tools/build/rollup/minify.mjs';

/** A folder for results that the test removes. */
function resultFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'smart-meditation-minified-'));
  t.after(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

const render = (folder, code, {options = {}, sourcemap = true, fileName = 'parts/one.js'} = {}) =>
  minify(options, folder).renderChunk(code, {fileName}, {sourcemap});

const [first, changed] = ['one', 'two'].map((word) => `const word = '${word}';\nconsole.log(word + word);\n`);

test('gives the same code and source map the second time', async (t) => {
  const folder = resultFolder(t);
  const result = await render(folder, first);
  assert.match(result.code, /^const \w+="one";console\.log\(/);
  assert.equal(result.map.version, 3);
  assert.deepEqual(readdirSync(join(folder, 'parts')), ['one.js.json']);
  assert.deepEqual(await render(folder, first), result);
});

test('minifies changed code, and code with changed options, again', async (t) => {
  const folder = resultFolder(t);
  await render(folder, first);
  assert.match((await render(folder, changed)).code, /"two"/);
  assert.match((await render(folder, first)).code, /"one"/);
  const options = {format: {preamble: '/* notice */'}};
  assert.match((await render(folder, first, {options})).code, /^\/\* notice \*\//);
  assert.equal((await render(folder, first, {sourcemap: false})).map, undefined);
});

test('does not mix up files of the same code, and minifies again when the stored result cannot be read', async (t) => {
  const folder = resultFolder(t);
  const result = await render(folder, first);
  assert.deepEqual(await render(folder, first, {fileName: 'parts/two.js'}), result);
  writeFileSync(join(folder, 'parts/one.js.json'), '{"key": ');
  assert.deepEqual(await render(folder, first), result);
});

test('reports code that cannot be parsed', async (t) => {
  await assert.rejects(render(resultFolder(t), 'const = 1'), /Name expected/);
});
