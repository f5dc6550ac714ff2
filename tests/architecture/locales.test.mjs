import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {test} from 'node:test';
import {
  englishWords,
  languages,
  localeFile,
  localeFolders,
  localeOf,
  stringFiles,
} from '../../tools/project/locales.mjs';
import {at} from '../../tools/project/root.mjs';

const plurals = ['zero', 'one', 'two', 'few', 'many', 'other'];
const lists = {feelings: ',', numerals: ' '};
const holes = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const marks = (text) => text.split('*').length - 1;
const isPlural = (value) => typeof value === 'object' && 'other' in value;

/** Problems of a sentence: it must have the placeholders, `*emphasis*` and list entries of the English one. */
function compareText(english, other, path) {
  if (typeof other !== 'string' || !other.trim()) return [`${path} is missing`];
  const separator = lists[path.split('.').at(-1)];
  return [
    ...(String(holes(english)) === String(holes(other))
      ? []
      : [`${path} should have ${holes(english)} in braces, but has ${holes(other)}`]),
    ...(marks(english) === marks(other)
      ? []
      : [`${path} should have ${marks(english)} stars, but has ${marks(other)}`]),
    ...(!separator || english.split(separator).length === other.split(separator).length
      ? []
      : [`${path} should have ${english.split(separator).length} entries`]),
  ];
}

/** The plural forms that a language needs for whole numbers up to 200; a form for few, none or one may omit the number. */
function comparePlural(english, other, path, lang) {
  const rules = new Intl.PluralRules(lang);
  const needed = new Set(Array.from({length: 201}, (_, n) => rules.select(n)));
  const forms =
    Object.keys(english).length > 1 ? [...needed].filter((form) => form !== 'zero' && form !== 'many') : ['other'];
  const odd = Object.keys(other)
    .filter((form) => !plurals.includes(form))
    .map((form) => `${path}.${form} is not a plural form`);
  const gaps = forms.filter((form) => !(form in other)).map((form) => `${path}.${form} is missing`);
  const free = ['zero', 'one', 'two'];
  const wrong = Object.entries(other).flatMap(([form, text]) =>
    free.includes(form) && holes(text).length === 0 ? [] : compareText(english.other, text, `${path}.${form}`),
  );
  return [...odd, ...gaps, ...wrong];
}

/** The problems of one translated value, as sentences. */
function compare(english, other, path, lang) {
  if (typeof english === 'string') return compareText(english, other, path);
  if (typeof other !== 'object' || other === null || Array.isArray(english) !== Array.isArray(other))
    return [`${path} is missing`];
  if (isPlural(english)) return comparePlural(english, other, path, lang);
  const unknown = Object.keys(other)
    .filter((key) => !(key in english))
    .map((key) => `${path}.${key} is not asked for`);
  return [
    ...unknown,
    ...Object.keys(english).flatMap((key) => compare(english[key], other[key], `${path}.${key}`, lang)),
  ];
}

const english = await englishWords();

test('every strings file has a unique name', () => {
  const parts = stringFiles().map(({part}) => part);
  assert.deepEqual(parts, [...new Set(parts)]);
});

test('the English text is valid', () => {
  assert.deepEqual(compare(english, english, 'en', 'en'), []);
});

for (const language of languages()) {
  test(`${language} translates every key, and no other`, () => {
    const {lang, reviewed, ...words} = localeOf(language);
    assert.equal(lang, language);
    assert.equal(typeof reviewed, 'boolean');
    assert.deepEqual(compare(english, words, language, language), []);
  });
}

for (const {folder, strings} of localeFolders()) {
  test(`${folder} has every language, and only the parts whose English text is in ${strings}`, () => {
    assert.deepEqual(
      readdirSync(at(folder)).sort(),
      languages().map((language) => `${language}.json`),
    );
    const own = stringFiles().filter(({source}) => source.startsWith(`${strings}/`));
    for (const language of languages()) {
      const {lang, reviewed, ...parts} = localeFile(folder, language);
      assert.equal(lang, language);
      assert.equal(typeof reviewed, 'boolean');
      assert.deepEqual(
        Object.keys(parts).filter((part) => own.every((one) => one.part !== part)),
        [],
        `${folder}/${language}.json`,
      );
    }
  });
}

test('the button that opens help has the same words in every widget', () => {
  for (const language of languages()) {
    const locale = localeOf(language);
    assert.equal(locale['breathing-timer'].getHelp, locale['mood-check'].help, language);
  }
});

test('the docs and the tests list exactly the languages that exist', () => {
  const named = (path, pattern) =>
    pattern
      .exec(readFileSync(at(path), 'utf8'))?.[1]
      .match(/[a-z]{2}(-[A-Za-z]+)?/g)
      .sort();
  assert.deepEqual(named('tests/support/locales.ts', /languages = \[([^\]]*)\]/), languages());
  assert.deepEqual(named('docs/languages.md', /^Languages: (.*)$/m), languages());
});

test('a missing key, a missing placeholder, a missing asterisk and an unknown key are reported', () => {
  const wanted = {greeting: 'Hello *{name}*', minutes: {one: '{n} minute', other: '{n} minutes'}};
  assert.deepEqual(
    compare(wanted, {greeting: 'Hallo', minutes: {one: 'eine', other: '{n} Minuten'}, more: 'x'}, 'de', 'de'),
    [
      'de.more is not asked for',
      'de.greeting should have name in braces, but has ',
      'de.greeting should have 2 stars, but has 0',
    ],
  );
  assert.deepEqual(compare(wanted, {minutes: {one: 'x', few: 'x', other: '{n}'}}, 'pl', 'pl'), [
    'pl.greeting is missing',
    'pl.minutes.few should have n in braces, but has ',
  ]);
});
