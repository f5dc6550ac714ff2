import assert from 'node:assert/strict';
import {test} from 'node:test';
import {chromiumOnly} from '../support/chromium-only.mjs';
import {paths} from './project-files.mjs';

test('no folder has a generic name such as utils', () => {
  assert.deepEqual(paths(/(^|\/)(utils?|helpers?|common|shared|types|misc|lib)\//), []);
});

test('file names are in kebab-case', () => {
  const files = paths(/^(src|stories|tests|tools|bench)\/.*\.(ts|mjs|css|json)$/);
  const invalid = files.filter((path) => !/^[a-z0-9./-]+$/.test(path));
  assert.deepEqual(
    invalid.filter((path) => !/^src\/.*locales\//.test(path)),
    [],
  );
});

test('page tests that run in Chromium only exist and have a reason', () => {
  const pageTests = paths(/^tests\/.*\.test\.ts$/);
  for (const [file, reason] of Object.entries(chromiumOnly)) {
    assert.ok(pageTests.includes(file), `${file} does not exist`);
    assert.ok(reason.length > 20, `${file} needs a reason`);
  }
});
