import {spawn} from 'node:child_process';
import {buildIfStale} from '../build/build-cache.mjs';
import {freePort} from './free-port.mjs';
import {at, root} from '../project/root.mjs';
import {endTogether, node} from '../project/run.mjs';
import {setup} from './setup.mjs';
import {refuse, understand} from '../project/parse-cli.mjs';

const help = `npm run storybook         shows every state of every widget, and follows changes
npm run build:storybook   writes the same as static files into storybook-static/`;

const bin = at('node_modules/storybook/dist/bin/dispatcher.js');
const quiet = {STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1'};

/** Runs in the same terminal until somebody ends it. */
const stay = (args) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {cwd: root, env: {...process.env, ...quiet}, stdio: 'inherit'});
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
    child.on('exit', (code) => resolve({code: code ?? 0}));
  });

async function dev() {
  const port = await freePort(6006);
  console.log(`Storybook comes up at http://localhost:${port}/ (Ctrl-C ends it).`);
  return stay([bin, 'dev', '--port', String(port), '--exact-port', '--ci', '--no-open', '--disable-telemetry']);
}

const build = () => {
  endTogether();
  return node([bin, 'build', '--output-dir', 'storybook-static', '--disable-telemetry', '--quiet'], {
    env: quiet,
    echo: true,
  });
};

const {
  positionals: [wish],
} = understand(help, {allowPositionals: true});
const work = {dev, build}[wish] ?? refuse('Name dev or build.', help);
try {
  setup();
  await buildIfStale();
  process.exitCode = (await work()).code;
} catch (error) {
  console.error(error.message);
  process.exit(1); // A build that was broken off may still watch files.
}
