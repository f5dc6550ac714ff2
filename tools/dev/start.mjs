import {isFresh, origins} from '../build/build-cache.mjs';
import {freePort} from './free-port.mjs';
import {at} from '../project/root.mjs';
import {endAll, node} from '../project/run.mjs';
import {serveSite} from './serve-site.mjs';
import {setup} from './setup.mjs';
import {understand} from '../project/parse-cli.mjs';
import {watch} from './watch.mjs';

const help = `npm start

Builds what is not built, and serves a demo clinic and its content endpoint on this machine, at two
addresses so that the browser treats them as strangers. Follows changes. Ctrl-C ends it.`;

const endpointFolder = '.cache/demo';

const guide = (site, endpoint) => `
  Demo clinic        ${site}
  Content endpoint   ${endpoint}index.json

  What to look at
  ${site}                          a mood check; below, the app's claim, marked as its own
  ${site}anxious.html              a breathing timer and the crisis lines
  ${site}articles/baclofen.html    an article under its caution; below, one that came with none

  The pages follow src/ and content/ when you reload. Ctrl-C ends both.
`;

/** Runs a script of the project and throws with what it said when it fails. */
async function must(args, options) {
  const {code, output} = await node(args, options);
  if (code !== 0) throw new Error(output.trim());
}

const buildAll = () => must(['tools/build/build.mjs']);
const buildContent = (site) =>
  must(['dist/modules/cli/cli.js', 'build', 'content', '--out', `${endpointFolder}/v1`, '--site', site]);

async function follow(changed, site) {
  console.log(`${changed.slice(0, 3).join(', ')} changed.`);
  try {
    if (changed.some((path) => !/^(content|src\/site)\//.test(path))) await buildAll();
    await buildContent(site);
    console.log('Built. Reload the page.');
  } catch (error) {
    console.error(`${error.message}\nThe last good build stays up.`);
  }
}

/** Starts everything and resolves with what ends it again. */
async function start() {
  setup();
  if (!isFresh()) {
    console.log('Building …');
    await buildAll();
  }
  const sitePort = await freePort(4300);
  await buildContent(`http://127.0.0.1:${sitePort}/`);
  const {startServer} = await import('../../dist/modules/cli/serve.js');
  const content = await startServer(at(endpointFolder), [await freePort(4400), 0]);
  const endpoint = new URL('v1/', content.url).href;
  const site = await serveSite({endpoint, port: sitePort});
  const stopWatching = watch(origins, (changed) => follow(changed, site.url));
  console.log(guide(site.url, endpoint));
  return async () => {
    stopWatching();
    await Promise.all([site.close(), content.close(), endAll()]);
  };
}

async function run() {
  let stop = endAll;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(name, () => void stop().then(() => process.exit(0)));
  }
  try {
    stop = await start();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

understand(help);
await run();
