import {expect} from 'chai';
import {describe, it} from 'node:test';
import {parseJson} from '../../../src/fetching/parse-json.js';

describe('inline JSON', () => {
  it('may begin with a byte order mark', () => {
    expect(parseJson('\ufeff{"title": "Sleep"}')).to.deep.equal({title: 'Sleep'});
  });

  it('that is not JSON is named', () => {
    expect(() => parseJson('Sleep')).to.throw('the inline content should be JSON');
  });
});
