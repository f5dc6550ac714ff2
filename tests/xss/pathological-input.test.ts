import {expect} from 'chai';
import {loadBuiltScript, mountCard} from './card.js';

const bodyLength = 262_144;

/** Repeats a text to a length at which quadratic algorithms time out. */
const repeatToLength = (unit: string, size = bodyLength): string =>
  unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
const repeatNumbered = (count: number, one: (n: number) => string): string =>
  Array.from({length: count}, (_, n) => one(n)).join('');

const createWordpressPost = (rendered: string): object => ({
  id: 1,
  link: 'https://clinic.example/p',
  title: {rendered: 'a'},
  content: {rendered: '<p>Calm words.</p>'},
  excerpt: {rendered},
});
const createSchemaOrgPage = (text: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'Article',
  headline: 'a',
  articleBody: 'b',
  keywords: text,
  hasPart: [{hasHealthAspect: 'http://schema.org/MedicalHelpEmergency', text}],
});
const withFrontMatter = (text: string): string => `---\ntitle: t\n${text}\n---\nCalm words.`;

const documents: readonly [name: string, document: unknown][] = [
  [
    'formatting that is never closed',
    {title: 't', bodyType: 'html', body: repeatNumbered(2400, (n) => `<p><b title=${n}>`)},
  ],
  [
    'formatting inside table cells',
    {title: 't', bodyType: 'html', body: repeatNumbered(1200, (n) => `<i lang=${n}><table><td></i></table><p>`)},
  ],
  ['closing tags without opening tags', {title: 't', bodyType: 'html', body: repeatToLength('</p>')}],
  ['details in details', {title: 't', body: repeatToLength('<details>')}],
  [
    'a tag with many attributes',
    {title: 't', bodyType: 'html', body: `<p ${repeatNumbered(30_000, (n) => `a${n}=1 `)}>x`},
  ],
  ['angle brackets before the first sentence', {title: 't', body: `a${repeatToLength('<', bodyLength - 1)}`}],
  ['brackets before the first sentence', {title: 't', body: `a${repeatToLength('[', bodyLength - 1)}`}],
  [
    'white space before a citation',
    {title: 't', bodyType: 'html', body: `<p>a${repeatToLength(' ', 200_000)}b [1]`, sources: [{title: 's'}]},
  ],
  ['citations', {title: 't', body: repeatToLength('[1] '), sources: [{title: 's'}]}],
  ['angle brackets in an excerpt', createWordpressPost(`a${repeatToLength('<', 900_000)}`)],
  ['list items in a schema.org page', createSchemaOrgPage(repeatToLength('<li', 200_000))],
  ['white space in keywords', createSchemaOrgPage(`a${repeatToLength(' ', 400_000)}b`)],
  ['white space in front matter', withFrontMatter(`a${repeatToLength(' ', 32_000)}b`)],
  ['commas in front matter', withFrontMatter(`a: [${repeatToLength(',', 32_000)}]`)],
  ['brackets in front matter', withFrontMatter(`a: ${repeatToLength('[', 15_000)}${repeatToLength(']', 15_000)}`)],
  ['a long front matter', withFrontMatter(repeatToLength('a: b\n', 900_000))],
  ['an attribute list without an end', `# a {${repeatToLength('a=b ', 20_000)}!\n\nCalm words.`],
  ['white space in a heading', `# a${repeatToLength(' ', 200_000)}b\n\nCalm words.`],
  [
    'thousands of cautions',
    {title: 't', body: 'b', cautions: Array.from({length: 9000}, () => ({level: 'urgent', heading: 'h', body: 'b'}))},
  ],
  ['a title of a million characters', {title: repeatToLength('a', 1_000_000), body: 'b'}],
];

describe('the built article card with pathological documents', () => {
  before(loadBuiltScript);

  for (const [name, document] of documents) {
    it(`terminates with ${name}`, async () => {
      const card = await mountCard(document);
      expect(card.shadowRoot?.querySelectorAll('*').length).to.be.below(12_000);
      card.remove();
    });
  }
});
