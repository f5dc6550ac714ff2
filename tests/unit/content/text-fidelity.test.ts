import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {decodeCharacterReferences} from '../../../src/content/text/character-references.js';
import {markdownToPlainText} from '../../../src/content/text/plain-markdown.js';
import {
  escapeHtml,
  escapeMarkdown,
  htmlToPlainText,
  parseHtmlBlocks,
  plainTextToHtml,
} from '../../../src/fetching/adapters/html-text.js';

// 150 runs each take less than a second; a failure names its seed.
const runs = {numRuns: 150};

const collapse = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** Texts of care: words, doses, ranges, and the characters that are markup in Markdown or HTML. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '5~10 mg',
        '2*5',
        '38 °C',
        '< 5',
        '> 10 mg',
        'a_b_c',
        'e.g.',
        '[1]',
        '# 1',
        '50 %',
        '& Co',
        '½',
        'ä',
        'دواء',
        '薬',
        '👩‍⚕️',
        '1.',
        '-',
        '`x`',
        '**',
        '~~',
        '|',
        '\\',
      ),
      fc.stringMatching(/^[a-zA-Z0-9.,;:!?()/+=-]{1,8}$/),
    ),
    {minLength: 1, maxLength: 12},
  )
  .map((words) => words.join(' '));

const inline = fc.constantFrom('b', 'strong', 'em', 'i', 'span', 'u', 'mark', 'a');
const block = fc.constantFrom('p', 'li', 'h2', 'dd', 'div', 'blockquote');

describe('the text of a document', () => {
  it('has a space between the cells of a table', () => {
    expect(htmlToPlainText('<table><tr><th>Morning</th><td>5</td><td>10 mg</td></tr></table>')).to.equal(
      'Morning 5 10 mg',
    );
  });

  it('is the text of its HTML, whatever elements are around it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(block, inline, text, text), {minLength: 1, maxLength: 5}), (parts) => {
        const html = parts.map(
          ([outer, inner, a, b]) => `<${outer}>${escapeHtml(a)} <${inner}>${escapeHtml(b)}</${inner}></${outer}>`,
        );
        const written = parts.map(([, , a, b]) => collapse(`${a} ${b}`));
        expect(parseHtmlBlocks(html.join('\n')).map(({plain}) => plain)).to.deep.equal(written);
      }),
      runs,
    );
  });

  it('survives as inline Markdown, with bold words and links, and reads the same without markup', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const html = `<p>${escapeHtml(a)} <b>${escapeHtml(b)}</b> <a href="https://clinic.example/">${escapeHtml(c)}</a></p>`;
        const [paragraph] = parseHtmlBlocks(html);
        expect(markdownToPlainText(paragraph?.markdown ?? '', decodeCharacterReferences)).to.equal(
          collapse(`${a} ${b} ${c}`),
        );
      }),
      runs,
    );
  });

  it('is unchanged by escaping for Markdown, and by the HTML of plain text', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(markdownToPlainText(escapeMarkdown(written), decodeCharacterReferences)).to.equal(collapse(written));
        expect(htmlToPlainText(plainTextToHtml(written))).to.equal(collapse(written));
      }),
      runs,
    );
  });

  it('has no struck-out or hidden words where no style can show them', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom('<s>$</s>', '<del>$</del>', '<span hidden>$</span>', '<b style="display:none">$</b>'),
        (kept, left, around) => {
          const html = `<p>${escapeHtml(kept)} ${around.replace('$', () => escapeHtml(left))}</p>`;
          expect(htmlToPlainText(html)).to.equal(collapse(kept));
        },
      ),
      runs,
    );
  });
});
