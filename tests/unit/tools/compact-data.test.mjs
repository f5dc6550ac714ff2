import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {alpha3Codes} from '../../../src/content/validation/country-codes.ts';
import {packCountryCodes, unpackCountryCodes} from '../../../tools/build/rollup/compact-data.mjs';

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
