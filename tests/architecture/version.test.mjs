import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {at} from '../../tools/project/root.mjs';

test('the scripts contain the version of the package', () => {
  const {version} = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  assert.ok(readFileSync(at('src/element/version.ts'), 'utf8').includes(`VERSION = '${version}'`));
});
