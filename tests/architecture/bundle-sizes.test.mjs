import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {withImports} from '../support/chunk-imports.mjs';

const sizes = JSON.parse(readFileSync(at('dist/integrity.json'), 'utf8'));

/**
 * Maximum sizes in bytes, compressed with Brotli 11: of a file, or of what a person's next step loads, which is a chunk with all
 * chunks that it imports, without those that were loaded before. The names and ceilings are those of the table in
 * docs/decisions/004-byte-ceilings.md, which has the reasons.
 */
const ceilings = {
  'smart-meditation.js': {most: 42_600},
  'smart-meditation.full.js': {most: 176_000},
  'sealed.js': {most: 79_800},
  'smart-meditation.css': {most: 700},
  'a breathing session': {most: 7_200, chunk: 'breathing-timer-session'},
  'a questionnaire': {most: 14_350, chunk: 'mood-check-questionnaire-source'},
  'its text and scores, if built in': {most: 2_080, chunk: 'built-in-instruments'},
  'a questionnaire of a FHIR document, in total': {most: 37_200, chunk: 'mood-check-fhir-source'},
  'a document': {most: 2_280, chunk: 'shared-requests'},
  'an article': {most: 16_300, chunk: 'article-card-article-code'},
  'its open Markdown text': {most: 21_500, chunk: 'rich-text', loadedBefore: ['article-card-article-code']},
  'its open HTML text': {most: 14_600, chunk: 'html-body', loadedBefore: ['rich-text']},
  'raw HTML in its Markdown text': {most: 1_650, chunk: 'raw-html', loadedBefore: ['rich-text', 'html-body']},
  'YAML front matter': {most: 27_200, chunk: 'yaml'},
};

function measure(name, {chunk, loadedBefore = []}) {
  if (!chunk) return sizes[name].brotli;
  const before = new Set(loadedBefore.flatMap((one) => [...withImports(one)]));
  const added = [...withImports(chunk)].filter((one) => !before.has(one));
  return added.reduce((sum, one) => sum + sizes[`parts/${one}.js`].brotli, 0);
}

for (const [name, ceiling] of Object.entries(ceilings)) {
  test(`${name} has at most ${ceiling.most} bytes after compression`, () => {
    const size = measure(name, ceiling);
    assert.ok(size > 0 && size <= ceiling.most, `${size} bytes; npm run sizes lists them by source`);
  });
}

test('the table of sizes in the documentation has these ceilings, and sizes that are at most 3 % old', () => {
  const page = readFileSync(at('docs/decisions/004-byte-ceilings.md'), 'utf8');
  const rows = [...page.matchAll(/^\| (?:\+ )?`?([^`|:]+?)`?(?::[^|]*)? \| ([\d.]+) kB \| ([\d.]+) kB \|/gm)];
  const documented = rows.map(([, name, most]) => [name, Number(most)]);
  assert.deepEqual(
    documented,
    Object.entries(ceilings).map(([name, {most}]) => [name, most / 1000]),
  );
  for (const [, name, , size] of rows) {
    const measured = measure(name, ceilings[name]) / 1000;
    assert.ok(Math.abs(measured - Number(size)) <= 0.03 * measured + 0.05, `${name}: ${measured} kB`);
  }
});

test('integrity.json has the size and hash of every file', () => {
  for (const [file, {integrity, bytes}] of Object.entries(sizes)) {
    const content = readFileSync(at('dist', file));
    assert.equal(content.length, bytes, file);
    assert.equal(`sha256-${createHash('sha256').update(content).digest('base64')}`, integrity, file);
  }
});

test('frame.html has the hash of every file that it loads', () => {
  const page = readFileSync(at('dist/frame.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="([\w.-]+)" integrity="([^"]+)" crossorigin="anonymous"/g)];
  assert.deepEqual(files.map(([, file]) => file).sort(), [
    'frame-page.js',
    'smart-meditation.css',
    'smart-meditation.js',
  ]);
  for (const [, file, integrity] of files) assert.equal(integrity, sizes[file].integrity, file);
});

test('the hash of the first script covers every locale file and every chunk', () => {
  const locales = Object.entries(sizes).filter(([file]) => file.startsWith('locales/'));
  assert.ok(locales.length >= 10, 'the locale files are listed');
  const chunks = Object.entries(sizes).filter(([file]) => file.startsWith('parts/'));
  assert.ok(chunks.length >= 5, 'the chunks are listed');
  const [chunked, single] = ['smart-meditation.js', 'smart-meditation.full.js'].map((script) =>
    readFileSync(at('dist', script), 'utf8'),
  );
  for (const [file, {integrity}] of locales) assert.ok(chunked.includes(integrity), file);
  const covered = new Set(['smart-meditation.js']);
  for (const checked of covered) {
    const code = readFileSync(at('dist', checked), 'utf8');
    for (const [file, {integrity}] of chunks) if (code.includes(integrity)) covered.add(file);
  }
  for (const [file] of chunks) assert.ok(covered.has(file), file);
  for (const [file, {integrity}] of locales) assert.ok(single.includes(integrity), file);
});
