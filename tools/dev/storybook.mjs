import {spawn} from 'node:child_process';
import {buildIfStale} from '../build/build-cache.mjs';
import {freePort} from './free-port.mjs';
import {at, root} from '../project/root.mjs';
import {forwardSignals, node} from '../project/run.mjs';
import {setup} from './setup.mjs';
import {exitWithUsage, parseCli} from '../project/parse-cli.mjs';

const help = `npm run storybook         serves a story for every state of every widget, and reloads when a file changes
npm run build:storybook   builds it as static files into storybook-static/`;

const bin = at('node_modules/storybook/dist/bin/dispatcher.js');
const env = {STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1'};

/** Runs a command in this terminal and resolves with `{code}` when it exits. */
const runInTerminal = (args) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {cwd: root, env: {...process.env, ...env}, stdio: 'inherit'});
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
    child.on('exit', (code) => resolve({code: code ?? 0}));
  });

async function dev() {
  const port = await freePort(6006);
  console.log(`Starting Storybook at http://localhost:${port}/ (Ctrl-C stops it).`);
  return runInTerminal([
    bin,
    'dev',
    '--port',
    String(port),
    '--exact-port',
    '--ci',
    '--no-open',
    '--disable-telemetry',
  ]);
}

const build = () => {
  forwardSignals();
  return node([bin, 'build', '--output-dir', 'storybook-static', '--disable-telemetry', '--quiet'], {
    env,
    echo: true,
  });
};

const {
  positionals: [command],
} = parseCli(help, {allowPositionals: true});
const work = {dev, build}[command] ?? exitWithUsage('Expected one of: dev, build.', help);
try {
  setup();
  await buildIfStale();
  process.exitCode = (await work()).code;
} catch (error) {
  console.error(error.message);
  process.exit(1); // An interrupted build may still be watching files.
}
