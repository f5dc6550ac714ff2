import {expect} from 'chai';

it('a test page has the keyboard focus', () => {
  expect(document.hasFocus()).to.equal(true);
});
