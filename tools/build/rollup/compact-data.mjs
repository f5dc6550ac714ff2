import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {runInNewContext} from 'node:vm';

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

/** The country codes of the text of `country-codes.js`. */
function readCountryCodes(code) {
  const [literal] = /\{\s+AD: "AND"[^}]*\}/.exec(code.replaceAll("'", '"')) ?? [];
  if (!literal) throw new Error('country-codes.js has another form than compact-data.mjs expects.');
  return JSON.parse(literal.replace(/(\w+):/g, '"$1":').replace(/,\s*\}/, '}'));
}

/** The object literal with the country codes as a call that restores it. */
function withPackedCodes(code) {
  const codes = readCountryCodes(code);
  const packed = packCountryCodes(codes);
  assert.deepEqual(unpackCountryCodes(...packed), codes);
  return `export const alpha3Codes = /*#__PURE__*/ (${unpackCountryCodes})(...${JSON.stringify(packed)});`;
}

/**
 * Restores the packed emergency numbers. It is part of the scripts, too.
 * @param codes the countries.
 * @param places for each country a character, whose code is the place in `choices` plus 48.
 * @param choices the numbers of countries, in groups that one or more countries have: `112,144|911`.
 */
export function unpackEmergencyNumbers(codes, places, choices) {
  const groups = choices.split('|');
  const table = {};
  for (const [index, code] of codes.entries()) {
    const numbers = groups[places.charCodeAt(index) - 48];
    if (numbers) table[code] = numbers.split(',');
  }
  return table;
}

/** The last two arguments of `unpackEmergencyNumbers` for these countries and a table of their numbers. */
export function packEmergencyNumbers(codes, table) {
  const groups = [...new Set(codes.map((code) => (table[code] ?? []).join()))];
  const places = codes.map((code) => String.fromCharCode(groups.indexOf((table[code] ?? []).join()) + 48));
  return [places.join(''), groups.join('|')];
}

/** The table of emergency numbers as a call that restores it. The lines after the table stay where they are. */
function withPackedNumbers(code, id) {
  const end = code.indexOf('/** The emergency numbers of a country');
  if (end < 0) throw new Error(`${id} has no comment after the tables, where compact-data.mjs looks for their end.`);
  const tables = code.slice(0, end);
  const table = JSON.parse(runInNewContext(`${tables}; JSON.stringify(emergencyTable)`));
  const countryCodes = readCountryCodes(readFileSync(resolve(dirname(id), '../validation/country-codes.js'), 'utf8'));
  const codes = Object.keys(unpackCountryCodes(...packCountryCodes(countryCodes)));
  const [places, choices] = packEmergencyNumbers(codes, table);
  assert.deepEqual(unpackEmergencyNumbers(codes, places, choices), table);
  const packed = `import {alpha3Codes} from '../validation/country-codes.js'; const emergencyTable = /*#__PURE__*/ ${`(${unpackEmergencyNumbers})`.replaceAll('\n', ' ')}(Object.keys(alpha3Codes), ${JSON.stringify(places)}, ${JSON.stringify(choices)});`;
  return packed + tables.replace(/.+/g, '') + code.slice(end);
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
  [/\/content\/support\/emergency-numbers\.js$/, withPackedNumbers],
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
