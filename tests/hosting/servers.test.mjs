import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {at} from '../../tools/project/root.mjs';

const page = readFileSync(at('docs/hosting.md'), 'utf8');
const configuration = (language) => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(page)[1];
const isInstalled = (command) => spawnSync('which', [command]).status === 0;

/** A folder as a clinic would have it: the built files below a version, and a document. */
function createSite() {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'www/widgets'), {recursive: true});
  mkdirSync(join(folder, 'www/v1'));
  symlinkSync(at('dist'), join(folder, 'www/widgets/1.0.0'));
  writeFileSync(join(folder, 'www/v1/article.md'), '# An article\n\nWords.\n');
  return folder;
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });

async function responseOf(url) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const response = await fetch(url, {headers: {origin: 'https://clinic.example'}}).catch(() => undefined);
    if (response) return response;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} does not answer`);
}

const immutable = 'public, max-age=31536000, immutable';
const shortLived = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';
const expectations = {
  'widgets/1.0.0/smart-meditation.js': ['text/javascript', immutable],
  'widgets/1.0.0/parts/breathing-timer-session.js?v=abc': ['text/javascript', immutable],
  'widgets/1.0.0/locales/de.json': ['application/json', immutable],
  'widgets/1.0.0/smart-meditation.css': ['text/css', immutable],
  'v1/article.md': ['text/markdown', shortLived],
};

/** The command and the configuration file of each server. */
const servers = {
  nginx: (folder, port) => ({
    arguments: ['-p', folder, '-c', join(folder, 'server.conf'), '-g', 'daemon off;'],
    text: `pid ${folder}/pid;\nerror_log ${folder}/errors;\nevents {}\nhttp { access_log off; ${configuration('nginx')
      .replace('8080', `127.0.0.1:${port}`)
      .replace('/var/www', `${folder}/www`)} }\n`,
  }),
  apache2: (folder, port) => ({
    arguments: ['-f', join(folder, 'server.conf'), '-D', 'FOREGROUND'],
    text: `ServerName localhost\nServerRoot ${folder}\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/errors\nDocumentRoot ${folder}/www\n${[
      'mpm_event',
      'authz_core',
      'mime',
      'headers',
      'filter',
      'deflate',
    ]
      .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`)
      .join(
        '',
      )}TypesConfig /dev/null\nAddType text/css .css\n${configuration('apache').replace('/var/www', `${folder}/www`)}`,
  }),
};

for (const [command, server] of Object.entries(servers)) {
  test(
    `${command} with the configuration of docs/hosting.md sends the headers`,
    {
      skip: !isInstalled(command) && `${command} is not installed`,
    },
    async () => {
      const folder = createSite();
      const port = await freePort();
      const {arguments: options, text} = server(folder, port);
      writeFileSync(join(folder, 'server.conf'), text);
      const running = spawn(command, options, {stdio: 'inherit'});
      try {
        for (const [path, [type, cache]] of Object.entries(expectations)) {
          const {status, headers} = await responseOf(`http://127.0.0.1:${port}/${path}`);
          assert.equal(status, 200, path);
          assert.match(headers.get('content-type'), new RegExp(`^${type}`), path);
          assert.equal(headers.get('cache-control'), cache, path);
          assert.equal(headers.get('access-control-allow-origin'), '*', path);
          assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin', path);
        }
        const {headers} = await responseOf(`http://127.0.0.1:${port}/widgets/1.0.0/smart-meditation.js`);
        assert.equal(headers.get('content-encoding'), 'gzip');
      } finally {
        running.kill();
        rmSync(folder, {recursive: true});
      }
    },
  );
}
