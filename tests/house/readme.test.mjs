import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {freshReadme} from '../../tools/readme.mjs';
import {at} from '../../tools/root.mjs';
import {files} from './tree.mjs';

test('the tables of the README say what the code says', () => {
  assert.equal(readFileSync(at('README.md'), 'utf8'), freshReadme(), 'run: npm run build && node tools/readme.mjs');
});

test('links between the project\'s own pages lead somewhere', () => {
  const broken = files(/^[^/]+\.md$|^docs\/.*\.md$/).flatMap(({path, text}) => {
    const links = [...text.replace(/```[^]*?```/g, '').matchAll(/\]\(([^)#\s]+)/g)].map(([, link]) => link);
    const own = links.filter((link) => !/^[a-z]+:/.test(link));
    return own.filter((link) => !existsSync(at(join(dirname(path), link)))).map((link) => `${path}: ${link}`);
  });
  assert.deepEqual(broken, []);
});
