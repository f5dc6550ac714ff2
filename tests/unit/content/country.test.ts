import {expect} from 'chai';
import {describe, it} from 'node:test';
import {readCountry, unknownCountryMessage} from '../../../src/content/validation/country.js';

const understood: readonly [text: string, code: string][] = [
  ['GB', 'GB'],
  [' gb ', 'GB'],
  ['“GB”', 'GB'],
  ['UK', 'GB'],
  ['U.K.', 'GB'],
  ['GBR', 'GB'],
  ['usa', 'US'],
  ['DEU', 'DE'],
  ['United Kingdom', 'GB'],
  ['united-kingdom', 'GB'],
  ['England', 'GB'],
  ['Northern Ireland', 'GB'],
  ['United States of America', 'US'],
  ['Deutschland', 'DE'],
  ['España', 'ES'],
  ['Espana', 'ES'],
  ['Österreich', 'AT'],
  ['Côte d’Ivoire', 'CI'],
  ['Brasil', 'BR'],
  ['Україна', 'UA'],
  ['日本', 'JP'],
  ['The Netherlands', 'NL'],
  ['Czech Republic', 'CZ'],
  ['en-GB', 'GB'],
  ['en_GB', 'GB'],
  ['en_GB.UTF-8', 'GB'],
  ['EN-GB', 'GB'],
  ['zh-Hans-CN', 'CN'],
  ['de-CH', 'CH'],
  ['de-BE', 'BE'],
  ['fr-FR', 'FR'],
  ['GB-ENG', 'GB'],
  ['GB-NIR', 'GB'],
  ['US-NY', 'US'],
];

// Texts that name no country or are ambiguous: they must be reported to the author, never guessed.
const refused = [
  '',
  ' ',
  'XX',
  'ZZ',
  'EU',
  'Europe',
  'England and France',
  'en',
  'english',
  '+44',
  '44',
  'DE-BE',
  'Korea',
  'constructor',
  '__proto__',
  '<b>GB</b>',
  'null',
  'undefined',
  'your-country',
];

describe('readCountry', () => {
  for (const [text, code] of understood) {
    it(`reads ${JSON.stringify(text)} as ${code}`, () => {
      expect(readCountry(text)).to.equal(code);
    });
  }

  for (const text of refused) {
    it(`does not guess a country from ${JSON.stringify(text)}`, () => {
      expect(readCountry(text)).to.equal(undefined);
    });
  }

  it('returns undefined for a missing value', () => {
    expect([readCountry(undefined), readCountry(null)]).to.deep.equal([undefined, undefined]);
  });

  it('reports the invalid value', () => {
    expect(unknownCountryMessage('country', 'Narnia')).to.equal(
      'country should be a country code such as "GB" (ISO 3166-1), but is "Narnia"',
    );
  });
});
