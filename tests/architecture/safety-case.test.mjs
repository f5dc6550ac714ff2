import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {files} from './project-files.mjs';

const docs = files(/^docs\/.*\.md$/);
const hazardLog = docs.find(({path}) => path === 'docs/safety/hazard-log.md').text;
const hazards = hazardLog.split(/^(?=## H\d+: )/m).slice(1);

/** The first argument of each `describe`, `it` and `test` call of a file, as a pattern: `${…}` matches any text. */
function titlePatterns(text) {
  const calls = text.matchAll(/\b(?:describe|it|test)\(\s*(['"`])((?:\\[^]|(?!\1)[^\\])*)\1/g);
  return [...calls].map(([, , title]) => {
    const literal = title.replace(/\\(.)/g, '$1').split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
    return new RegExp(`^${literal.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.+')}$`);
  });
}

/** Tests that a page names, in lines such as: - `tests/a.test.ts`: "title" */
const namedTests = (text) =>
  [...text.matchAll(/^ *- `(tests\/[^`]+)`: "(.+)"$/gm)].map(([, file, title]) => ({file, title}));

test('every hazard has a cause, an effect, controls, tests, what is left, and a grade', () => {
  assert.deepEqual(
    hazards.map((hazard) => /^## (H\d+)/.exec(hazard)[1]),
    hazards.map((_, index) => `H${index + 1}`),
  );
  assert.ok(hazards.length >= 14);
  for (const hazard of hazards) {
    const [title] = hazard.split('\n');
    for (const part of ['Cause', 'Effect', 'Controls', 'Tests', 'Left', 'Grade'])
      assert.match(hazard, new RegExp(`^- \\*\\*${part}\\*\\*:`, 'm'), `${title}: ${part}`);
    assert.ok(namedTests(hazard).length > 0, title);
  }
});

test('every part of the threat model has controls and the tests that hold them', () => {
  const {text} = docs.find(({path}) => path === 'docs/security.md');
  const threats = text
    .split(/^## /m)
    .find((part) => part.startsWith('Threat model'))
    .split(/^### /m)
    .slice(1);
  assert.deepEqual(
    threats.map((threat) => threat.split('\n')[0]),
    [
      'A commenter',
      'The endpoint',
      'The CDN',
      'Another script of the page',
      'The parent of a frame',
      'The next person at a shared computer',
    ],
  );
  for (const threat of threats) {
    assert.match(threat, /^- \*\*Controls\*\*: /m, threat);
    assert.ok(namedTests(threat).length > 2, threat);
  }
});

test('every test that the documentation names by its title exists', () => {
  const missing = docs.flatMap(({path, text}) =>
    namedTests(text)
      .filter(
        ({file, title}) =>
          !existsSync(at(file)) ||
          !titlePatterns(readFileSync(at(file), 'utf8')).some((pattern) => pattern.test(title)),
      )
      .map(({file, title}) => `${path}: ${file}: ${title}`),
  );
  assert.deepEqual(missing, []);
});

test('a renamed or invented title is noticed', () => {
  const [pattern] = titlePatterns('it(`${name}: use the local dialling format`, () => {});');
  assert.ok(pattern.test('GB: use the local dialling format'));
  assert.ok(!pattern.test('GB: use the local dialing format'));
});

test('every test file and folder that the documentation names exists', () => {
  const missing = docs.flatMap(({path, text}) =>
    [...text.matchAll(/`(tests\/[\w./-]+)`/g)]
      .map(([, file]) => file)
      .filter((file) => !['', '.test.ts', '.test.mjs'].some((ending) => existsSync(at(file + ending))))
      .map((file) => `${path}: ${file}`),
  );
  assert.deepEqual(missing, []);
});
