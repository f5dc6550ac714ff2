import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {Script} from 'node:vm';
import {at} from '../../tools/root.mjs';
import {widgets} from '../../tools/widgets.mjs';

const scripts = ['smart-meditation.js', ...widgets().map(({name}) => `${name}.js`)];

for (const file of scripts) {
  const code = readFileSync(at('dist', file), 'utf8');

  test(`${file} is a classic script that survives being joined to others`, () => {
    assert.ok(code.startsWith(';'), 'starts with ;');
    assert.doesNotThrow(() => new Script(code));
    assert.doesNotThrow(() => new Script(`var before = 1\n${code}\nvar after = 1`));
  });

  test(`${file} means the same in every character set`, () => {
    assert.doesNotMatch(code, /[^\0-\x7f]/);
  });

  test(`${file} holds Lit's production build, without its traces on the page`, () => {
    assert.doesNotMatch(code, /createPolicy\("lit-html"|litHtmlVersions|reactiveElementVersions|litElementVersions|Symbol\.metadata|dev mode/);
    assert.match(code, /createPolicy\(/);
  });

  test(`${file} says where the licences are, and they are there`, () => {
    assert.match(code.slice(0, 200), /THIRD-PARTY-NOTICES\.txt/);
    const notices = readFileSync(at('dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    const {sources} = JSON.parse(readFileSync(at('dist', `${file}.map`), 'utf8'));
    const packages = sources.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]).filter(Boolean);
    assert.ok(packages.includes('lit-html'));
    for (const name of new Set(packages)) assert.ok(notices.includes(`\n${name} `), name);
  });

  test(`${file} has a source map that leads to our TypeScript`, () => {
    const {sources, sourcesContent} = JSON.parse(readFileSync(at('dist', `${file}.map`), 'utf8'));
    assert.ok(sources.includes('src/element/sm-element.ts'));
    assert.ok(sources.every((path, index) => /^(src|node_modules)\//.test(path) && sourcesContent[index]));
  });
}
