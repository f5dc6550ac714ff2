import {readFileSync, readdirSync} from 'node:fs';
import {at} from './root.mjs';

const folder = 'src/locales';

/** The languages besides English that have a file of words, in the order of their tags. */
export const languages = () =>
  readdirSync(at(folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5))
    .sort();

/** The words of one language, as they stand in its file. */
export const localeOf = (language) => JSON.parse(readFileSync(at(folder, `${language}.json`), 'utf8'));

/** Every strings file, `{path, part}`; a part is named as in the files of `src/locales/`. */
export const stringFiles = (out = 'dist') =>
  readdirSync(at('src'), {recursive: true})
    .filter((path) => path.endsWith('.strings.ts'))
    .sort()
    .map((path) => ({
      path: at(out, 'modules', path.replace(/\.ts$/, '.js')),
      part: path.replace(/^.*\//, '').replace('.strings.ts', ''),
    }));

/** All English words by their part, from built modules. A file that only hands on another one's words is no part. */
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
