import {expect} from 'chai';
import {describe, it} from 'node:test';
import {parseArticle, type Article} from '../../../src/content/article/article.js';
import {adapt} from '../../../src/fetching/adapters/adapters.js';

import {jsonFeedDocument, markdownFile, schemaOrgPage, wordpressPost} from '../../../stories/article-card/foreign.js';

const adaptAndParse = (document: unknown, url?: string): Article => parseArticle(adapt(document, url));

describe('documents in other shapes', () => {
  it('leaves our own as they are', () => {
    const own = {title: 'Own', body: 'Words'};
    expect(adapt(own)).to.equal(own);
    expect(adapt(null)).to.equal(null);
  });

  it('reads a WordPress post, alone and in a list', () => {
    for (const document of [wordpressPost, [wordpressPost]]) {
      const article = adaptAndParse(document);
      expect(article.title).to.equal('Coming off a medicine: don’t do it alone & don’t rush');
      expect(article.summary).to.equal('Many medicines need to be lowered slowly. […]');
      expect(article.bodyType).to.equal('html');
      expect(article.body).to.contain('pills.jpg').and.to.contain('lowered slowly');
      expect(article.author).to.equal('The clinic’s pharmacy team');
      expect(article.topics).to.deep.equal(['Medicines', 'Withdrawal']);
      expect(article.lastReviewed).to.equal('2026-05-02');
      expect(article.needsDefaultCaution, 'an empty custom field is no caution').to.equal(true);
    }
  });

  it('does not show a post behind a password', () => {
    expect(() => adaptAndParse({...wordpressPost, content: {rendered: '', protected: true}})).to.throw(
      'the post should be public, but is protected by a password',
    );
  });

  it('reads a JSON Feed: the item that the address names, else the first', () => {
    expect(adaptAndParse(jsonFeedDocument, 'https://clinic.example/feed.json').title).to.equal('Worry time');
    expect(adaptAndParse(jsonFeedDocument, 'https://clinic.example/feed.json').cautions[0]?.heading).to.equal(
      'This is not a treatment',
    );
    const older = adaptAndParse(jsonFeedDocument, 'https://clinic.example/feed.json#2');
    expect([older.title, older.author, older.bodyType, older.publisher]).to.deep.equal([
      'An older note',
      'Somebody',
      'markdown',
      'Example Clinic: notes',
    ]);
  });

  it('reads schema.org pages, in a graph too, with care cards', () => {
    for (const document of [schemaOrgPage, {'@graph': [{'@type': 'WebSite', name: 'Site'}, schemaOrgPage]}]) {
      const article = adaptAndParse(document);
      expect(article.title).to.equal('About an example medicine');
      expect(article.body).to.equal('<p>It relaxes muscles.</p>');
      expect(article.cautions).to.deep.equal([
        {
          level: 'urgent',
          heading: 'Ask for an urgent appointment if:',
          items: ['you have missed several doses', 'you feel much worse'],
        },
        {level: 'emergency', heading: 'Call an ambulance if:', items: ['somebody cannot be woken']},
      ]);
      expect([article.lastReviewed, article.nextReview]).to.deep.equal(['2026-03-01', '2099-03-01']);
      expect(article.topics).to.include('medicines');
      expect(article.sources).to.deep.equal([{title: 'Example leaflet', url: 'https://leaflets.example/one'}]);
    }
  });

  it('reads Markdown with front matter, and takes the title from its heading without', () => {
    const article = adaptAndParse(markdownFile);
    expect(article.reviewedBy).to.deep.equal({name: 'the clinic’s psychologist'});
    expect(article.topics).to.deep.equal(['sleep', 'habits']);
    expect(article.cautions.map(({items}) => items?.length ?? 0)).to.deep.equal([0, 2]);
    expect(article.sources).to.have.lengthOf(1);
    const bare = adaptAndParse('# A title\n\nAnd words.');
    expect([bare.title, bare.body.trim()]).to.deep.equal(['A title', 'And words.']);
  });

  const yaml: readonly [text: string, data: unknown][] = [
    ['a: b', {a: 'b'}],
    ['a: "b: c" # note', {a: 'b: c'}],
    ["a: 'it''s'", {a: "it's"}],
    ['a: [x, "y, z"]', {a: ['x', 'y, z']}],
    ['a:\n- x\n- y', {a: ['x', 'y']}],
    ['a:\n  b:\n    c: d\ne: f', {a: {b: {c: 'd'}}, e: 'f'}],
    ['a:\n  - b: c\n    d:\n      - e\n  - b: f', {a: [{b: 'c', d: ['e']}, {b: 'f'}]}],
    ['url: https://example.org/a:b', {url: 'https://example.org/a:b'}],
    ['a:\nb: c', {a: '', b: 'c'}],
    ['just words', {}],
  ];
  for (const [text, data] of yaml) {
    it(`reads front matter: ${JSON.stringify(text)}`, () => {
      expect(parseFrontMatter(`---\n${text}\n---\nbody`)).to.deep.equal({data, body: 'body'});
    });
  }

  it('cannot be made to reach a prototype by front matter', () => {
    parseFrontMatter('---\n__proto__:\n  polluted: yes\n---\n');
    expect('polluted' in {}).to.equal(false);
  });
});
