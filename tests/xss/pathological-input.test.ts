import {expect} from '@esm-bundle/chai';
import {loadBuilt, show} from './card.js';

const body = 262_144;

/** So much of one text that whatever is quadratic in it never comes to its end. */
const much = (unit: string, size = body): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
const numbered = (count: number, one: (n: number) => string): string => Array.from({length: count}, (_, n) => one(n)).join('');

const post = (rendered: string): object => ({id: 1, link: 'https://clinic.example/p', title: {rendered: 'a'}, content: {rendered: '<p>Calm words.</p>'}, excerpt: {rendered}});
const page = (text: string): object => ({'@context': 'https://schema.org', '@type': 'Article', headline: 'a', articleBody: 'b', keywords: text, hasPart: [{hasHealthAspect: 'http://schema.org/MedicalHelpEmergency', text}]});
const matter = (text: string): string => `---\ntitle: t\n${text}\n---\nCalm words.`;

const documents: readonly [name: string, document: unknown][] = [
  ['formatting that is never closed', {title: 't', bodyType: 'html', body: numbered(2400, (n) => `<p><b title=${n}>`)}],
  ['formatting inside table cells', {title: 't', bodyType: 'html', body: numbered(1200, (n) => `<i lang=${n}><table><td></i></table><p>`)}],
  ['closing tags that open themselves', {title: 't', bodyType: 'html', body: much('</p>')}],
  ['details in details', {title: 't', body: much('<details>')}],
  ['a tag of attributes', {title: 't', bodyType: 'html', body: `<p ${numbered(30_000, (n) => `a${n}=1 `)}>x`}],
  ['tag signs before the first sentence', {title: 't', body: `a${much('<', body - 1)}`}],
  ['brackets before the first sentence', {title: 't', body: `a${much('[', body - 1)}`}],
  ['space before a citation', {title: 't', bodyType: 'html', body: `<p>a${much(' ', 200_000)}b [1]`, sources: [{title: 's'}]}],
  ['citations', {title: 't', body: much('[1] '), sources: [{title: 's'}]}],
  ['tag signs in an excerpt', post(`a${much('<', 900_000)}`)],
  ['list items in a care card', page(much('<li', 200_000))],
  ['space in keywords', page(`a${much(' ', 400_000)}b`)],
  ['space in front matter', matter(`a${much(' ', 32_000)}b`)],
  ['commas in front matter', matter(`a: [${much(',', 32_000)}]`)],
  ['brackets in front matter', matter(`a: ${much('[', 15_000)}${much(']', 15_000)}`)],
  ['a long front matter', matter(much('a: b\n', 900_000))],
  ['space in a heading', `# a${much(' ', 200_000)}b\n\nCalm words.`],
  ['thousands of cautions', {title: 't', body: 'b', cautions: Array.from({length: 9000}, () => ({level: 'urgent', heading: 'h', body: 'b'}))}],
  ['a title of a million letters', {title: much('a', 1_000_000), body: 'b'}],
];

describe('the built article card and documents made to be slow', () => {
  before(loadBuilt);

  for (const [name, document] of documents) {
    it(`comes to an end with ${name}`, async () => {
      const card = await show(document);
      expect(card.shadowRoot?.querySelectorAll('*').length).to.be.below(12_000);
      card.remove();
    });
  }
});
