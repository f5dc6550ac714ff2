import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {widgets} from '../../tools/project/widgets.mjs';

/** Maximum size of each file in bytes, compressed with Brotli 11. Reasons: docs/decisions/004-byte-ceilings.md. */
const ceilings = {
  'smart-meditation.js': 160_000,
  'smart-meditation.css': 1_000,
  'mood-check.js': 35_000,
  'breathing-timer.js': 25_000,
  'crisis-support.js': 30_000,
  'article-card.js': 55_000,
};
const defaultCeiling = 20_000;

const sizes = JSON.parse(readFileSync(at('dist/integrity.json'), 'utf8'));

for (const file of ['smart-meditation.js', 'smart-meditation.css', ...widgets().map(({name}) => `${name}.js`)]) {
  const ceiling = ceilings[file] ?? defaultCeiling;
  test(`${file} has at most ${ceiling} bytes after compression`, () => {
    assert.ok(sizes[file].brotli <= ceiling, `${sizes[file].brotli} bytes; npm run sizes lists them by source`);
  });
}

test('integrity.json has the size and hash of every file', () => {
  for (const [file, {integrity, bytes}] of Object.entries(sizes)) {
    const content = readFileSync(at('dist', file));
    assert.equal(content.length, bytes, file);
    assert.equal(`sha384-${createHash('sha384').update(content).digest('base64')}`, integrity, file);
  }
});

test('every widget script contains the hash of every locale file', () => {
  const locales = Object.entries(sizes).filter(([file]) => file.startsWith('locales/'));
  assert.ok(locales.length >= 10, 'the locale files are listed');
  for (const script of ['smart-meditation.js', ...widgets().map(({name}) => `${name}.js`)]) {
    const code = readFileSync(at('dist', script), 'utf8');
    for (const [file, {integrity}] of locales) assert.ok(code.includes(integrity), `${script}: ${file}`);
  }
});
