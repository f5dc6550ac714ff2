import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:https';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {engines, until} from './engines.mjs';
import {serveHostPages} from './serve.mjs';

/** A self-signed certificate for the duration of the tests. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '1',
      '-subj',
      '/CN=localhost',
      '-keyout',
      key,
      '-out',
      cert,
    ],
    {stdio: 'ignore'},
  );
  const read = {key: readFileSync(key), cert: readFileSync(cert)};
  rmSync(folder, {recursive: true});
  return read;
}

const doctorReport = () => document.querySelector('sm-doctor')?.shadowRoot.querySelector('section').textContent;

for (const name of ['Chromium', 'Firefox']) {
  describe(`the doctor on an https page in ${name}`, () => {
    let server;
    let window;
    before(async () => {
      server = await serveHostPages((listener) => createServer(certificate(), listener));
      window = await engines[name]();
    });
    after(async () => {
      server.close();
      await window?.close();
    });

    it('reports an endpoint without https', async () => {
      await window.go(`https://localhost:${server.port}/host-pages/page/endpoint-without-https?doctor`);
      assert.match(
        await until(window, doctorReport),
        /block content without https on this page.*https:\/\/content\.clinic\.example\/v1\/article\.json/s,
      );
    });

    it('reports a script without https', async () => {
      await window.go(`https://localhost:${server.port}/host-pages/page/script-without-https?doctor`);
      assert.match(
        await until(window, doctorReport),
        /script is requested without https.*src="https:\/\/widgets\.clinic\.example\/smart-meditation\.js"/s,
      );
    });
  });
}
