import {expect} from 'chai';

/** Width of a text in pixels, in 20px type of a family. */
function widthOf(text: string, family: string): number {
  const span = document.createElement('span');
  span.style.font = `20px ${family}`;
  span.textContent = text;
  document.body.append(span);
  const {width} = span.getBoundingClientRect();
  span.remove();
  return width;
}

// A browser that cannot read the font files draws a box of the same width for every letter.
describe('the fonts of the test run', () => {
  for (const family of ['sans-serif', 'serif']) {
    it(`have letters of different widths in ${family}`, () => {
      expect(widthOf('iiiiiiiiii', family)).to.be.below(widthOf('mmmmmmmmmm', family) / 2);
    });
  }

  // Layout tests use it, so that lines break at other words.
  it('include DejaVu Sans, which is wider than the default', () => {
    const text = 'Breathe in, breathe out';
    expect(widthOf(text, "'DejaVu Sans', Verdana")).to.be.above(widthOf(text, 'sans-serif') * 1.05);
  });
});
