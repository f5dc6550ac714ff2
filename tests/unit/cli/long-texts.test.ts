import assert from 'node:assert/strict';
import {test} from 'node:test';
import {maskCode, plainText} from '../../../src/cli/source/body-text.js';
import {findSilentSlip} from '../../../src/cli/source/yaml-slips/silent-slips.js';
import {compileBoundedPattern} from '../../../src/content/questionnaire/bounded-pattern.js';
import {cpuMilliseconds} from '../cpu-time.js';

const MAX_MS = 1500;
const LENGTH = 60_000;

/** Texts that take quadratic time or longer where a regular expression can divide them in many ways. */
const cases: readonly [name: string, read: (text: string) => unknown, repeated: readonly string[]][] = [
  ['code in a body', maskCode, ['`', '~', '`a', '``a ', '```\n']],
  ['words of a body', plainText, ['<script', '<style>', '[', '![', '[](', '[1,1', '<', '*', '&', ' ']],
  ['indentation of YAML', findSilentSlip, ['\u00a0', ' \u00a0', '\t', 'a: |\n ', '- ']],
  ['a pattern of a questionnaire', compileBoundedPattern, ['{1', '1', '(', '[', '\\', 'a{1,', '|']],
];

for (const [name, read, texts] of cases)
  for (const text of texts)
    test(`${name}: ${JSON.stringify(text)} repeated is read in linear time`, () => {
      const start = process.cpuUsage();
      read(text.repeat(LENGTH));
      read(`${text.repeat(LENGTH)}\n`);
      assert.ok(cpuMilliseconds(start) < MAX_MS);
    });

test('a quantifier with a long number is read in linear time', () => {
  const start = process.cpuUsage();
  compileBoundedPattern(`a{${'1'.repeat(LENGTH)}`);
  assert.ok(cpuMilliseconds(start) < MAX_MS);
});

test('code spans end with as many backticks as they begin with', () => {
  assert.equal(maskCode('a `b` ``c ` d`` e'), `a ${' '.repeat(13)} e`);
});

test('scripts and style sheets are not words, also when one is not closed', () => {
  assert.equal(
    plainText('One <script>a</script> two <style>b</style> three <script> four').replace(/ +/g, ' ').trim(),
    'One two three four',
  );
});
