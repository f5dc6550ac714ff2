import {expect} from 'chai';
import {describe, it} from 'node:test';
import {isAboutMedicine} from '../../../src/content/article/article.js';
import {parseHtmlBlocks} from '../../../src/fetching/adapters/html-text.js';
import {readArticle} from './mapped-article.js';

// Documents in the format of the NHS website content API, with invented text.

const page = (more: object = {}): object => ({
  '@context': 'http://schema.org',
  '@type': 'MedicalWebPage',
  name: 'Examplazine',
  headline: 'Examplazine',
  description: 'How to take examplazine.',
  genre: ['Medicine'],
  keywords: '',
  about: {'@type': 'WebPage', name: 'Examplazine'},
  lastReviewed: ['2026-01-05T00:00:00+00:00', '2029-01-05T00:00:00+00:00'],
  ...more,
});

const topic = (aspect: string, headline: string, parts: readonly object[]): object => ({
  '@type': 'HealthTopicContent',
  hasHealthAspect: `http://schema.org/${aspect}HealthAspect`,
  headline,
  description: 'x',
  hasPart: parts,
});

const part = (text: string, more: object = {}): object => ({'@type': 'WebPageElement', headline: '', text, ...more});

/** A section of a page that contains its parts twice, as in responses of the API. */
const section = (headline: string, parts: readonly object[]): object => ({
  '@type': 'WebPageElement',
  identifier: '0',
  name: 'section heading',
  headline,
  description: '',
  mainEntityOfPage: parts,
  hasPart: parts,
});

const markdown = (text: string, headline = ''): object => ({
  '@type': 'WebPageElement',
  identifier: '1',
  name: 'markdown',
  headline,
  text,
});

const card = (name: string, text: string): object => ({'@type': 'WebPageElement', identifier: '5', name, text});

describe('the NHS website content API', () => {
  it('keeps the headings of sections that have text only in their parts', async () => {
    const {body} = await readArticle(
      page({
        hasPart: [
          topic('Overview', 'About examplazine', [part('<p>It relaxes muscles.</p>')]),
          topic('Pregnancy', 'Examplazine and pregnancy', [part('<p>Do not take it.</p>')]),
        ],
      }),
    );
    expect(body).to.equal(
      '<h2>About examplazine</h2><p>It relaxes muscles.</p><h2>Examplazine and pregnancy</h2><p>Do not take it.</p>',
    );
  });

  it('reads dates, genre, and topics', async () => {
    const article = await readArticle(page({hasPart: [topic('Overview', 'A', [part('<p>Text.</p>')])]}));
    expect([article.lastReviewed, article.nextReview]).to.deep.equal(['2026-01-05', '2029-01-05']);
    expect([article.topics, isAboutMedicine(article)]).to.deep.equal([['Medicine', 'Examplazine'], true]);
    expect(article.leftOut).to.deep.equal([]);
  });

  const levels: readonly [name: string, level: string][] = [
    ['immediate', 'emergency'],
    ['urgent', 'urgent'],
    ['Urgent', 'urgent'],
    ['non-urgent', 'non-urgent'],
    ['primary', 'non-urgent'],
    ['Callout', 'important'],
  ];
  for (const [name, level] of levels) {
    it(`converts a card to a caution by the name or identifier ${name}`, async () => {
      const list = '<ul>\n<li>\n you take more than two tablets\n</li>\n</ul>\n';
      const cards = [
        card(name, `<h4>Call us if:</h4><div class="block-richtext">\n${list}</div>`),
        part(list, {headline: 'Call us if:', identifier: name}),
      ];
      for (const one of cards) {
        const {cautions, body} = await readArticle(
          page({hasPart: [topic('UsageOrSchedule', 'Dosage', [part('<p>One tablet.</p>'), one])]}),
        );
        expect(cautions).to.deep.equal([{level, heading: 'Call us if:', items: ['you take more than two tablets']}]);
        expect(body).to.equal('<h2>Dosage</h2><p>One tablet.</p>');
      }
    });
  }

  const aspects: readonly [aspect: string, level: string][] = [
    ['MedicalHelpEmergency', 'emergency'],
    ['MedicalHelpUrgent', 'urgent'],
    ['MedicalHelpNonurgent', 'non-urgent'],
  ];
  for (const [aspect, level] of aspects) {
    it(`applies the level of ${aspect} to the texts below it`, async () => {
      const {cautions} = await readArticle(
        page({
          hasPart: [
            topic('Overview', 'A', [part('<p>Text.</p>')]),
            topic(aspect, 'Get help if:', [part('<ul><li>you faint</li></ul>')]),
          ],
        }),
      );
      expect(cautions).to.deep.equal([{level, heading: 'Get help if:', items: ['you faint']}]);
    });
  }

  it('includes text that is in both the page and its aspects once, and all other text', async () => {
    const parts = [
      markdown('<p>Take it with water.</p>'),
      card('urgent', '<h3>Call us if:</h3><ul><li>you faint</li></ul>'),
      markdown('<p>Rest after it.</p>', 'Afterwards'),
    ];
    const {body, cautions} = await readArticle(
      page({
        mainEntityOfPage: [section('How to take it', parts), section('', [])],
        hasPart: [
          topic('UsageOrSchedule', 'How to take it', [
            part('<p>Take it with water.</p>'),
            part('<ul><li>you faint</li></ul>', {headline: 'Call us if:', identifier: 'urgent'}),
            part('<p>Rest after it.</p><p>Only here.</p>', {headline: 'Afterwards'}),
            part('Treatment', {headline: 'Another page'}),
          ]),
        ],
      }),
    );
    expect(parseHtmlBlocks(body).map(({plain}) => plain)).to.deep.equal([
      'How to take it',
      'Take it with water.',
      'Afterwards',
      'Rest after it.',
      'How to take it',
      'Afterwards',
      'Only here.',
    ]);
    expect(cautions).to.deep.equal([{level: 'urgent', heading: 'Call us if:', items: ['you faint']}]);
  });

  it('keeps a sentence that a page repeats', async () => {
    const parts = [markdown('<p>Drink water.</p>', 'Before'), markdown('<p>Drink water.</p>', 'After')];
    const {body} = await readArticle(page({mainEntityOfPage: [section('Day', parts)]}));
    expect(body.match(/Drink water/g)).to.have.lengthOf(2);
  });

  it('reads a response to modules=true', async () => {
    const modules = [topic('Symptoms', 'Symptoms', [part('<p>Spots.</p>')])];
    const article = await readArticle({
      about: {name: 'Examplitis', url: 'https://api.service.nhs.uk/nhs-website-content/conditions/examplitis/'},
      modules,
      mainEntityOfPage: [section('Symptoms', [markdown('<p>Spots.</p>')])],
      alternativeHeadline: 'Overview',
      keywords: [],
    });
    expect([article.title, article.body]).to.deep.equal(['Examplitis', '<h2>Symptoms</h2><p>Spots.</p>']);
  });

  it('reads questions, tables, disclosures, images, films, and links', async () => {
    const {body} = await readArticle(
      page({
        mainEntityOfPage: [
          section('More', [
            {
              '@type': 'Question',
              name: 'chq',
              text: 'How fast?',
              acceptedAnswer: {'@type': 'Answer', mainEntity: [markdown('<p>In an hour.</p>')]},
            },
            {'@type': 'WebPageElement', name: 'Table', mainEntity: '<table><tr><td>5 mg</td></tr></table>'},
            {
              '@type': 'WebPageElement',
              name: 'Reveal',
              subjectOf: 'See more',
              mainEntity: [markdown('<p>Details.</p>')],
            },
            {'@type': 'ImageObject', name: 'A tablet.', url: 'https://x.example/a.jpg', caption: 'Round.'},
            {'@type': 'VideoObject', name: 'How to take it', embedUrl: 'https://x.example/film'},
          ]),
          {
            '@type': 'WebPageElement',
            name: 'keylinks',
            headline: 'Read more',
            mainEntityOfPage: [
              {
                '@type': 'WebPageElement',
                name: 'link',
                headline: 'Sleep',
                url: 'https://api.service.nhs.uk/nhs-website-content/sleep/',
                text: '<p>For the night.</p>',
              },
            ],
          },
        ],
      }),
    );
    for (const piece of [
      '<h3>How fast?</h3><p>In an hour.</p>',
      '<td>5 mg</td>',
      '<h3>See more</h3><p>Details.</p>',
      '<img src="https://x.example/a.jpg" alt="A tablet."></p><p>Round.</p>',
      '<a href="https://x.example/film">How to take it</a>',
      '<h2>Read more</h2><ul><li><a href="https://www.nhs.uk/sleep/">Sleep</a>: For the night.</li></ul>',
    ])
      expect(body).to.include(piece);
  });

  it('reads a hub page that has only links', async () => {
    const {body} = await readArticle(
      page({
        significantLink: [
          {
            '@type': 'LinkRole',
            name: 'Examplazine',
            url: 'https://api.service.nhs.uk/nhs-website-content/medicines/examplazine/',
            description: 'About it.',
          },
        ],
      }),
    );
    expect(body).to.equal(
      '<ul><li><a href="https://www.nhs.uk/medicines/examplazine/">Examplazine</a>: About it.</li></ul>',
    );
  });
});
