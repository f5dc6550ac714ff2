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

/** Sends a request without the normalization and decompression of `fetch`. */
function send(url, path, {method = 'GET', headers = {}} = {}) {
  return new Promise((resolve, reject) => {
    const clientRequest = request(new URL(url), {path, method, headers}, async (response) => {
      const body = Buffer.concat(await response.toArray());
      resolve({status: response.statusCode, headers: response.headers, body});
    });
    clientRequest.on('error', reject).end();
  });
}

describe('smart-meditation serve', () => {
  let site;
  let root;
  let cleanUp;
  before(async () => {
    const outer = await folder(
      {after: (work) => (cleanUp = work)},
      {'v1/articles/a.json': words, 'v1/index.json': '{}', 'v1-secret/b.json': 'secret', 'c.json': 'secret'},
    );
    root = join(outer, 'v1');
    await symlink(join(outer, 'c.json'), join(root, 'link.json'));
    site = await startServer(root, [0]);
  });
  after(async () => {
    await site.close();
    await cleanUp();
  });

  it('allows any origin and disables content type sniffing', async () => {
    const {status, headers, body} = await send(site.url, '/articles/a.json');
    assert.equal(status, 200);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['content-type'], 'application/json; charset=utf-8');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(body.toString(), words);
    assert.equal(Number(headers['content-length']), body.length);
    assert.equal((await send(site.url, '/')).body.toString(), '{}');
  });

  it('responds to a preflight request', async () => {
    const {status, headers} = await send(site.url, '/articles/a.json', {
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
    it(`compresses with ${name} when accepted`, async () => {
      const {headers, body} = await send(site.url, '/articles/a.json', {
        headers: {'Accept-Encoding': `identity;q=0.5, ${name}`},
      });
      assert.equal(headers['content-encoding'], name);
      assert.equal(headers.vary, 'Accept-Encoding');
      assert.ok(body.length < words.length / 4);
      assert.equal(unpack(body).toString(), words);
    });
  }

  it('does not use a rejected encoding', async () => {
    const {headers} = await send(site.url, '/articles/a.json', {headers: {'Accept-Encoding': 'br;q=0, gzip; q=0.0'}});
    assert.equal(headers['content-encoding'], undefined);
  });

  it('responds with 304 to a current ETag, and with 200 after a change', async () => {
    const first = await send(site.url, '/articles/a.json');
    const again = () =>
      send(site.url, '/articles/a.json', {headers: {'If-None-Match': `"other", ${first.headers.etag}`}});
    const same = await again();
    assert.deepEqual([same.status, same.body.length, same.headers.etag], [304, 0, first.headers.etag]);
    await writeFile(join(root, 'articles/a.json'), '{"title": "New"}');
    assert.equal((await again()).body.toString(), '{"title": "New"}');
    await writeFile(join(root, 'articles/a.json'), words);
  });

  it('responds to HEAD without a body, and rejects other methods', async () => {
    const {status, headers, body} = await send(site.url, '/articles/a.json', {method: 'HEAD'});
    assert.deepEqual([status, body.length, Number(headers['content-length'])], [200, 0, words.length]);
    for (const method of ['POST', 'PUT', 'DELETE'])
      assert.equal((await send(site.url, '/articles/a.json', {method})).status, 405);
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
    it(`responds with 404 and CORS headers for ${path.slice(0, 24)}`, async () => {
      const {status, headers, body} = await send(site.url, path);
      assert.deepEqual([status, headers['access-control-allow-origin'], body.includes('secret')], [404, '*', false]);
    });
  }

  it('continues after the folder was temporarily missing', async () => {
    await rename(root, `${root}.renamed`);
    assert.equal((await send(site.url, '/articles/a.json')).status, 404);
    await rename(`${root}.renamed`, root);
    assert.equal((await send(site.url, '/articles/a.json')).status, 200);
  });

  it('listens on the loopback interface only, and tries the next port when one is in use', async () => {
    const taken = Number(new URL(site.url).port);
    assert.equal(new URL(site.url).hostname, '127.0.0.1');
    const other = await startServer(root, [taken, 0]);
    assert.notEqual(other.url, site.url);
    await other.close();
    await assert.rejects(startServer(root, [taken]), /Port \d+ is used by another program/);
  });

  it('runs as a command, prints its address, and stops on a signal', async (t) => {
    const child = spawn(process.execPath, [cli, 'serve', root, '--port', '0']);
    t.after(() => child.kill('SIGKILL'));
    const [output] = await once(child.stdout.setEncoding('utf8'), 'data');
    const [address] = /http:\S+/.exec(output);
    assert.equal((await send(address, '/articles/a.json')).status, 200);
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });

  it('says when the folder was not built', async (t) => {
    const child = spawn(process.execPath, [cli, 'serve', await folder(t, {'articles/a.md': '# A'}), '--port', '0']);
    t.after(() => child.kill());
    const [text] = await once(child.stderr.setEncoding('utf8'), 'data');
    assert.match(text, /has no index\.json, so build has not written it/);
  });
});
