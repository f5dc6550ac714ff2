import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {findBrowsers} from '../../tools/test/browsers.mjs';
import {webkitLauncher} from './webkit-launcher.mjs';

/** Every descendant process of this one: `{pid, name}`. */
function descendants() {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,comm='], {encoding: 'utf8'})
    .trim()
    .split('\n')
    .map((line) => /(\d+) +(\d+) (.+)/.exec(line));
  const below = (parent) =>
    rows.filter(([, , up]) => up === parent).flatMap(([, pid, , name]) => [{pid: Number(pid), name}, ...below(pid)]);
  return below(String(process.pid));
}

describe('WebKitGTK in the test runner', () => {
  const asked = [];
  const server = createServer(({url}, response) => {
    asked.push(url);
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Page</title>');
  });
  const launcher = webkitLauncher(findBrowsers().webkit);
  before(() => once(server.listen(0, '127.0.0.1'), 'listening'));
  after(async () => {
    await launcher.stop();
    server.close();
    server.closeAllConnections();
  });

  it('opens a new window for the next test file when the page of the last one has crashed', async () => {
    const page = (name) => `http://127.0.0.1:${server.address().port}/${name}`;
    await launcher.startSession('1', page('first'));
    const [web] = descendants().filter(({name}) => name.startsWith('WebKitWebProces'));
    process.kill(web.pid, 'SIGKILL');
    await launcher.stopSession('1');
    await launcher.startSession('2', page('second'));
    assert.deepEqual(
      asked.filter((path) => path !== '/favicon.ico'),
      ['/first', '/second'],
    );
    assert.equal(launcher.isActive('2'), true);
  });
});
