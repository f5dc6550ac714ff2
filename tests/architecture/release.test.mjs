import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {webFiles} from '../../tools/release/web-files.mjs';

const files = webFiles('1.2.3');
const text = (name) => files.get(name).toString();
const integrity = JSON.parse(readFileSync(at('dist/integrity.json'), 'utf8'));

test('the archive for web servers has every file that a page loads, and nothing else', () => {
  const isLoaded = (name) => /^([^/]+\.(js|css|html)|(parts|locales)\/.+)$/.test(name);
  const loaded = Object.keys(integrity).filter(isLoaded);
  assert.deepEqual(
    loaded.filter((name) => !files.has(name)),
    [],
  );
  const builder = ['builder.css', 'embed-builder.js', 'icon.svg', 'index.html', 'preview-page.js', 'preview.html'];
  const help = [
    ...builder.map((name) => `builder/${name}`),
    'LICENSE',
    'THIRD-PARTY-NOTICES.txt',
    'index.html',
    'integrity.json',
    'snippet.html',
  ];
  assert.deepEqual([...files.keys()].filter((name) => !loaded.includes(name)).sort(), help.sort());
});

test('the lines to paste have the hashes of the files in the archive', () => {
  const pairs = [
    ...text('snippet.html').matchAll(/(?:href|src)="\/widgets\/1\.2\.3\/([^"]+)"[^>]*?integrity="sha256-([^"]+)"/g),
  ];
  assert.deepEqual(
    pairs.map(([, name]) => name),
    ['smart-meditation.css', 'smart-meditation.js'],
  );
  for (const [, name, hash] of pairs) assert.equal(createHash('sha256').update(files.get(name)).digest('base64'), hash);
});

test('the page for a double click names only files beside it, and shows every widget', () => {
  const page = text('index.html');
  const names = [...page.matchAll(/<(?:link|script)\b[^>]*\s(?:href|src)="([^"]+)"/g)].map(([, name]) => name);
  assert.deepEqual(names, ['smart-meditation.css', 'smart-meditation.full.js']);
  const tags = JSON.parse(readFileSync(at('dist/custom-elements.json'), 'utf8')).modules.flatMap(
    ({declarations = []}) => declarations.map(({tagName}) => tagName).filter(Boolean),
  );
  for (const tag of tags) assert.ok(page.includes(`<${tag}`), tag);
});
