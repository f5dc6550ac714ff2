import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {directionOf} from '../../../src/content/text/direction.js';

describe('the direction of a text', () => {
  for (const [direction, languages] of [
    ['rtl', ['ar', 'AR-EG', 'fa', 'he', 'ur-PK', 'ps', 'ckb', 'yi', 'pa-Arab', 'az-arab-IR', 'zh-yue-Hebr']],
    ['ltr', ['en', 'de-AT', 'pa', 'ar-Latn', 'ku', 'arn', 'zh-Hans', 'uk', 'heb-Latn-IL']],
  ] as const)
    it(`is ${direction} for ${languages.join(', ')}`, () => {
      for (const language of languages) assert.equal(directionOf(language), direction, language);
    });

  it('is that of the first letter without a language', () => {
    assert.deepEqual([directionOf(undefined), directionOf('')], ['auto', 'auto']);
  });
});
