import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {before, test} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {findCommand, installPackages} from '../../tools/test/system-packages.mjs';

const page = readFileSync(at('docs/hosting.md'), 'utf8');
const configuration = (language) => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(page)[1];

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });

async function responseOf(url) {
  for (let attempt = 0; attempt < 1200; attempt += 1) {
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

/**
 * A folder as a clinic would have it: built files below a version, and a document. Servers that are started as root read it as
 * another user, so everyone may read the files.
 */
function createSite() {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
  const previous = process.umask(0o022);
  for (const path of Object.keys(expectations)) {
    const file = path.replace(/\?.*/, '');
    mkdirSync(dirname(join(folder, 'www', file)), {recursive: true});
    const built = file.replace('widgets/1.0.0/', '');
    writeFileSync(
      join(folder, 'www', file),
      built === file ? '# An article\n\nWords.\n' : readFileSync(at('dist', built)),
    );
  }
  process.umask(previous);
  chmodSync(folder, 0o755);
  return folder;
}

const apacheModules = ['mpm_event', 'authz_core', 'mime', 'headers', 'filter', 'deflate'];

/** The Debian package of each server, and by folder and port its arguments and its configuration around the one of the page. */
const servers = {
  nginx: {
    debianPackage: 'nginx',
    arguments: (folder) => ['-p', folder, '-c', join(folder, 'server.conf'), '-g', 'daemon off;'],
    settings: (folder, port) => `
      pid ${folder}/pid;
      error_log ${folder}/errors;
      events {}
      http {
        access_log off;
        ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
        ${configuration('nginx').replace('8080', `127.0.0.1:${port}`).replace('/var/www', `${folder}/www`)}
      }`,
  },
  apache2: {
    debianPackage: 'apache2-bin',
    arguments: (folder) => ['-f', join(folder, 'server.conf'), '-D', 'FOREGROUND'],
    settings: (folder, port) => `
      ServerName localhost
      ServerRoot ${folder}
      Listen 127.0.0.1:${port}
      PidFile ${folder}/pid
      ErrorLog ${folder}/errors
      DocumentRoot ${folder}/www
      ${apacheModules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
      TypesConfig /dev/null
      AddType text/css .css
      ${configuration('apache').replace('/var/www', `${folder}/www`)}`,
  },
};

const missingServers = () => Object.keys(servers).filter((command) => !findCommand([command]));

before(() => {
  const missing = missingServers();
  if (missing.length === 0) return;
  installPackages(missing.map((command) => servers[command].debianPackage));
  const nginx = missing.includes('nginx') && findCommand(['nginx']);
  if (nginx) spawnSync(nginx, ['-s', 'stop']); // Debian starts it on port 80 when it is installed.
});

for (const [command, {debianPackage, ...server}] of Object.entries(servers)) {
  test(`${command} with the configuration of docs/hosting.md sends the headers`, async () => {
    const path = findCommand([command]);
    assert.ok(path, `Not found: ${command}. On Debian: apt-get install --no-install-recommends ${debianPackage}.`);
    const folder = createSite();
    const port = await freePort();
    writeFileSync(join(folder, 'server.conf'), server.settings(folder, port));
    const running = spawn(path, server.arguments(folder), {stdio: 'inherit'});
    const exit = once(running, 'exit');
    try {
      await checkHeaders(`http://127.0.0.1:${port}`);
    } finally {
      running.kill();
      await exit;
      rmSync(folder, {recursive: true});
    }
  });
}

async function checkHeaders(origin) {
  for (const [path, [type, cache]] of Object.entries(expectations)) {
    const {status, headers} = await responseOf(`${origin}/${path}`);
    assert.equal(status, 200, path);
    assert.match(headers.get('content-type'), new RegExp(`^${type}`), path);
    assert.equal(headers.get('cache-control'), cache, path);
    assert.equal(headers.get('access-control-allow-origin'), '*', path);
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin', path);
  }
  const {headers} = await responseOf(`${origin}/widgets/1.0.0/smart-meditation.js`);
  assert.equal(headers.get('content-encoding'), 'gzip');
}
