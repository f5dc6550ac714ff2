import {expect} from 'chai';
import {describe, it} from 'node:test';
import {parseArticle, parseArticleLeniently, type Article} from '../../../src/content/article/article.js';

const read = (more: object): Article => parseArticleLeniently({title: 'A', body: 'Text.', ...more});

describe('an article in a card', () => {
  const omitted: readonly [field: string, value: unknown][] = [
    ['lastReviewed', '31.03.2026'],
    ['lastReviewed', '2026-02-31'],
    ['lang', 'English!'],
    ['evidence', 'low'],
    ['action', 'Call us'],
    ['related', ['sleep']],
    ['author', {name: 'A'}],
    ['audience', ['adults']],
  ];
  for (const [field, value] of omitted)
    it(`omits and names ${field} ${JSON.stringify(value)}, which fails validation for authors`, () => {
      const article = read({[field]: value});
      expect([article.title, article.body]).to.deep.equal(['A', 'Text.']);
      expect(article.leftOut).to.have.lengthOf(1);
      expect(article.leftOut[0]).to.match(new RegExp(`^article\\.${field}.* should be .*, and is left out$`));
      expect(() => parseArticle({title: 'A', body: 'Text.', [field]: value})).to.throw(`article.${field}`);
    });

  const understood: readonly [written: object, field: keyof Article, read: unknown][] = [
    [{lastReviewed: '2026-03-31', reviewedBy: 'Dr Example'}, 'reviewedBy', {name: 'Dr Example'}],
    [{last_reviewed: '2026-03-31'}, 'lastReviewed', '2026-03-31'],
    [{reviewed_by: {name: 'Dr Example'}}, 'reviewedBy', {name: 'Dr Example'}],
    [{bodyType: 'HTML'}, 'bodyType', 'html'],
    [{body_type: 'html'}, 'bodyType', 'html'],
    [{lang: 'pt_BR.UTF-8'}, 'lang', 'pt-BR'],
    [{topics: 'sleep, medicines,'}, 'topics', ['sleep', 'medicines']],
    [{sources: ['A leaflet', {title: 'A study'}]}, 'sources', [{title: 'A leaflet'}, {title: 'A study'}]],
    [{id: 7}, 'id', '7'],
    [{summary: ' '}, 'summary', undefined],
    [{lastReviewed: ''}, 'lastReviewed', undefined],
    [{summary: null, sources: null}, 'sources', []],
    [{cautions: {level: 'Urgent', heading: 'H', body: 'B'}}, 'cautions', [{level: 'urgent', heading: 'H', body: 'B'}]],
    [
      {cautions: [{level: 'NON URGENT', heading: 'H', body: 'B'}]},
      'cautions',
      [{level: 'non-urgent', heading: 'H', body: 'B'}],
    ],
    [
      {cautions: [{level: 'urgent', heading: 'H', body: 'Call us if:\n- you faint\n- you fall\n'}]},
      'cautions',
      [{level: 'urgent', heading: 'H', body: 'Call us if:', items: ['you faint', 'you fall']}],
    ],
    [
      {cautions: [{level: 'urgent', heading: 'H', body: '1. Sit down\r\n2. Call us'}]},
      'cautions',
      [{level: 'urgent', heading: 'H', items: ['Sit down', 'Call us']}],
    ],
    [
      {cautions: [{level: 'urgent', heading: 'H', body: '- **Sit** down\n- Call us'}]},
      'cautions',
      [{level: 'urgent', heading: 'H', body: '- **Sit** down\n- Call us'}],
    ],
    [
      {cautions: [{level: 'urgent', heading: 'H', body: '- Sit\n- Call us\n\nThen wait.'}]},
      'cautions',
      [{level: 'urgent', heading: 'H', body: '- Sit\n- Call us\n\nThen wait.'}],
    ],
  ];
  for (const [written, field, expected] of understood)
    it(`reads ${JSON.stringify(written)}`, () => {
      const article = read(written);
      expect(article[field]).to.deep.equal(expected);
      expect([...article.leftOut, ...article.cautionErrors]).to.deep.equal([]);
    });

  it('is refused without a title or a body, and with a status that cannot be read', () => {
    expect(() => parseArticleLeniently({title: '', body: 'Text.'})).to.throw('article.title should be');
    expect(() => parseArticleLeniently({title: 'A', body: ''})).to.throw('article.body should be');
    expect(() => read({status: 'Withdrawn'})).to.throw('article.status should be');
  });

  it('shows the default caution in the place of a caution that cannot be read', () => {
    for (const cautions of ['Do not drive.', [{level: 'High', heading: 'H', body: 'B'}], [7]]) {
      const article = read({cautions});
      expect([article.needsDefaultCaution, article.cautionErrors.length]).to.deep.equal([true, 1]);
    }
  });
});
