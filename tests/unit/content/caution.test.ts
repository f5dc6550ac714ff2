import {expect} from 'chai';
import {describe, it} from 'node:test';
import {cpuMilliseconds} from '../cpu-time.js';
import {parseArticle} from '../../../src/content/article/article.js';
import {parseBreathing} from '../../../src/content/breathing/breathing.js';
import {parseMood} from '../../../src/content/mood/mood.js';

const caution = (more: object = {}): object => ({
  level: 'urgent',
  heading: 'Do not stop suddenly',
  body: 'Call us.',
  ...more,
});
const articleWith = (cautions: unknown) => parseArticle({title: 'A', body: 'Text.', cautions});

describe('a caution with invisible text', () => {
  const invisible = [
    '\u200b',
    '\u2800\u2800',
    '\u3164',
    '\u00ad',
    '\u2060',
    '\u034f',
    ' \u00a0 ',
    '[](https://x.example)',
    '![]()',
    '<!-- a -->',
    '&nbsp;',
    '&#8203;',
    '**  **',
    '---',
    '\ufe0f',
    '[\u200b](x)',
    '![\u200b](https://x.example/a "title")',
    '[\u200b](x "ti(tle")',
    '[\u200b](<a)b>)',
    '[\u200b](a(b)c)',
    '\u115f\u1160',
    '\u{1d159}',
    '\ufffc',
    '\u{e0041}',
    '&#x1D159;',
    '\u200b\u200c\u200d',
    '\uffa0',
    '\u{e0100}',
    '\u{1d173}',
    '\u0301\u0302',
    '\u17b4',
    '\u180e',
    '\u061c',
    '\u2028',
    '\u3000\u2003',
    '\ufeff',
    '\u202e\u202c',
    '\u2061\u2062',
    '[ ](https://x.example)',
    '[](x)',
    '![](a.png)',
    '![ ](a.png "title")',
    '<img src=a.png>',
    '<img src="a.png" alt="Take care">',
    '<input value="Take care">',
    '<svg></svg>',
    '<br><br/>',
    '<table><tr><td></td></tr></table>',
    '|  |  |\n|--|--|\n|  |  |',
    '&shy;&zwj;&zwnj;',
    '&lrm;&rlm;&ZeroWidthSpace;',
    '&emsp;&hairsp;&NoBreak;',
    '&#x2800;',
    '&#0;',
    '...',
    '…',
    '—',
    '!!!',
    '***',
    '- ',
    '> ',
    '# ',
    '` `',
    '~~ ~~',
    '\\\\',
  ];
  for (const text of invisible) {
    it(`is rejected: ${JSON.stringify(text)}`, () => {
      for (const hidden of [
        caution({body: text}),
        caution({heading: text}),
        caution({body: undefined, items: [text]}),
      ]) {
        const article = articleWith([hidden]);
        expect([article.cautions.length, article.needsDefaultCaution, article.cautionErrors.length]).to.deep.equal([
          0,
          true,
          1,
        ]);
      }
    });
  }

  it('is distinguished from short and non-Latin text', () => {
    for (const text of [
      'Ja',
      '停',
      'א',
      '5',
      '⚠ stop',
      '[us](tel:1)',
      '[us](<a)b>)',
      '![the clinic](a.png)',
      '&amp; rest',
      'लें',
    ])
      expect(articleWith([caution({body: text})]).cautions, text).to.have.lengthOf(1);
  });
});

describe('list limits in documents', () => {
  const many = (count: number, item: unknown = 'a') => Array.from({length: count}, () => item);

  it('apply to cautions and their items', () => {
    expect(() => articleWith(many(101, caution()))).to.throw(
      /article\.cautions should be at most 100 items, but is a list of 101/,
    );
    expect(() => articleWith(many(6, caution({items: many(99)})))).to.throw(
      /should have at most 500 items in all lists, but has 594/,
    );
    expect(() => articleWith(many(7, caution({body: 'a'.repeat(19_000)})))).to.throw(
      /should have at most 100000 characters/,
    );
    expect(articleWith([caution({items: many(101)})]).cautionErrors[0]).to.include('items should be at most 100 items');
  });

  it('apply to breathing exercises', () => {
    const exercise = (more: object) => ({
      id: 'a',
      title: 'A',
      phases: [
        {kind: 'inhale', seconds: 4},
        {kind: 'exhale', seconds: 4},
      ],
      ...more,
    });
    expect(() => parseBreathing(exercise({cautions: many(101, caution())}))).to.throw(
      /breathing\.cautions should be at most 100 items/,
    );
    expect(() => parseBreathing(exercise({sources: many(101, {title: 'A'})}))).to.throw(
      /breathing\.sources should be at most 100 items/,
    );
  });

  it('apply to mood questions', () => {
    const question = (more: object) => ({
      question: 'How?',
      options: [
        {value: 1, label: 'Low'},
        {value: 2, label: 'Good'},
      ],
      ...more,
    });
    expect(() => parseMood(question({feelings: many(101)}))).to.throw(/mood\.feelings should be at most 100 items/);
    expect(() => parseMood(question({next: many(51, {for: [1], text: 'A'})}))).to.throw(
      /mood\.next should be at most 50 items/,
    );
    expect(() => parseMood(question({next: [{for: many(51, 1), text: 'A'}]}))).to.throw(
      /mood\.next\[0\]\.for should be at most 50 items/,
    );
  });

  it('apply to translations', () => {
    const translations = Object.fromEntries(many(201).map((_, index) => [`x${index}`, 'a.json']));
    expect(() => parseArticle({title: 'A', body: 'Text.', translations})).to.throw(
      /article\.translations should be at most 200 languages/,
    );
  });

  it('are validated within two seconds of processor time up to the size limit of a document', () => {
    const documents: readonly object[] = [
      {title: 'A', body: 'Text.', cautions: [caution({items: many(250_000)})]},
      {title: 'A', body: 'Text.', cautions: many(50_000, {})},
      {title: 'A', body: 'Text.', topics: many(250_000)},
    ];
    const started = process.cpuUsage();
    for (const document of documents) {
      try {
        parseArticle(document);
      } catch {
        // Parse errors are allowed; this test measures the time.
      }
    }
    expect(cpuMilliseconds(started)).to.be.below(2_000);
  });
});

describe('a date', () => {
  for (const [day, exists] of [
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-02-31', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
  ] as const) {
    it(`${day} ${exists ? 'exists' : 'does not exist'}`, () => {
      const parse = () => parseArticle({title: 'A', body: 'Text.', lastReviewed: day});
      if (exists) expect(parse).not.to.throw();
      else expect(parse).to.throw(/article\.lastReviewed should be a day/);
    });
  }
});
