import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {withImports} from '../support/chunk-imports.mjs';

/** Maximum size of each file in bytes, compressed with Brotli 11. Reasons: docs/decisions/004-byte-ceilings.md. */
const ceilings = {
  'smart-meditation.js': 50_000,
  'smart-meditation.full.js': 165_000,
  'sealed.js': 71_000,
  'smart-meditation.css': 1_000,
};

const sizes = JSON.parse(readFileSync(at('dist/integrity.json'), 'utf8'));

for (const [file, ceiling] of Object.entries(ceilings)) {
  test(`${file} has at most ${ceiling} bytes after compression`, () => {
    assert.ok(sizes[file].brotli <= ceiling, `${sizes[file].brotli} bytes; npm run sizes lists them by source`);
  });
}

/** What a person's next step may load, compressed with Brotli 11: the chunk and every chunk that it imports. */
const steps = {
  'a breathing session': [9_000, 'breathing-timer-session'],
  'a questionnaire': [30_000, 'mood-check-questionnaire-source'],
  'an article': [20_000, 'article-card-article-code'],
  'an open Markdown article': [25_000, 'rich-text', 'article-card-article-code'],
  'an HTML body': [15_000, 'html-body', 'rich-text'],
};

for (const [step, [ceiling, chunk, ...loadedBefore]] of Object.entries(steps)) {
  test(`${step} loads at most ${ceiling} bytes more`, () => {
    const before = new Set(loadedBefore.flatMap((name) => [...withImports(name)]));
    const added = [...withImports(chunk)].filter((name) => !before.has(name));
    const total = added.reduce((sum, name) => sum + sizes[`parts/${name}.js`].brotli, 0);
    assert.ok(total > 0 && total <= ceiling, `${total} bytes in ${added.join(', ')}`);
  });
}

test('integrity.json has the size and hash of every file', () => {
  for (const [file, {integrity, bytes}] of Object.entries(sizes)) {
    const content = readFileSync(at('dist', file));
    assert.equal(content.length, bytes, file);
    assert.equal(`sha384-${createHash('sha384').update(content).digest('base64')}`, integrity, file);
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
