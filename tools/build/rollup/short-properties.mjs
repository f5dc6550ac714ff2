import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

const PRIVATE_PROPERTY = /--_[\w-]+/g;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** `a` to `z`, then `ba`, `bb` and so on. */
const letters = (number) =>
  (number < LETTERS.length ? '' : letters(Math.floor(number / LETTERS.length))) + LETTERS[number % LETTERS.length];

const namesIn = (file) => [...readFileSync(file, 'utf8').matchAll(PRIVATE_PROPERTY)].map(([name]) => name);

/**
 * Short names by private custom property, the most frequent ones first. Those that `doctor.js` reads keep their names, and so do
 * the one that smart-meditation.css sets and the one that is registered for the whole page, where another version may have
 * registered it, too.
 */
function shortNames(modules) {
  const files = readdirSync(modules, {recursive: true}).filter((file) => file.endsWith('.js'));
  const kept = new Set(['--_reserved-height', '--_sm-accent']);
  const counts = new Map();
  for (const file of files.sort())
    for (const name of namesIn(join(modules, file)))
      if (file.startsWith('doctor')) kept.add(name);
      else counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([name]) => !kept.has(name)).sort(([, a], [, b]) => b - a);
  return new Map(names.map(([name], index) => [name, `--_${letters(index)}`]));
}

/**
 * Shortens private custom properties (`--_raised`) in scripts with widgets. Every name with this prefix is ours, and is used inside
 * shadow trees only. No line of code changes its place.
 * @param modules folder of the built modules.
 */
export const shortProperties = (modules) => {
  let names;
  return {
    name: 'short-properties',
    transform(code, id) {
      if (!id.startsWith(modules) || !code.includes('--_')) return null;
      names ??= shortNames(modules);
      return {code: code.replace(PRIVATE_PROPERTY, (name) => names.get(name) ?? name), map: null};
    },
  };
};
