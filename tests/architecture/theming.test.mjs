import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {files} from './project-files.mjs';

const elements = JSON.parse(readFileSync(at('dist/custom-elements.json'), 'utf8')).modules.flatMap(
  ({declarations = []}) => declarations.filter(({tagName}) => tagName),
);
const sorted = (names) => [...new Set(names)].sort();

/** Every public custom property that a style sheet of the widgets reads. */
const asked = sorted(
  files(/^src\/(ui|rich-text|widgets)\/.*\.styles\.ts$/).flatMap(
    ({text}) => text.match(/(?<=var\()--sm-[a-z-]+/g) ?? [],
  ),
);

test("every widget's manifest names exactly the tokens that its styles read", () => {
  assert.equal(asked.length, 14);
  for (const {tagName, cssProperties} of elements)
    assert.deepEqual(sorted(cssProperties.map(({name}) => name)), asked, tagName);
});

test('the guide to theming has a row for each token', () => {
  const rows = [...readFileSync(at('docs/theming.md'), 'utf8').matchAll(/^\| (`--sm.*?) \|/gm)].flatMap(([, cell]) =>
    cell.match(/--sm-[a-z-]+/g),
  );
  assert.deepEqual(sorted(rows), asked);
});

test('every custom state that code sets is named in the manifest', () => {
  const set = files(/^src\/widgets\/.*\.ts$/).flatMap(({path, text}) => (/setCustomState\(/.test(text) ? [path] : []));
  const named = elements.filter(({cssStates}) => cssStates).map(({tagName}) => tagName);
  assert.deepEqual(sorted(set.map((path) => `sm-${path.split('/')[2]}`)), sorted(named));
});
