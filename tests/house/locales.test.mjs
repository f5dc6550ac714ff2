import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {at} from '../../tools/root.mjs';
import {widgets} from '../../tools/widgets.mjs';
import {paths} from './tree.mjs';

const plurals = ['zero', 'one', 'two', 'few', 'many', 'other'];
const holes = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const isPlural = (value) => typeof value === 'object' && 'other' in value;

/** What is wrong with one translated value, as sentences. Plural forms follow the language, all else the English. */
function compare(english, other, path) {
  if (typeof english === 'string') {
    if (typeof other !== 'string' || !other.trim()) return [`${path} is missing`];
    return String(holes(english)) === String(holes(other)) ? [] : [`${path} should have ${holes(english)} in braces, but has ${holes(other)}`];
  }
  if (typeof other !== 'object' || other === null) return [`${path} is missing`];
  if (isPlural(english)) {
    const odd = Object.keys(other).filter((form) => !plurals.includes(form)).map((form) => `${path}.${form} is not a plural form`);
    return [...odd, ...('other' in other ? [] : [`${path}.other is missing`])];
  }
  const unknown = Object.keys(other).filter((key) => !(key in english)).map((key) => `${path}.${key} is not asked for`);
  return [...unknown, ...Object.keys(english).flatMap((key) => compare(english[key], other[key], `${path}.${key}`))];
}

const english = Object.fromEntries(
  await Promise.all(widgets().map(async ({name}) => [name, (await import(at(`dist/modules/widgets/${name}/${name}.strings.js`))).strings])),
);

test('every widget has English words', () => {
  for (const [name, strings] of Object.entries(english)) assert.deepEqual(compare(strings, strings, name), []);
});

test('every language has every word of every widget', () => {
  const wrong = paths(/^src\/locales\/[^/]+\.json$/).flatMap((path) => {
    const {reviewed, ...words} = JSON.parse(readFileSync(at(path), 'utf8'));
    return [...(typeof reviewed === 'boolean' ? [] : [`${path}: reviewed should be true or false`]), ...compare(english, words, path)];
  });
  assert.deepEqual(wrong, []);
});

test('a gap, a lost hole and an unknown word are found', () => {
  const wanted = {greeting: 'Hello {name}', minutes: {one: '{n} minute', other: '{n} minutes'}};
  assert.deepEqual(compare(wanted, {greeting: 'Hallo', minutes: {other: '{n} Minuten'}, more: 'x'}, 'de'), [
    'de.more is not asked for',
    'de.greeting should have name in braces, but has ',
  ]);
  assert.deepEqual(compare(wanted, {minutes: {one: 'x'}}, 'de'), ['de.greeting is missing', 'de.minutes.other is missing']);
});
