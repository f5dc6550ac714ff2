import {existsSync, readFileSync} from 'node:fs';
import {relative} from 'node:path';
import {at, root} from '../project/root.mjs';
import {forwardSignals} from '../project/run.mjs';
import {parseCli} from '../project/parse-cli.mjs';
import {buildContent, contentFolder} from './build-content.mjs';
import {demoPage} from './demo-pages.mjs';
import {freePort} from './free-port.mjs';
import {fileIn} from './serve-files.mjs';
import {setup} from './setup.mjs';

const help = `npm run dev

Serves the demo clinic with the widgets from src/, without bundling. Only the modules that changed are compiled again,
and the page reloads by itself. A change in content/ is validated and rebuilt. Ctrl-C stops it.`;

const publishedScript = /<script src="\/widgets\/[\w.-]+\.js"( integrity="[^"]*")?/;
const sourceScript = '<script type="module" src="/src/define.ts"';
const integrityAttribute = / integrity="%integrity [\w.-]+%"/g;

/** A page of the demo clinic that loads the source modules in place of the published script. */
const pageFromSource = (file, endpoint) =>
  demoPage(readFileSync(file, 'utf8'), file, endpoint)
    .replace(publishedScript, sourceScript)
    .replace(integrityAttribute, '');

/** Serves the demo clinic's pages, files and font; Vite serves the modules. */
const demoSite = (endpoint) => ({
  name: 'demo-site',
  configureServer(server) {
    server.middlewares.use(async (request, response, next) => {
      const url = new URL(request.url, 'http://localhost').pathname;
      const page = /(\/|\.html)$/.test(url) && (await fileIn(at('src/demo-site'), url));
      if (!page) return next();
      const html = await server.transformIndexHtml(url, pageFromSource(page, endpoint));
      return response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    });
    const folders = {
      '/widgets/': 'dist/',
      '/fonts/': 'node_modules/@fontsource-variable/figtree/files/',
      '/style/': 'src/demo-site/style/',
      '/mark.svg': 'src/demo-site/mark.svg',
    };
    server.middlewares.use((request, _response, next) => {
      for (const [prefix, folder] of Object.entries(folders))
        if (request.url.startsWith(prefix)) request.url = `/${folder}${request.url.slice(prefix.length)}`;
      next();
    });
  },
});

/** Rebuilds the content when it changes, and prints every changed file. */
function watch(server, site) {
  server.watcher.add(at('content'));
  server.watcher.on('change', async (path) => {
    const file = relative(root, path);
    const start = performance.now();
    try {
      if (file.startsWith('content/')) await buildContent(site);
      else if (!/^(src|stories)\//.test(file)) return;
      server.ws.send({type: 'full-reload'});
      console.log(`${file} changed: reloaded after ${Math.round(performance.now() - start)} ms`);
    } catch (error) {
      console.error(`${file} changed:\n${error.message}\nThe last valid content is still served.`);
    }
  });
}

async function dev() {
  setup();
  if (!existsSync(at('dist/modules/cli/cli.js'))) {
    console.log('Building once, for the command line tool and the style sheet …');
    const {build} = await import('../build/build.mjs');
    await build();
  }
  const {createServer} = await import('vite');
  const sitePort = await freePort(4300);
  const site = `http://127.0.0.1:${sitePort}/`;
  console.log('Building the sample content …');
  await buildContent(site);
  const {startServer} = await import('../../dist/modules/cli/serve.js');
  const content = await startServer(at(contentFolder), [await freePort(4400), 0]);
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    cacheDir: at('.cache/vite'),
    optimizeDeps: {entries: ['src/define.ts']},
    server: {host: '127.0.0.1', port: sitePort, strictPort: true, watch: {ignored: ['**/dist/**', '**/.cache/**']}},
    plugins: [demoSite(new URL('v1/', content.url).href)],
  });
  await server.listen();
  watch(server, site);
  console.log(
    `\n  Demo clinic        ${site}\n  Content endpoint   ${content.url}v1/index.json\n\n  Ctrl-C stops both.\n`,
  );
}

parseCli(help);
forwardSignals();
await dev();
