import assert from 'node:assert/strict';
import {test} from 'node:test';
import {files, paths} from './project-files.mjs';

const code = files(/^(src|stories|tests|bench|tools|\.storybook)\/.*\.(ts|mjs|js|css)$|^[^/]+\.mjs$/);
const lengths = code.map(({path, text}) => ({path, lines: text.split('\n').length - 1})).sort((a, b) => a.lines - b.lines);

test('no file is longer than 200 lines', () => {
  assert.deepEqual(lengths.filter(({lines}) => lines > 200), []);
  assert.ok(lengths.length > 50, 'the files were read');
});

test('nine files of ten have at most 120 lines, and half of them about 50', () => {
  assert.ok(lengths.at(Math.floor(lengths.length * 0.9)).lines <= 120, 'more than a tenth of the files are longer than 120 lines');
  assert.ok(lengths.at(Math.floor(lengths.length / 2)).lines <= 60, 'half of the files are longer than 60 lines');
});

test('an element has at most 150 lines', () => {
  const elements = lengths.filter(({path}) => /^src\/widgets\/([^/]+)\/\1\.ts$/.test(path));
  assert.deepEqual(elements.filter(({lines}) => lines > 150), []);
});

test('no folder is a drawer for everything', () => {
  assert.deepEqual(paths(/(^|\/)(utils?|helpers?|common|shared|types|misc|lib)\//), []);
});

test('files are named in kebab-case', () => {
  const odd = paths(/^(src|stories|tests|tools|bench)\/.*\.(ts|mjs|css|json)$/).filter((path) => !/^[a-z0-9./-]+$/.test(path));
  assert.deepEqual(odd.filter((path) => !/^(tests\/consumers|src\/locales)\//.test(path)), []);
});
