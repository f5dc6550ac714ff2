import {rmSync} from 'node:fs';
import {buildIfStale} from '../build/build-cache.mjs';
import {freePort} from './free-port.mjs';
import {parseCli} from '../project/parse-cli.mjs';
import {at} from '../project/root.mjs';
import {forwardSignals, node} from '../project/run.mjs';
import {setup} from './setup.mjs';

const help = `npm run site              builds the documentation site into site-static/; it works in any folder, and from disk
npm run site -- --serve   serves it, and builds it again when a file changes`;

const eleventy = at('node_modules/@11ty/eleventy/cmd.cjs');
const args = [eleventy, '--config=site/eleventy.config.mjs', '--quiet'];

/** Builds the site from docs/ and the built manifest. Throws with the output when that fails. */
export async function buildSite() {
  rmSync(at('site-static'), {recursive: true, force: true});
  const {code, output} = await node(args);
  if (code !== 0) throw new Error(output);
}

async function serve() {
  const port = await freePort(8080);
  console.log(`The site is at http://localhost:${port}/ (Ctrl-C stops it).`);
  return node([...args, '--serve', `--port=${port}`], {echo: true});
}

if (process.argv[1] === import.meta.filename) {
  const {values} = parseCli(help, {options: {serve: {type: 'boolean'}}});
  setup();
  forwardSignals();
  await buildIfStale();
  if (values.serve) process.exitCode = (await serve()).code;
  else await buildSite();
}
