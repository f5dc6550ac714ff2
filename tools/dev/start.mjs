import {buildInputs, isUpToDate} from '../build/build-cache.mjs';
import {buildContent, contentFolder} from './build-content.mjs';
import {freePort} from './free-port.mjs';
import {at} from '../project/root.mjs';
import {runOrThrow, stopChildren} from '../project/run.mjs';
import {serveSite} from './serve-site.mjs';
import {setup} from './setup.mjs';
import {parseCli} from '../project/parse-cli.mjs';
import {watch} from './watch.mjs';

const help = `npm start

Builds the project if needed and serves a demo clinic with the published scripts. The clinic and its content endpoint
have two addresses, so that the browser treats them as two origins. Rebuilds when a file changes. To work on the
widgets, use "npm run dev", which reloads from the source without a build. Ctrl-C stops it.`;

const guide = (site, endpoint) => `
  Demo clinic        ${site}
  Content endpoint   ${endpoint}index.json

  Pages
  ${site}                          a mood check, and a page of the app's own claims
  ${site}anxious.html              a breathing timer and the crisis lines
  ${site}articles/baclofen.html    an article with cautions, and an older text with cautions added
  ${site}widgets/builder/          the embed builder, which writes the lines for a page

  A change in src/ or content/ is built; then reload the page. Ctrl-C stops both servers.
`;

const buildAll = () => runOrThrow(['tools/build/build.mjs'], {echo: true});

const needsScripts = (path) => !/^(content|src\/demo-site)\//.test(path);

async function rebuildOnChange(changed, site) {
  console.log(`${changed.slice(0, 3).join(', ')} changed.`);
  try {
    if (changed.some(needsScripts)) await buildAll();
    await buildContent(site);
    console.log('Built. Reload the page.');
  } catch (error) {
    console.error(`${error.message}\nThe last successful build is still served.`);
  }
}

/** Starts the servers and the watcher, and resolves with a function that stops them. */
async function start() {
  setup();
  if (!isUpToDate()) {
    console.log('Building …');
    await buildAll();
  }
  const sitePort = await freePort(4300);
  await buildContent(`http://127.0.0.1:${sitePort}/`);
  const {startServer} = await import('../../dist/modules/cli/serve.js');
  const content = await startServer(at(contentFolder), [await freePort(4400), 0]);
  const endpoint = new URL('v1/', content.url).href;
  const site = await serveSite({endpoint, port: sitePort});
  const stopWatching = watch(buildInputs, (changed) => rebuildOnChange(changed, site.url));
  console.log(guide(site.url, endpoint));
  return async () => {
    stopWatching();
    await Promise.all([site.close(), content.close(), stopChildren()]);
  };
}

async function run() {
  let stop = stopChildren;
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

parseCli(help);
await run();
