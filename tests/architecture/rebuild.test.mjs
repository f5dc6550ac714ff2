import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {after, test} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {run} from '../../tools/project/run.mjs';

const inputs = [
  'src',
  'tools',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'rollup.config.mjs',
  'custom-elements-manifest.config.mjs',
  'content',
  'docs/skill',
];
const copy = at(`.cache/rebuild-${process.pid}`);

/** Every file of a folder with the hash of its bytes. */
function hashes(folder) {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  const named = files.map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1)).sort();
  return Object.fromEntries(
    named.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(`${folder}/${file}`))
        .digest('hex'),
    ]),
  );
}

after(() => rmSync(copy, {recursive: true, force: true}));

test('a build in another folder, time zone and language produces the same bytes', async () => {
  mkdirSync(copy, {recursive: true});
  for (const input of inputs.filter((path) => existsSync(at(path))))
    cpSync(at(input), `${copy}/${input}`, {recursive: true});
  const {code, output} = await run(process.execPath, ['tools/build/build.mjs'], {
    cwd: copy,
    env: {TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8'},
  });
  assert.equal(code, 0, output);
  const built = hashes(`${copy}/dist`);
  assert.deepEqual(built, hashes(at('dist')), 'dist is not what these sources build: run npm run build');
  assert.ok(Object.keys(built).length > 50, 'the files were read');
});
