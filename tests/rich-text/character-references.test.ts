import {expect} from 'chai';
import {decodeCharacterReferences} from '../../src/content/text/character-references.js';
import {decodeAlike, decodeReferences as decodeWithTable} from '../../src/rich-text/decode-references.js';
import {decodeReferences} from '../../src/rich-text/decode-references.script.js';

describe('character references in the script for script tags, which has no table of names', () => {
  const names =
    'amp lt gt quot nbsp auml Ouml szlig eacute ntilde alpha Omega ndash hellip euro semi apos half check Lstrok';

  it('are decoded as with the table', () => {
    for (const name of names.split(' ')) {
      const reference = `5 &${name}; 6`;
      expect(decodeReferences(reference), name).to.equal(decodeAlike(reference));
    }
    const numbers = '&#38; &#x3b1; &#128; &#0; &#1114112; &#xD7FF;';
    expect(decodeReferences(numbers)).to.equal(decodeCharacterReferences(numbers));
  });

  it('are decoded with all names of HTML', () => {
    const text = '&ngE; &CounterClockwiseContourIntegral; &bne;';
    expect(decodeReferences(text)).to.equal('≧̸ ∳ =⃥');
    expect(decodeReferences(text)).to.equal(decodeWithTable(text));
  });

  it('stay as they are without a name of HTML or without a semicolon', () => {
    for (const text of ['&notit;', '&unknown;', 'R&D;', 'a & b', '&amp', '&copyright;', '<b>&lt</b>'])
      expect(decodeReferences(text)).to.equal(text);
  });
});
