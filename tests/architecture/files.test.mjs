import assert from 'node:assert/strict';
import {test} from 'node:test';
import {paths} from './project-files.mjs';

test('no folder is a drawer for everything', () => {
  assert.deepEqual(paths(/(^|\/)(utils?|helpers?|common|shared|types|misc|lib)\//), []);
});

test('files are named in kebab-case', () => {
  const odd = paths(/^(src|stories|tests|tools|bench)\/.*\.(ts|mjs|css|json)$/).filter(
    (path) => !/^[a-z0-9./-]+$/.test(path),
  );
  assert.deepEqual(
    odd.filter((path) => !/(^tests\/consumers|^src\/.*locales)\//.test(path)),
    [],
  );
});
