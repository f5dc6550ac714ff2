import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {RegistryError, networkCode, withRetry} from '../../apps/registry.mjs';

const offline = {
  code: 1,
  output: 'npm error code ENOTCACHED\nnpm error request to https://packages.example/x failed\n',
};
const broken = {code: 1, output: 'src/App.tsx(3,1): error TS2322: Type is not assignable.\n'};
const done = {code: 0, output: ''};

/** A command that ends in these results, one after the other, and the number of times that it was run. */
function commandWith(...results) {
  const command = async () => results[command.count++];
  command.count = 0;
  return command;
}

describe('commands that need the package registry', () => {
  it('are recognized as failed by the network from the codes of npm', () => {
    for (const code of ['ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET', 'ERR_SOCKET_TIMEOUT', 'E429', 'E503'])
      assert.equal(networkCode(`npm error code ${code}\n`), code);
    for (const code of ['E404', 'ERESOLVE', 'ETARGET', 'EBADENGINE'])
      assert.equal(networkCode(`npm error code ${code}\n`), undefined);
    assert.equal(networkCode(broken.output), undefined);
  });

  it('run once more after a failure of the network, and not after any other', async () => {
    const recovering = commandWith(offline, done);
    assert.equal(await withRetry(recovering), done);
    assert.equal(recovering.count, 2);
    const failing = commandWith(broken, done);
    assert.equal(await withRetry(failing), broken);
    assert.equal(failing.count, 1);
    assert.equal(await withRetry(commandWith(offline, broken)), broken);
  });

  it('fail with a sentence that says what to do when the network fails twice', async () => {
    await assert.rejects(withRetry(commandWith(offline, offline)), (error) => {
      assert.ok(error instanceof RegistryError);
      assert.match(error.message, /registry could not be reached \(npm reports ENOTCACHED\).*run "npm run test:apps"/);
      return true;
    });
  });
});
