import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {test} from 'node:test';
import {Script} from 'node:vm';
import {at} from '../../tools/project/root.mjs';

/** The scripts with widgets, which pages reference. */
const scripts = ['smart-meditation.js', 'smart-meditation.full.js'];
const chunks = readdirSync(at('dist/parts'))
  .filter((file) => file.endsWith('.js'))
  .map((file) => `parts/${file}`);
/** Chunks that consist of a package only. */
const packageChunks = ['parts/yaml.js'];
const all = [...readdirSync(at('dist')).filter((file) => file.endsWith('.js')), ...chunks].sort();
const read = (file) => readFileSync(at('dist', file), 'utf8');

for (const file of scripts) {
  const code = read(file);

  test(`${file} is a classic script that can be concatenated with others`, () => {
    assert.ok(code.startsWith(';'), 'starts with ;');
    assert.doesNotThrow(() => new Script(code));
    assert.doesNotThrow(() => new Script(`var before = 1\n${code}\nvar after = 1`));
  });

  test(`${file} contains Lit's production build and our Trusted Types policy`, () => {
    assert.doesNotMatch(code, /dev mode/);
    assert.match(code, /createPolicy\(/);
    assert.ok(JSON.parse(read(`${file}.map`)).sources.some((path) => path.startsWith('node_modules/lit-html/')));
  });
}

for (const file of all) {
  const code = read(file);

  test(`${file} contains only ASCII characters`, () => {
    assert.doesNotMatch(code, /[^\0-\x7f]/);
  });

  test(`${file} names the licence file, which lists its packages`, () => {
    assert.match(code.slice(0, 200), /THIRD-PARTY-NOTICES\.txt/);
    const notices = read('THIRD-PARTY-NOTICES.txt');
    const {sources} = JSON.parse(read(`${file}.map`));
    const packages = sources.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean);
    for (const name of new Set(packages)) assert.ok(notices.includes(`\n${name} `), name);
  });

  test(`${file} has a source map with our TypeScript and the files of packages`, () => {
    const {sources, sourcesContent} = JSON.parse(read(`${file}.map`));
    assert.ok(sources.some((path) => /^src\/.*\.ts$/.test(path)) || packageChunks.includes(file));
    assert.ok(sources.every((path, index) => /^(src|node_modules)\//.test(path) && sourcesContent[index]));
  });
}

test('the licence file has the notices of LOINC, of every instrument and of the emergency numbers', async () => {
  const {instrumentNames, findInstrument} = await import(
    at('dist/modules/content/questionnaire/built-in-instruments.js')
  );
  const notices = read('THIRD-PARTY-NOTICES.txt').replace(/\s+/g, ' ');
  assert.ok(
    notices.includes(
      'This material contains content from LOINC® (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the LOINC Committee, and is available at no cost under the license at http://loinc.org/license.',
    ),
  );
  for (const name of instrumentNames) assert.ok(notices.includes(findInstrument(name).copyright), name);
  assert.match(notices, /Android Open Source Project.*Apache License 2\.0/);
});

/** The source files in a script, by its source map. */
const sourcesOf = (file) => JSON.parse(read(`${file}.map`)).sources;

test('every module is in one file of the chunked script only', () => {
  const places = new Map();
  for (const file of ['smart-meditation.js', ...chunks])
    for (const source of sourcesOf(file)) places.set(source, [...(places.get(source) ?? []), file]);
  assert.deepEqual(
    [...places].filter(([, files]) => files.length > 1),
    [],
  );
});

test('Lit is in the first file', () => {
  for (const file of chunks)
    assert.deepEqual(
      sourcesOf(file).filter((path) => /^node_modules\/lit-html\/lit-html/.test(path)),
      [],
      file,
    );
});

test('crisis help is in the first file', () => {
  const sources = sourcesOf('smart-meditation.js');
  for (const file of [
    'src/content/support/crisis-lines.ts',
    'src/content/support/emergency-numbers.ts',
    'src/ui/support-panel.ts',
    'src/widgets/breathing-timer/help/help-panel.ts',
  ])
    assert.ok(sources.includes(file), file);
});

test('no chunk is loaded by a name on the page', () => {
  for (const file of chunks) {
    const code = read(file);
    assert.match(code, /"sm:part"/, file);
    assert.doesNotMatch(code.slice(0, 400), /\bdefine\(/, file);
  }
});
