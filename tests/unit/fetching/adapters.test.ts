import {expect} from 'chai';
import {describe, it} from 'node:test';
import {adapt} from '../../../src/fetching/adapters/adapters.js';
import {jsonFeedDocument, markdownFile, schemaOrgPage, wordpressPost} from '../../../stories/article-card/foreign.js';
import {errorOf, readArticle} from './mapped-article.js';

describe('documents in other formats', () => {
  it('are unchanged in our own format', async () => {
    const own = {title: 'Own', body: 'Words'};
    expect(await adapt(own)).to.equal(own);
    expect(await adapt(null)).to.equal(null);
  });

  it('include WordPress posts, single and in a list', async () => {
    for (const document of [wordpressPost, [wordpressPost]]) {
      const article = await readArticle(document);
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

  it('exclude password-protected posts', async () => {
    expect(await errorOf({...wordpressPost, content: {rendered: '', protected: true}})).to.equal(
      'the post should be public, but is protected by a password',
    );
  });

  it('include JSON Feeds: the item in the fragment of the address, or the first', async () => {
    expect((await readArticle(jsonFeedDocument, 'https://clinic.example/feed.json')).title).to.equal('Worry time');
    expect((await readArticle(jsonFeedDocument, 'https://clinic.example/feed.json')).cautions[0]?.heading).to.equal(
      'This is not a treatment',
    );
    const older = await readArticle(jsonFeedDocument, 'https://clinic.example/feed.json#2');
    expect([older.title, older.author, older.bodyType, older.publisher]).to.deep.equal([
      'An older note',
      'Somebody',
      'html',
      'Example Clinic: notes',
    ]);
  });

  it('include schema.org pages with care cards, also in a graph', async () => {
    for (const document of [schemaOrgPage, {'@graph': [{'@type': 'WebSite', name: 'Site'}, schemaOrgPage]}]) {
      const article = await readArticle(document);
      expect(article.title).to.equal('About an example medicine');
      expect(article.body).to.equal('<h2>What it is for</h2><p>It relaxes muscles.</p>');
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

  it('include Markdown with front matter, or with its heading as the title', async () => {
    const article = await readArticle(markdownFile);
    expect(article.reviewedBy).to.deep.equal({name: 'the clinic’s psychologist'});
    expect(article.topics).to.deep.equal(['sleep', 'habits']);
    expect(article.cautions.map(({items}) => items?.length ?? 0)).to.deep.equal([0, 2]);
    expect(article.sources).to.have.lengthOf(1);
    const bare = await readArticle('# A title\n\nAnd words.');
    expect([bare.title, bare.body.trim()]).to.deep.equal(['A title', 'And words.']);
    for (const file of ['# Sleep *well* {#sleep}\n\nWords.', '# Sleep well #\nWords.', 'Sleep well\n===\n\nWords.']) {
      const {title, body} = await readArticle(file);
      expect([title, body.trim()], file).to.deep.equal(['Sleep well', 'Words.']);
    }
  });
});
