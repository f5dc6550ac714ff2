import {copyFile, mkdir, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {builderData} from './rollup/builder-data.mjs';
import {integrityOf} from './integrity.mjs';
import {bundle} from './scripts.mjs';
import {at} from '../project/root.mjs';
import {embedBuilder} from '../../rollup.config.mjs';

/** The files that the lines for a page name, with their hashes. */
const embeddedFiles = ['smart-meditation.js', 'smart-meditation.css', 'frame.js'];

/** Folder with the translations of the interface of the embed builder: `{lang, reviewed, words}` each. */
const builderLocales = 'src/builder/locales';

/** The translations of the interface by language tag. */
async function translations() {
  const files = (await readdir(at(builderLocales))).sort();
  const entries = files.map(async (file) => {
    const {lang, words} = JSON.parse(await readFile(at(builderLocales, file), 'utf8'));
    return [lang, words];
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** Builds the embed builder, the page `builder/index.html`, from the manifest and the published files, which are built before. */
export async function buildEmbedBuilder(out) {
  const integrity = await Promise.all(
    embeddedFiles.map(async (name) => [name, integrityOf(await readFile(at(out, name)))]),
  );
  const data = await builderData(out, {integrity: Object.fromEntries(integrity), translations: await translations()});
  for (const options of embedBuilder(out, data)) await bundle(options);
  await mkdir(at(out, 'builder'), {recursive: true});
  for (const name of ['index.html', 'preview.html', 'icon.svg'])
    await copyFile(at('src/builder', name), at(out, 'builder', name));
  const styles = ['base.css', 'builder.css'].map((name) => readFile(at('src/builder', name), 'utf8'));
  await writeFile(at(out, 'builder/builder.css'), (await Promise.all(styles)).join(''));
  // No app imports the modules of a page, so that the npm package does not contain them.
  await rm(at(out, 'modules/builder'), {recursive: true});
}
