import {mkdir, rename, rm} from 'node:fs/promises';
import {buildEditors} from './editors.mjs';
import {buildIntegrity} from './integrity.mjs';
import {buildLocales} from './locales.mjs';
import {buildManifest} from './manifest.mjs';
import {buildServerStyles} from './server-styles.mjs';
import {buildRoom} from './reserved-size.mjs';
import {buildSchemas} from './schemas.mjs';
import {buildBundles, buildModules} from './scripts.mjs';
import {at} from '../project/root.mjs';
import {node} from '../project/run.mjs';
import {understand} from '../project/parse-cli.mjs';

const help = `npm run build

Builds everything that is published into dist/: modules/ for npm, a script for each
widget and one with all, the size reservation, the manifest, the JSON Schemas, the
licences of others and the integrity list. Then the sample content, into .cache/endpoint.
A failed build leaves the last good one as it was.`;

async function timed(name, work) {
  const start = performance.now();
  const result = await work();
  console.log(`${name.padEnd(10)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** Builds the published files into `out`, a folder inside the project. */
async function buildInto(out) {
  await timed('modules', () => buildModules(out));
  await timed('scripts', () => buildBundles(out));
  await timed('manifest', () => buildManifest(out));
  await timed('editors', () => buildEditors(out));
  await timed('schemas', () => buildSchemas(out));
  await timed('locales', () => buildLocales(out));
  await timed('styles', () => buildServerStyles(out));
  await timed('room', () => buildRoom(out));
  await timed('integrity', () => buildIntegrity(out));
}

/** Builds the sample endpoint with the kit that was just built. */
async function buildContent() {
  const {code, output} = await node(['dist/modules/cli/cli.js', 'build', 'content', '--out', '.cache/endpoint/v1']);
  if (code !== 0) throw new Error(`The sample content does not build:\n${output}`);
}

/** Builds beside `dist`, then puts the result in its place. Throws at the first mistake. */
export async function build() {
  const next = `.cache/next-${process.pid}`;
  await mkdir(at(next), {recursive: true});
  try {
    await buildInto(next);
    await rm(at('dist'), {recursive: true, force: true});
    await rename(at(next), at('dist'));
  } finally {
    await rm(at(next), {recursive: true, force: true});
  }
  await timed('content', buildContent);
}

if (process.argv[1] === import.meta.filename) {
  understand(help);
  await build().catch((error) => {
    console.error(`The build failed:\n${error.message}`);
    process.exit(1); // The compiler of a build that was broken off keeps watching files.
  });
}
