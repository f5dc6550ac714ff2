import {expect} from 'chai';
import {getCountryCallingCode, getExampleNumber, parsePhoneNumber, type CountryCode} from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import {describe, it} from 'node:test';
import {callingCodes, letteredNumbers, premiumPrefixes} from '../../../src/content/support/phone-number.js';
import {supportNotes} from '../../../src/content/support/support-notes.js';
import {parseSupport} from '../../../src/content/support/support.js';

/** A premium-rate number of each country, in national form. libphonenumber confirms its kind. */
const premiumNumbers: Record<string, string> = {
  AT: '0900123456',
  AU: '1900123456',
  BE: '090012345',
  CA: '9002345678',
  CH: '0900123456',
  DE: '09001123456',
  ES: '803123456',
  FR: '0891123456',
  GB: '09091234567',
  IE: '1520123456',
  IT: '899123456',
  JP: '0990123456',
  NL: '09001234',
  NZ: '0900123456',
  SE: '09001234567',
  US: '9002345678',
};

const notesOn = (country: string, dial: string): string[] =>
  supportNotes(
    parseSupport({
      country,
      emergency: '112',
      lines: [{name: 'Line', contacts: [{type: 'phone', display: dial, dial}]}],
    }),
  ).filter((note) => note.includes('.dial'));

describe('numbering plans', () => {
  it('have the calling codes of libphonenumber', () => {
    for (const [country, code] of Object.entries(callingCodes))
      expect(code, country).to.equal(getCountryCallingCode(country as CountryCode));
  });

  it('have premium-rate numbers that libphonenumber knows, in national and international form', () => {
    expect(Object.keys(premiumNumbers)).to.deep.equal(Object.keys(premiumPrefixes));
    for (const [country, number] of Object.entries(premiumNumbers)) {
      const parsed = parsePhoneNumber(number, country as CountryCode);
      expect(parsed.getType(), `${country} ${number}`).to.equal('PREMIUM_RATE');
      for (const dial of [number, parsed.number])
        expect(notesOn(country, dial), dial).to.deep.equal([
          `support.lines[0].contacts[0].dial is a premium-rate number in ${country}: check that it is meant`,
        ]);
    }
  });

  it('take letters only in numbers that libphonenumber knows as toll-free or local-rate', () => {
    const numbers = {AU: ['137732', '1300137732', '1800137732'], CA: ['8002738255'], US: ['8002738255', '8332738255']};
    expect(Object.keys(letteredNumbers)).to.deep.equal(Object.keys(numbers));
    for (const [country, all] of Object.entries(numbers))
      for (const number of all) {
        expect(number).to.match(letteredNumbers[country]!);
        const type = parsePhoneNumber(number, country as CountryCode).getType();
        expect(type, `${country} ${number}`).to.match(/^(TOLL_FREE|SHARED_COST)$/);
      }
  });

  it('do not name mobile numbers', () => {
    for (const country of Object.keys(premiumPrefixes)) {
      const number = getExampleNumber(country as CountryCode, examples)?.number ?? '';
      expect(notesOn(country, number), number).to.deep.equal([]);
    }
  });
});
