import {expect} from 'chai';
import {describe, it} from 'node:test';
import {cpuMilliseconds} from '../cpu-time.js';
import {withoutQuotes} from '../../../src/platform/attribute-text.js';
import {splitFrontMatter} from '../../../src/fetching/front-matter.js';
import {htmlToPlainText} from '../../../src/fetching/adapters/html-text.js';
import {htmlWords} from '../../../src/rich-text/html-words.js';

describe('quotation marks around an attribute value', () => {
  for (const [written, value] of [
    ['”box”', 'box'],
    [' "box" ', 'box'],
    ['«» 4-7-8 ”', '4-7-8'],
    ['"box', '"box'],
    ['box"', 'box"'],
    ['""', ''],
    ['"', '"'],
    ["the patient's", "the patient's"],
  ] as const)
    it(`${JSON.stringify(written)} is ${JSON.stringify(value)}`, () => {
      expect(withoutQuotes(written)).to.equal(value);
    });
});

describe('texts of attackers', () => {
  const SIZE = 100_000;
  const inputs: readonly [name: string, read: () => unknown][] = [
    ['many quotation marks', () => withoutQuotes(`${'"'.repeat(SIZE)}x`)],
    ['white space after a front matter mark', () => splitFrontMatter(`---${' '.repeat(SIZE)}x`)],
    ['a long name of a tag in a plain text', () => htmlToPlainText(`a <${'a'.repeat(SIZE)}`)],
    ['a long name of a tag in Markdown', () => htmlWords(`a <${'a'.repeat(SIZE)}`, () => true)],
  ];
  for (const [name, read] of inputs)
    it(`are read in linear time: ${name}`, () => {
      const start = process.cpuUsage();
      read();
      expect(cpuMilliseconds(start)).to.be.lessThan(1000); // Quadratic time would be half a minute.
    });
});
