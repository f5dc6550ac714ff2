import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {at} from '../../tools/project/root.mjs';

test('npm test starts in a clone without installed packages', (t) => {
  const clone = mkdtempSync(join(tmpdir(), 'smart-meditation-clone-'));
  t.after(() => rmSync(clone, {recursive: true, force: true}));
  cpSync(at('tools'), join(clone, 'tools'), {recursive: true});
  mkdirSync(join(clone, 'tests'));
  const {status, stderr} = spawnSync(process.execPath, ['tools/test/test.mjs', '--only', 'no-such-step'], {
    cwd: clone,
    encoding: 'utf8',
  });
  assert.match(stderr, /no-such-step/);
  assert.doesNotMatch(stderr, /node_modules|ERR_MODULE_NOT_FOUND/);
  assert.notEqual(status, 0);
});
