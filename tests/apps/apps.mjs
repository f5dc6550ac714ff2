import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, before, test} from 'node:test';
import {freePort} from '../../tools/dev/free-port.mjs';
import {at} from '../../tools/project/root.mjs';
import {forwardSignals, run, stopChildren} from '../../tools/project/run.mjs';
import {inside, open, serve} from '../frameworks/visit-app.mjs';
import {launchChromium} from '../support/chromium.mjs';
import {RegistryError, npmSettings, withRetry} from './registry.mjs';
import {waitInPage} from '../support/wait-in-page.mjs';

/** Code lines that a recipe may have besides the generated ones. */
const MAX_LINES = 10;
const MINUTE_MS = 60_000;
/** The slowest app takes two minutes on two cores. */
const APP_LIMIT_MS = 7 * MINUTE_MS;
/** Less than `run` allows for this program, so that the test report is printed. */
const ALL_LIMIT_MS = 19 * MINUTE_MS;

/**
 * The apps of docs/frameworks.md by the heading of their recipe: the create command, the commands that check and build, and
 * either the folder with the built pages or the command that serves them. `files` are added, and replace a create
 * command that downloads its template from a host that is not the package registry.
 */
const apps = {
  'Vite and React': {
    create: ['create-vite@9.3.0', 'app', '--template', 'react-ts', '--no-interactive'],
    build: ['npm', 'run', 'build'],
    folder: 'dist',
  },
  Next: {
    create: [
      'create-next-app@16.4.3',
      'app',
      '--ts',
      '--app',
      '--no-src-dir',
      '--no-eslint',
      '--no-tailwind',
      '--empty',
      '--skip-install',
      '--disable-git',
      '--yes',
    ],
    files: {'public/favicon.ico': ''},
    build: ['npm', 'run', 'build'],
    serve: (port) => ['npx', 'next', 'start', '--port', String(port)],
  },
  Nuxt: {
    files: {
      'package.json': {
        name: 'app',
        private: true,
        type: 'module',
        scripts: {build: 'nuxt build', check: 'nuxt typecheck'},
        dependencies: {nuxt: '^4.0.0'},
        devDependencies: {typescript: '^5.9.0', 'vue-tsc': '^3.0.0'},
      },
      'app/app.vue': '<template><NuxtWelcome /></template>\n',
      'nuxt.config.ts': 'export default defineNuxtConfig({});\n',
      'tsconfig.json': {
        files: [],
        references: ['app', 'server', 'shared', 'node'].map((name) => ({path: `./.nuxt/tsconfig.${name}.json`})),
      },
    },
    build: ['sh', '-c', 'npm run check && npm run build'],
    serve: (port) => ['env', `PORT=${port}`, 'node', '.output/server/index.mjs'],
  },
  Astro: {
    files: {
      'package.json': {
        name: 'app',
        private: true,
        type: 'module',
        scripts: {build: 'astro check && astro build'},
        dependencies: {astro: '^5.0.0'},
        devDependencies: {'@astrojs/check': '^0.9.0', typescript: '^5.9.0'},
      },
      'public/favicon.ico': '', // Chromium requests it.
      'src/pages/index.astro': '<h1>Astro</h1>\n',
      'tsconfig.json': {extends: 'astro/tsconfigs/strict', include: ['.astro/types.d.ts', '**/*'], exclude: ['dist']},
    },
    build: ['npm', 'run', 'build'],
    folder: 'dist',
  },
  SvelteKit: {
    create: ['sv@0.17.1', 'create', 'app', '--template', 'minimal', '--types', 'ts', '--no-add-ons', '--no-install'],
    build: ['sh', '-c', 'npm run check && npm run build'],
    serve: (port) => ['npx', 'vite', 'preview', '--port', String(port), '--strictPort'],
  },
  Angular: {
    create: [
      '@angular/cli@21.2.26',
      'new',
      'app',
      '--minimal',
      '--defaults',
      '--skip-git',
      '--skip-install',
      '--ssr=false',
      '--ai-config=none',
    ],
    build: ['npm', 'run', 'build'],
    folder: 'dist/app/browser',
  },
};

const chosen = process.env.APPS?.split(',');
// Outside the project, so that no package of ours is found in a parent folder.
const place = join(tmpdir(), 'smart-meditation-apps');
let browser;
let tarball;

/** Why the apps that are left cannot be tested. */
let abandoned;
let timer;

forwardSignals();
before(async () => {
  timer = setTimeout(() => {
    abandoned = new Error(`All apps together have taken more than ${ALL_LIMIT_MS / MINUTE_MS} minutes.`);
    void stopChildren();
  }, ALL_LIMIT_MS);
  mkdirSync(place, {recursive: true});
  const {output} = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', place]);
  const [{filename}] = JSON.parse(output.slice(output.indexOf('[')));
  tarball = `${place}/${filename.replace(/^@/, '').replace('/', '-')}`;
  browser = await launchChromium();
});
after(async () => {
  clearTimeout(timer);
  await browser?.close();
});

/** The files of a recipe, by the path in the comment on the first line of each block. */
function filesOf(heading) {
  const [, section] = readFileSync(at('docs/frameworks.md'), 'utf8').split(`\n## ${heading}\n`);
  return [...section.split('\n## ')[0].matchAll(/^```\w+\n(?:\/\/|<!--) (\S+)(?: -->)?\n([^]*?)^```$/gm)].map(
    ([, path, code]) => ({path, code}),
  );
}

const settings = {
  ...npmSettings,
  CI: '1',
  DO_NOT_TRACK: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
};

/** Runs a command in an app's folder; throws with its output when it fails. */
async function inApp(folder, [command, ...args]) {
  if (abandoned) throw abandoned;
  const {code, output} = await withRetry(() => run(command, args, {cwd: folder, env: settings})).catch((error) => {
    if (error instanceof RegistryError) abandoned = error;
    throw error;
  });
  assert.equal(code, 0, `${command} ${args.join(' ')}\n${output.slice(-4000)}`);
}

/** Creates an app and installs its packages and ours. */
async function create(name, {create: command, files = {}}) {
  if (abandoned) throw abandoned;
  const parent = join(place, name.replaceAll(' ', '-').toLowerCase());
  rmSync(parent, {recursive: true, force: true});
  mkdirSync(parent, {recursive: true});
  if (command) await inApp(parent, ['npx', '--yes', ...command]);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(`${parent}/app/${path}`), {recursive: true});
    writeFileSync(`${parent}/app/${path}`, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
  await inApp(`${parent}/app`, ['npm', 'install', '--loglevel=error', tarball]);
  return `${parent}/app`;
}

/** Starts the app's server, or serves its folder. Resolves with the address and a function that stops it. */
async function start(folder, app) {
  if (app.folder) {
    const server = await serve(`${folder}/${app.folder}`);
    return {url: server.url, stop: () => server.close()};
  }
  const port = await freePort(4500);
  const [command, ...args] = app.serve(port);
  const child = spawn(command, args, {cwd: folder, detached: true, stdio: 'ignore'});
  const url = `http://localhost:${port}/`;
  for (const end = Date.now() + MINUTE_MS; Date.now() < end; await new Promise((done) => setTimeout(done, 200)))
    if (
      await fetch(url).then(
        ({ok}) => ok,
        () => false,
      )
    )
      break;
  return {url, stop: () => process.kill(-child.pid)};
}

const isNumber = (text) => /^\d+$/.test(text); // The planned seconds of the session.

/** Opens the app: all three widgets are rendered, the own article is shown, and an event reaches its handler. */
async function visit(url) {
  const {page, errors} = await open(browser, url);
  const heard = [];
  page.on('console', (line) => heard.push(line.text()));
  await waitInPage(page, inside, 'sm-article-card', '[part~="title"]');
  assert.equal(await page.evaluate(inside, 'sm-article-card', '[part~="title"]'), 'Sleep');
  await waitInPage(page, inside, 'sm-mood-check', '[part~="options"]');
  await page.evaluate(() => document.querySelector('sm-breathing-timer').start());
  for (const end = Date.now() + MINUTE_MS / 2; Date.now() < end && !heard.some(isNumber);)
    await new Promise((done) => setTimeout(done, 100));
  await page.close();
  assert.ok(heard.some(isNumber), `the handler of sm-breathing-start was not called: ${heard.join('; ')}`);
  return errors;
}

for (const [name, app] of Object.entries(apps)) {
  test(`${name}: the recipe has at most ${MAX_LINES} lines`, () => {
    const lines = filesOf(name).flatMap(({code}) => code.split('\n').filter((line) => line.trim()));
    assert.ok(lines.length > 0 && lines.length <= MAX_LINES, `${lines.length} lines`);
  });

  test(
    `${name}: a fresh app with the recipe builds, and shows the widgets`,
    {skip: chosen && !chosen.includes(name), timeout: APP_LIMIT_MS},
    async ({signal}) => {
      signal.addEventListener('abort', () => void stopChildren());
      const folder = await create(name, app);
      for (const {path, code} of filesOf(name)) {
        assert.ok(existsSync(dirname(`${folder}/${path}`)), path);
        writeFileSync(`${folder}/${path}`, code);
      }
      await inApp(folder, app.build);
      const {url, stop} = await start(folder, app);
      try {
        assert.deepEqual(await visit(url), []);
      } finally {
        await stop();
      }
      rmSync(dirname(folder), {recursive: true, force: true}); // The app of a failed test stays, to look at.
    },
  );
}
