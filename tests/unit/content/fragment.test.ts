import {expect} from 'chai';
import {describe, it} from 'node:test';
import {decodeFragment} from '../../../src/content/text/fragment.js';

describe('decodeFragment', () => {
  it('decodes percent-encoded text', () => {
    expect(decodeFragment('#gef%C3%BChl%201')).to.equal('gefühl 1');
    expect(decodeFragment('')).to.equal('');
  });

  it('returns invalid percent-encoding as it is', () => {
    for (const fragment of ['%E0%A4%A', '%', '100%', '%zz']) expect(decodeFragment(`#${fragment}`)).to.equal(fragment);
  });
});
