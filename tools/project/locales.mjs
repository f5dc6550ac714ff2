import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {at} from './root.mjs';
import {widgets} from './widgets.mjs';

const sharedFolder = 'src/ui/locales';

/** The folders with translations, `{folder, strings}`: shared text first, then each widget that has text of its own. */
export const localeFolders = () =>
  ['src/ui', ...widgets().map(({name}) => `src/widgets/${name}`)]
    .map((strings) => ({strings, folder: `${strings}/locales`}))
    .filter(({folder}) => existsSync(at(folder)));

/** The tags of the languages besides English, sorted: those that the shared text is translated into. */
export const languages = () =>
  readdirSync(at(sharedFolder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5))
    .sort();

/** One translation file of one folder. */
export const localeFile = (folder, language) => JSON.parse(readFileSync(at(folder, `${language}.json`), 'utf8'));

/**
 * The complete translation into one language, merged from all folders: `{lang, reviewed, <part>: {<key>: text}}`.
 * It counts as reviewed when every file is.
 */
export function localeOf(language) {
  const files = localeFolders().map(({folder}) => localeFile(folder, language));
  const parts = files.map(({lang: _lang, reviewed: _reviewed, ...rest}) => rest);
  return Object.assign({lang: language, reviewed: files.every(({reviewed}) => reviewed)}, ...parts);
}

/** Every strings file of the widgets, `{path, part, source}`: the built module, its name in the translation files, and its source. */
export const stringFiles = (out = 'dist') =>
  readdirSync(at('src'), {recursive: true})
    .filter((path) => path.endsWith('.strings.ts') && !path.startsWith('builder/'))
    .sort()
    .map((path) => ({
      path: at(out, 'modules', path.replace(/\.ts$/, '.js')),
      part: path.replace(/^.*\//, '').replace('.strings.ts', ''),
      source: `src/${path}`,
    }));

/** All English text by part, from built modules. A file that only re-exports another one's strings is not a part. */
export async function englishWords(out = 'dist') {
  const seen = new Set();
  const parts = [];
  for (const {path, part} of stringFiles(out)) {
    const words = Object.values(await import(path)).find((one) => typeof one === 'object');
    if (!seen.has(words)) parts.push([part, words]);
    seen.add(words);
  }
  return Object.fromEntries(parts);
}
