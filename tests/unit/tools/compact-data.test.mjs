import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {alpha3Codes} from '../../../src/content/validation/country-codes.ts';
import {emergencyNumbers} from '../../../src/content/support/emergency-numbers.ts';
import {
  packCountryCodes,
  packEmergencyNumbers,
  unpackCountryCodes,
  unpackEmergencyNumbers,
} from '../../../tools/build/rollup/compact-data.mjs';

describe('packed country codes', () => {
  it('have the code of three letters as an added letter, or else in full', () => {
    assert.deepEqual(packCountryCodes({AD: 'AND', AF: 'AFG', DE: 'DEU', GS: 'SGS', KM: 'COM'}), [
      'ADnFG DEU',
      'GSSGS KMCOM',
    ]);
  });

  it('restore every country', () => {
    assert.deepEqual(unpackCountryCodes(...packCountryCodes(alpha3Codes)), alpha3Codes);
  });
});

describe('packed emergency numbers', () => {
  it('have a character for each country', () => {
    const table = {AT: ['112', '144'], GB: ['999'], HK: ['999']};
    assert.deepEqual(packEmergencyNumbers(['AQ', 'AT', 'GB', 'HK'], table), ['0122', '|112,144|999']);
  });

  it('restore every country with numbers, and no other', () => {
    const codes = Object.keys(alpha3Codes);
    const table = Object.fromEntries(codes.map((code) => [code, emergencyNumbers(code)]).filter(([, list]) => list[0]));
    assert.deepEqual(unpackEmergencyNumbers(codes, ...packEmergencyNumbers(codes, table)), table);
  });
});
