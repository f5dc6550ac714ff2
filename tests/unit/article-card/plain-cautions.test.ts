import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {inlineMarkdownTokens} from '../../../src/rich-text/markdown.js';
import {isPlainText} from '../../../src/widgets/article-card/load-rich-text.script.js';

/** The text that Markdown makes of a line; `undefined` if it makes anything but text. */
function plainTextInMarkdown(line: string): string | undefined {
  const tokens = inlineMarkdownTokens(line);
  return tokens.every(({type}) => type === 'text') ? tokens.map(({raw}) => raw).join('') : undefined;
}

const pieces = [
  'Call ',
  '999',
  ' now. ',
  'Do not stop: ',
  '(',
  ')',
  "'",
  '"',
  '!',
  '?',
  '1.',
  '-',
  '*',
  '_',
  '`',
  '[',
  ']',
];
const more = [
  '<b>',
  '&amp;',
  '\\',
  '|',
  'https://a.example',
  'www.a.example',
  'a@b.example',
  ':smile:',
  '^1^',
  '~~',
  '==',
  '$x$',
  '\n',
  'é',
  '中',
];

describe('cautions without Markdown', () => {
  it('are recognized only if Markdown shows the same text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...more), {maxLength: 8}), (parts) => {
        const line = parts.join('');
        if (isPlainText(line)) expect(plainTextInMarkdown(line)).to.equal(line);
      }),
      {numRuns: 2_000},
    );
  });

  it('are recognized in common sentences', () => {
    for (const line of [
      'Do not stop taking baclofen suddenly.',
      'Call 999 now: this is an emergency (see below).',
      'Your doctor can help; ask today!',
    ])
      expect(isPlainText(line), line).to.equal(true);
  });

  it('are not taken for plain text if they have a meaning in Markdown', () => {
    for (const line of [
      '**Call 999**',
      'See [the page](https://a.example)',
      'a <b>b</b>',
      'R&amp;D',
      'www.a.example',
      'a\nb',
    ])
      expect(isPlainText(line), line).to.equal(false);
  });
});
