import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {rename, symlink, writeFile} from 'node:fs/promises';
import {request} from 'node:http';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {startServer} from '../../dist/modules/cli/serve.js';
import {cli, folder} from './run-cli.mjs';

const words = JSON.stringify({title: 'Ruhe'.repeat(200)});

/** Asks without any of fetch's own manners: the path as it is, the body as it comes. */
function ask(url, path, {method = 'GET', headers = {}} = {}) {
  return new Promise((resolve, reject) => {
    const asking = request(new URL(url), {path, method, headers}, async (answer) => {
      const body = Buffer.concat(await answer.toArray());
      resolve({status: answer.statusCode, headers: answer.headers, body});
    });
    asking.on('error', reject).end();
  });
}

describe('smart-meditation serve', () => {
  let site;
  let root;
  let tidy;
  before(async () => {
    const outer = await folder(
      {after: (work) => (tidy = work)},
      {'v1/articles/a.json': words, 'v1/index.json': '{}', 'v1-secret/b.json': 'secret', 'c.json': 'secret'},
    );
    root = join(outer, 'v1');
    await symlink(join(outer, 'c.json'), join(root, 'link.json'));
    site = await startServer(root, [0]);
  });
  after(async () => {
    await site.close();
    await tidy();
  });

  it('lets any page read, with a type that cannot be mistaken', async () => {
    const {status, headers, body} = await ask(site.url, '/articles/a.json');
    assert.equal(status, 200);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['content-type'], 'application/json; charset=utf-8');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(body.toString(), words);
    assert.equal(Number(headers['content-length']), body.length);
    assert.equal((await ask(site.url, '/')).body.toString(), '{}');
  });

  it('answers a preflight', async () => {
    const {status, headers} = await ask(site.url, '/articles/a.json', {
      method: 'OPTIONS',
      headers: {'Access-Control-Request-Method': 'GET'},
    });
    assert.equal(status, 204);
    assert.match(headers['access-control-allow-methods'], /\bGET\b/);
  });

  for (const [name, unpack] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ]) {
    it(`compresses with ${name} when asked`, async () => {
      const {headers, body} = await ask(site.url, '/articles/a.json', {
        headers: {'Accept-Encoding': `identity;q=0.5, ${name}`},
      });
      assert.equal(headers['content-encoding'], name);
      assert.equal(headers.vary, 'Accept-Encoding');
      assert.ok(body.length < words.length / 4);
      assert.equal(unpack(body).toString(), words);
    });
  }

  it('does not compress in a way that was refused', async () => {
    const {headers} = await ask(site.url, '/articles/a.json', {headers: {'Accept-Encoding': 'br;q=0, gzip; q=0.0'}});
    assert.equal(headers['content-encoding'], undefined);
  });

  it('answers 304 to who has the same bytes, and 200 again when they change', async () => {
    const first = await ask(site.url, '/articles/a.json');
    const again = () =>
      ask(site.url, '/articles/a.json', {headers: {'If-None-Match': `"other", ${first.headers.etag}`}});
    const same = await again();
    assert.deepEqual([same.status, same.body.length, same.headers.etag], [304, 0, first.headers.etag]);
    await writeFile(join(root, 'articles/a.json'), '{"title": "New"}');
    assert.equal((await again()).body.toString(), '{"title": "New"}');
    await writeFile(join(root, 'articles/a.json'), words);
  });

  it('answers HEAD without a body, and nothing but reading', async () => {
    const {status, headers, body} = await ask(site.url, '/articles/a.json', {method: 'HEAD'});
    assert.deepEqual([status, body.length, Number(headers['content-length'])], [200, 0, words.length]);
    for (const method of ['POST', 'PUT', 'DELETE'])
      assert.equal((await ask(site.url, '/articles/a.json', {method})).status, 405);
  });

  for (const path of [
    '/none.json',
    '/articles',
    '/../c.json',
    '/%2e%2e/c.json',
    '/..%2fv1-secret/b.json',
    '/link.json',
    '/%',
    '/%00',
    '//',
    `/${'a'.repeat(300)}`,
  ]) {
    it(`answers 404 for ${path.slice(0, 24)}, to any page`, async () => {
      const {status, headers, body} = await ask(site.url, path);
      assert.deepEqual([status, headers['access-control-allow-origin'], body.includes('secret')], [404, '*', false]);
    });
  }

  it('goes on when the folder is away for a moment', async () => {
    await rename(root, `${root}.away`);
    assert.equal((await ask(site.url, '/articles/a.json')).status, 404);
    await rename(`${root}.away`, root);
    assert.equal((await ask(site.url, '/articles/a.json')).status, 200);
  });

  it('listens on this machine only, and takes the next port when one is taken', async () => {
    const taken = Number(new URL(site.url).port);
    assert.equal(new URL(site.url).hostname, '127.0.0.1');
    const other = await startServer(root, [taken, 0]);
    assert.notEqual(other.url, site.url);
    await other.close();
    await assert.rejects(startServer(root, [taken]), /Port \d+ is used by another program/);
  });

  it('runs as a command, says where, and ends when asked', async (t) => {
    const child = spawn(process.execPath, [cli, 'serve', root, '--port', '0']);
    t.after(() => child.kill('SIGKILL'));
    const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
    const [address] = /http:\S+/.exec(said);
    assert.equal((await ask(address, '/articles/a.json')).status, 200);
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });
});
