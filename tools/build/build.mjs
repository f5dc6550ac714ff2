import {mkdir, readFile, rename, rm, utimes} from 'node:fs/promises';
import {buildIfStale} from './build-cache.mjs';
import {buildEditors} from './editors.mjs';
import {buildEmbedBuilder} from './embed-builder.mjs';
import {buildFramePage} from './frame-page.mjs';
import {buildIntegrity} from './integrity.mjs';
import {buildLocales} from './locales.mjs';
import {buildManifest} from './manifest.mjs';
import {buildServerStyles} from './server-styles.mjs';
import {buildReservedSize} from './reserved-size.mjs';
import {buildTokens} from './tokens.mjs';
import {buildSkill} from './skill.mjs';
import {buildSchemas} from './schemas.mjs';
import {buildBundles, buildModules} from './scripts.mjs';
import {at} from '../project/root.mjs';
import {node} from '../project/run.mjs';
import {parseCli} from '../project/parse-cli.mjs';
import {snippet} from '../release/snippet.mjs';

const help = `npm run build

Builds the published files into dist/: modules for npm, scripts for script tags, the style sheet that reserves
space, the manifest, types for editors, JSON Schemas, the embed builder, locales, third-party notices and integrity.json. Then it builds
the sample content into .cache/endpoint, and prints the lines for a page with their hashes. A failed build leaves
the previous dist/ in place.

  --if-stale   does nothing when no input has changed since the last build`;

async function timed(name, work) {
  const start = performance.now();
  const result = await work();
  console.log(`${name.padEnd(14)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** Builds the published files into `out`, a folder inside the project. */
async function buildInto(out) {
  await timed('modules', () => buildModules(out));
  await timed('locales', () => buildLocales(out));
  await timed('scripts', () => buildBundles(out));
  await timed('manifest', () => buildManifest(out));
  await timed('editors', () => buildEditors(out));
  await timed('skill', () => buildSkill(out));
  await timed('schemas', () => buildSchemas(out));
  await timed('tokens', () => buildTokens(out));
  await timed('styles', () => buildServerStyles(out));
  await timed('reserved size', () => buildReservedSize(out));
  await timed('frame page', () => buildFramePage(out));
  await timed('embed builder', () => buildEmbedBuilder(out));
  await timed('integrity', () => buildIntegrity(out));
}

/** What to do with the build, and the lines for a page with its hashes. */
async function embedInstructions() {
  const integrity = JSON.parse(await readFile(at('dist/integrity.json'), 'utf8'));
  return `Copy dist/ to your server and paste these lines into your page, with the address of the folder and your country:\n\n${snippet(integrity, '/widgets/')}`;
}

/** Builds the sample content with the command line tool that was just built. */
async function buildContent() {
  const {code, output} = await node(['dist/modules/cli/cli.js', 'build', 'content', '--out', '.cache/endpoint/v1']);
  if (code !== 0) throw new Error(`Building the sample content failed:\n${output}`);
  // The tool leaves unchanged files as they are, but the time of this one says when the last build was.
  await utimes(at('.cache/endpoint/v1/index.json'), new Date(), new Date());
}

/** Builds into a temporary folder, then replaces `dist` with it. Throws at the first error. */
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
  console.log(`\n${await embedInstructions()}`);
}

if (process.argv[1] === import.meta.filename) {
  const {
    values: {'if-stale': ifStale},
  } = parseCli(help, {options: {'if-stale': {type: 'boolean'}}});
  await (ifStale ? buildIfStale() : build()).catch((error) => {
    console.error(`The build failed:\n${error.message}`);
    process.exit(1); // After an error, the TypeScript plugin keeps watching files.
  });
}
