import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {test} from 'node:test';
import {Script} from 'node:vm';
import {at} from '../../tools/project/root.mjs';
import {widgets} from '../../tools/project/widgets.mjs';

/** The scripts that pages name. What else lies beside them is loaded by them when it is needed. */
const scripts = ['smart-meditation.js', ...widgets().map(({name}) => `${name}.js`)];
const all = readdirSync(at('dist'))
  .filter((file) => file.endsWith('.js'))
  .sort();
const read = (file) => readFileSync(at('dist', file), 'utf8');

for (const file of scripts) {
  const code = read(file);

  test(`${file} is a classic script that survives being joined to others`, () => {
    assert.ok(code.startsWith(';'), 'starts with ;');
    assert.doesNotThrow(() => new Script(code));
    assert.doesNotThrow(() => new Script(`var before = 1\n${code}\nvar after = 1`));
  });

  test(`${file} holds Lit's production build, and the one Trusted Types policy of ours`, () => {
    assert.doesNotMatch(code, /dev mode/);
    assert.match(code, /createPolicy\(/);
    assert.ok(JSON.parse(read(`${file}.map`)).sources.some((path) => path.startsWith('node_modules/lit-html/')));
  });
}

for (const file of all) {
  const code = read(file);

  test(`${file} means the same in every character set`, () => {
    assert.doesNotMatch(code, /[^\0-\x7f]/);
  });

  test(`${file} says where the licences are, and they are there`, () => {
    assert.match(code.slice(0, 200), /THIRD-PARTY-NOTICES\.txt/);
    const notices = read('THIRD-PARTY-NOTICES.txt');
    const {sources} = JSON.parse(read(`${file}.map`));
    const packages = sources.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean);
    for (const name of new Set(packages)) assert.ok(notices.includes(`\n${name} `), name);
  });

  test(`${file} has a source map that leads to our TypeScript`, () => {
    const {sources, sourcesContent} = JSON.parse(read(`${file}.map`));
    assert.ok(sources.some((path) => /^src\/.*\.ts$/.test(path)));
    assert.ok(sources.every((path, index) => /^(src|node_modules)\//.test(path) && sourcesContent[index]));
  });
}

/** Chunks whose directives (`repeat`, `keyed`) need parts of Lit, until chunks share modules with the first script. */
const withDirectives = ['mood-check-questionnaire-source.js'];

test('lazy chunks bring no second Lit; one with directives sees our globals in place of the page', () => {
  for (const file of all.filter((one) => !scripts.includes(one))) {
    const {sources} = JSON.parse(read(`${file}.map`));
    const lit = sources.filter((path) => /^node_modules\/(@lit|lit)/.test(path));
    if (!withDirectives.includes(file)) assert.deepEqual(lit, [], file);
    else if (lit.length > 0) assert.ok(sources.includes('src/rich-text/lit-environment.ts'), file);
  }
});
