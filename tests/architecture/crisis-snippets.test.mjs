import assert from 'node:assert/strict';
import {test} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {files} from './project-files.mjs';

const {crisisHelpFor} = await import(at('dist/modules/content/support/crisis-help.js'));

const digits = (number) => number.split(/[ (]*\(|\?/)[0].replace(/\D/g, '');

/** Every number of a country as it is dialled or texted: the emergency number first, then the crisis lines. */
function numbersOf(country) {
  const {emergency, lines} = crisisHelpFor(country);
  return [...emergency, ...lines.flatMap(({contacts}) => contacts.flatMap(({dial, sms}) => dial ?? sms ?? []))].map(
    digits,
  );
}

const snippets = files(/^(docs\/.*\.md|README\.md|src\/demo-site\/.*\.html|stories\/.*\.ts)$/).flatMap(({path, text}) =>
  [...text.matchAll(/<sm-crisis-support\b[^>]*?country="([A-Z]{2})"[^>]*>([\s\S]*?)<\/sm-crisis-support/g)].map(
    ([, country, inside]) => ({path, country, inside}),
  ),
);

test('the documentation contains snippets', () => {
  assert.ok(
    snippets.some(({path}) => path === 'docs/mood.md') && snippets.some(({path}) => path.startsWith('src/demo-site/')),
    String(snippets.map(({path}) => path)),
  );
});

for (const {path, country, inside} of snippets) {
  test(`${path}: the fallback content links the same numbers for ${country} as the widget`, () => {
    const links = [...inside.matchAll(/<a href="(?:tel|sms):([^"]+)">([^<]+)<\/a>/g)];
    assert.deepEqual(
      links.map(([, number]) => digits(number)),
      numbersOf(country),
    );
    for (const [, number, shown] of links) assert.equal(digits(shown), digits(number));
  });
}
