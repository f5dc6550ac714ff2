import {expect} from 'chai';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {Article} from '../../../src/content/article/article.js';
import {parseHtmlBlocks} from '../../../src/fetching/adapters/html-text.js';
import {errorOf, readArticle} from './mapped-article.js';

/**
 * The shapes of the 79 example responses in the public repository of the NHS website content API. Texts are replaced by
 * markers (`t1`, `t2`, …), the same marker for the same text. Long lists are shortened, the `@type` WebPageElement is
 * omitted, and `"hasPart": "="` stands for a copy of `mainEntityOfPage`.
 */
const responses = Object.entries(
  JSON.parse(
    readFileSync(new URL('./fixtures/nhs-content-responses.json', import.meta.url), 'utf8'),
    restore,
  ) as Record<string, unknown>,
);

interface Part {
  [name: string]: unknown;
  readonly text?: string;
  readonly mainEntityOfPage?: unknown;
}

function restore(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const part = value as Part;
  const isElement = !('@type' in part) && ['text', 'name', 'headline', 'identifier'].some((name) => name in part);
  return {
    ...(isElement && !('statusCode' in part) && {'@type': 'WebPageElement'}),
    ...part,
    ...(part['hasPart'] === '=' && {hasPart: part.mainEntityOfPage}),
  };
}

const refusals: Readonly<Record<string, string>> = {
  'error-missing-subscription-key': 'the server answers with an error instead of a document: 401, ',
  'error-resource-not-found': 'the server answers with an error instead of a document: 404, ',
  'error-sandbox-response-not-found': 'the server answers with an error instead of a document: 404, ',
  'manifest-pages-root-no-params': 'the document is a list of pages of the NHS content API, which is not read',
  'manifest-pages-root-page-1': 'the document is a list of pages of the NHS content API, which is not read',
  'manifest-pages-root-page-2': 'the document is a list of pages of the NHS content API, which is not read',
};

/** Counts the markers of HTML texts. */
function countMarkers(html: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {plain} of parseHtmlBlocks(html))
    for (const marker of plain.match(/\bt\d+\b/g) ?? []) counts.set(marker, (counts.get(marker) ?? 0) + 1);
  return counts;
}

/** The HTML texts of a tree. A part with `mainEntityOfPage` has the same texts in `hasPart`. */
function textsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textsOf).join('');
  if (typeof value !== 'object' || value === null) return '';
  const {text = '', ...part} = value as Part;
  const children = ['mainEntityOfPage', 'mainEntity', 'acceptedAnswer', 'modules', 'caption'].map((name) => part[name]);
  const own = text.startsWith('<') ? text : '';
  const html = [...children, part['image'], 'mainEntityOfPage' in part ? undefined : part['hasPart']].map((child) =>
    typeof child === 'string' ? (child.startsWith('<') ? child : '') : textsOf(child),
  );
  return [own, ...html].join('');
}

const shownText = ({body, cautions}: Article): string =>
  body +
  cautions.map(({heading, body: words = '', items = []}) => `<p>${[heading, words, ...items].join(' ')}</p>`).join('');

describe('the example responses of the NHS website content API', () => {
  it('are 73 articles, and 6 that are refused in a sentence that names them', async () => {
    const messages = await Promise.all(
      responses.map(async ([name, response]) => [name, await errorOf(response)] as const),
    );
    expect(messages).to.have.lengthOf(79);
    const refused = messages.filter(([, message]) => message !== 'no error');
    expect(refused.map(([name]) => name)).to.deep.equal(Object.keys(refusals));
    for (const [name, message] of refused) expect(message, name).to.include(refusals[name]);
  });

  it('have 27 care cards and warnings, each shown once as a caution with its level', async () => {
    const counts: Record<string, number> = {};
    for (const [name, response] of responses.filter(([key]) => !(key in refusals))) {
      const {cautions, cautionErrors, leftOut} = await readArticle(response);
      expect([...cautionErrors, ...leftOut], name).to.deep.equal([]);
      for (const {level} of cautions) counts[level] = (counts[level] ?? 0) + 1;
    }
    expect(counts).to.deep.equal({'non-urgent': 3, urgent: 18, emergency: 4, important: 2});
  });

  it('show every text, and none more often than the page has it', async () => {
    for (const [name, response] of responses.filter(([key]) => !(key in refusals))) {
      const shown = countMarkers(shownText(await readArticle(response)));
      const expected = countMarkers(textsOf(response));
      for (const [marker, count] of expected) {
        expect(shown.get(marker) ?? 0, `${name}, ${marker}`)
          .to.be.at.least(1)
          .and.at.most(count);
      }
    }
  });
});
