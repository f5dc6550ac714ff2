import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';

/**
 * Restores packed country codes. It is part of the scripts, too.
 * @param groups for each first letter: the letter, and for each country its second letter and the letter that the code of three
 * letters adds, in lower case if it is in the middle. `ADnFG` is AD with AND and AF with AFG.
 * @param others codes that have another form, with both codes together: `GSSGS`.
 */
export function unpackCountryCodes(groups, others) {
  const codes = {};
  for (const [first, ...rest] of groups.split(' ')) {
    for (let index = 0; index < rest.length; index += 2) {
      const [second, added] = rest.slice(index);
      const letter = added.toUpperCase();
      codes[first + second] = first + (letter === added ? second + letter : letter + second);
    }
  }
  for (const both of others.split(' ')) codes[both.slice(0, 2)] = both.slice(2);
  return codes;
}

/** The arguments of `unpackCountryCodes` for codes of two letters with their codes of three letters. */
export function packCountryCodes(codes) {
  const groups = {};
  const others = [];
  for (const [code, longCode] of Object.entries(codes)) {
    const [first, second] = code;
    const [start, middle, end] = longCode;
    const added =
      start !== first ? undefined : middle === second ? end : end === second ? middle.toLowerCase() : undefined;
    if (added) groups[first] = `${groups[first] ?? first}${second}${added}`;
    else others.push(code + longCode);
  }
  return [Object.values(groups).join(' '), others.join(' ')];
}

/** The object literal with the country codes as a call that restores it. */
function withPackedCodes(code) {
  const [literal] = /\{\s+AD: "AND"[^}]*\}/.exec(code.replaceAll("'", '"')) ?? [];
  if (!literal) throw new Error('country-codes.js has another form than compact-data.mjs expects.');
  const codes = JSON.parse(literal.replace(/(\w+):/g, '"$1":').replace(/,\s*\}/, '}'));
  const packed = packCountryCodes(codes);
  assert.deepEqual(unpackCountryCodes(...packed), codes);
  return `export const alpha3Codes = /*#__PURE__*/ (${unpackCountryCodes})(...${JSON.stringify(packed)});`;
}

/** Days of sources of crisis lines are for those who maintain the list; no widget shows them. */
const withoutSourceDates = (code) => code.replace(/sourceDate: (["'])[\d-]+\1,?/g, '');

/** Icons that only chunks show. */
const lateIcons = ['arrowIcon', 'clockIcon', 'eyeIcon', 'saveIcon'];

/** Writes late icons into the modules that import them. Rollup would put each one that several chunks need into the first file. */
function withLateIcons(code, id) {
  return code.replace(/^import \{([^}]*)\} from (["'])([^"']*\/icons\.js)\2;/m, (line, names, _, path) => {
    const icons = readFileSync(resolve(dirname(id), path), 'utf8');
    const constantOf = (name) => {
      const [constant] = new RegExp(`const ${name} = ("[^"]*"|'[^']*');`).exec(icons) ?? [];
      if (!constant) throw new Error(`${path} has no text "${name}", which compact-data.mjs lists as a late icon.`);
      return constant;
    };
    const imported = names.split(',').map((name) => name.trim());
    const others = imported.filter((name) => !lateIcons.includes(name));
    const constants = imported.filter((name) => lateIcons.includes(name)).map(constantOf);
    return `import { ${others.join(', ')} } from '${path}'; ${constants.join(' ')}`;
  });
}

const changes = [
  [/\/content\/validation\/country-codes\.js$/, withPackedCodes],
  [/\/content\/support\/crisis-lines\.js$/, withoutSourceDates],
  [/\/(?:ui|widgets)\/.*\.js$/, withLateIcons],
];

/** Writes data for scripts in fewer bytes than in the sources, where people read and check it. No line of code changes its place. */
export const compactData = (modules) => ({
  name: 'compact-data',
  transform(code, id) {
    if (!id.startsWith(modules)) return null;
    const [, change] = changes.find(([pattern]) => pattern.test(id)) ?? [];
    return change ? {code: change(code, id), map: null} : null;
  },
});
