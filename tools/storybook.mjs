import {buildIfStale} from './fresh.mjs';
import {freePort} from './free-port.mjs';
import {at} from './root.mjs';
import {endTogether, node} from './run.mjs';
import {setup} from './setup.mjs';

const help = `npm run storybook         shows every state of every widget, and follows changes
npm run build:storybook   writes the same as static files into storybook-static/`;

const bin = at('node_modules/storybook/dist/bin/dispatcher.js');
const quiet = {env: {STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1'}, echo: true};

async function dev() {
  const port = await freePort(6006);
  console.log(`Storybook comes up at http://localhost:${port}/ (Ctrl-C ends it).`);
  return node([bin, 'dev', '--port', String(port), '--exact-port', '--ci', '--no-open', '--disable-telemetry'], quiet);
}

const build = () => node([bin, 'build', '--output-dir', 'storybook-static', '--disable-telemetry', '--quiet'], quiet);

const [wish] = process.argv.slice(2);
const work = {dev, build}[wish];
if (!work) {
  console.log(help);
  process.exitCode = wish === '--help' ? 0 : 2;
} else {
  endTogether();
  try {
    setup();
    await buildIfStale();
    process.exitCode = (await work()).code;
  } catch (error) {
    console.error(error.message);
    process.exit(1); // A build that was broken off may still watch files.
  }
}
