import {expect} from 'chai';
import {describe, it} from 'node:test';
import {formatNumberField, parseLocalNumber} from '../../../src/widgets/mood-check/questionnaire/local-number.js';

describe('a localized number', () => {
  const cases: [text: string, lang: string, value: number | undefined][] = [
    ['7', 'en', 7],
    ['7.5', 'en', 7.5],
    ['7,5', 'en', 7.5],
    ['7,5', 'de', 7.5],
    ['7.5', 'de', 7.5],
    [' -3 ', 'en', -3],
    ['−3', 'en', -3],
    ['７', 'zh-Hans', 7],
    ['٧٫٥', 'ar', 7.5],
    ['۷', 'ar', 7],
    ['1 000', 'fr', 1000],
    ['1\u202f000,5', 'fr', 1000.5],
    ["1'000", 'de', 1000],
    ['1.234,5', 'de', 1234.5],
    ['1,234.5', 'en', 1234.5],
    ['1,234,567', 'en', 1234567],
    ['0.125', 'de', 0.125],
    ['1.000', 'en', 1],
    ['1.000', 'de', undefined],
    ['1,000', 'en', undefined],
    ['1e2', 'en', undefined],
    ['12345678901234567890', 'en', undefined],
    ['several', 'en', undefined],
    ['9'.repeat(400), 'en', undefined],
    [`${'9'.repeat(400)},5`, 'de', undefined],
    ['1.2.3', 'en', undefined],
    ['7-8', 'en', undefined],
    ['', 'en', undefined],
    [',', 'en', undefined],
    ['1,23,4', 'en', undefined],
    ['1,000,00', 'en', undefined],
    ['1.000.00', 'de', undefined],
    ['1.234.567', 'de', 1234567],
    ['-1,234.5', 'en', -1234.5],
    ['٣٬٠٠٠', 'ar', 3000],
    ['३.५', 'en', 3.5],
    ['7。5', 'zh-Hans', 7.5],
    ['７，５', 'zh-Hans', 7.5],
    ['½', 'en', undefined],
    ['七', 'zh-Hans', undefined],
    ['7 kg', 'en', undefined],
    ['۷/۵', 'ar', undefined],
    ['0x10', 'en', undefined],
  ];
  for (const [text, lang, value] of cases) {
    it(`"${text}" in ${lang} is ${value ?? 'not a number'}`, () => {
      expect(parseLocalNumber(text, lang)).to.equal(value);
    });
  }

  it('is displayed with the decimal separator of the language', () => {
    expect([formatNumberField('7.5', 'de'), formatNumberField('7.5', 'en')]).to.deep.equal(['7,5', '7.5']);
  });
});
