import {expect} from 'chai';
import {describe, it} from 'node:test';
import {cpuMilliseconds} from '../cpu-time.js';
import {splitFrontMatter} from '../../../src/fetching/front-matter.js';
import {errorOf, readArticle} from './mapped-article.js';

const file = (yaml: string, body = 'Text of the article.'): string => `---\n${yaml}\n---\n${body}`;

describe('front matter', () => {
  it('may have block scalars', async () => {
    for (const [style, expected] of [
      ['|', 'Stopping at once can cause fits.\nCall us first.\n'],
      ['|-', 'Stopping at once can cause fits.\nCall us first.'],
      ['>', 'Stopping at once can cause fits. Call us first.\n'],
      ['>-', 'Stopping at once can cause fits. Call us first.'],
    ]) {
      const article = await readArticle(
        file(
          `title: Coming off tablets\ncautions:\n  - level: urgent\n    heading: Do not stop suddenly\n    body: ${style}\n      Stopping at once can cause fits.\n      Call us first.`,
        ),
      );
      expect(article.cautions[0]?.body, style).to.equal(expected);
    }
  });

  it('may have plain and quoted scalars over several lines', async () => {
    const {summary} = await readArticle(file('title: A\nsummary: Take it\n  with water.'));
    expect(summary).to.equal('Take it with water.');
    const quoted = await readArticle(file('title: A\nsummary: "Take it\n  with water."'));
    expect(quoted.summary).to.equal('Take it with water.');
  });

  it('may have flow maps and flow sequences', async () => {
    const article = await readArticle(
      file(
        'title: Sleep\nevidence: {certainty: low, statement: Small studies only}\nreviewedBy: {name: Dr Example, role: psychologist}\nsources:\n  - {title: "Leaflet: sleep", url: https://example.org/a}\ntopics: [sleep, "habits, good ones"]',
      ),
    );
    expect(article.evidence).to.include({certainty: 'low', statement: 'Small studies only'});
    expect(article.reviewedBy).to.deep.equal({name: 'Dr Example', role: 'psychologist'});
    expect(article.sources).to.deep.equal([{title: 'Leaflet: sleep', url: 'https://example.org/a'}]);
    expect(article.topics).to.deep.equal(['sleep', 'habits, good ones']);
    expect(article.leftOut).to.deep.equal([]);
  });

  const scalars: readonly [yaml: string, title: string][] = [
    ['title: 2026', '2026'],
    ['title: 1.10', '1.10'],
    ['title: yes', 'yes'],
    ['title: 2026-03-31', '2026-03-31'],
    ['title: "b: c" # note', 'b: c'],
    ["title: 'it''s'", "it's"],
    ['title: https://example.org/a:b', 'https://example.org/a:b'],
    ['title: "caf\\u00e9"', 'café'],
    ['title: &name Sleep\nsummary: *name', 'Sleep'],
  ];
  for (const [yaml, title] of scalars) {
    it(`preserves the source text of scalars: ${JSON.stringify(yaml)}`, async () => {
      expect((await readArticle(file(yaml))).title).to.equal(title);
    });
  }

  const markers: readonly [name: string, text: string][] = [
    ['Windows line ends', '---\r\ntitle: Sleep\r\n---\r\nText.'],
    ['a byte order mark', '\ufeff---\ntitle: Sleep\n---\nText.'],
    ['spaces after the markers', '---  \ntitle: Sleep\n--- \nText.'],
    ['three dots at the end', '---\ntitle: Sleep\n...\nText.'],
    ['a language name in the marker', '---yaml\ntitle: Sleep\n---\nText.'],
    ['a comment before it', '<!-- written with the house template -->\n---\ntitle: Sleep\n---\nText.'],
    ['comments and blank lines before it', '<!-- a -->\n\n<!-- b\n-- c -->\n\n---\ntitle: Sleep\n---\nText.'],
    ['JSON between its markers', '---\n{"title": "Sleep"}\n---\nText.'],
    ['JSON without markers', '{\n  "title": "Sleep"\n}\n\nText.'],
  ];
  for (const [name, text] of markers) {
    it(`may have ${name}`, async () => {
      const {title, body} = await readArticle(text);
      expect([title, body.trim()]).to.deep.equal(['Sleep', 'Text.']);
    });
  }

  it('may be empty', async () => {
    const {title, body} = await readArticle('---\n---\n# Sleep\n\nText.');
    expect([title, body.trim()]).to.deep.equal(['Sleep', 'Text.']);
  });

  it('is not the text between two thematic breaks', async () => {
    const {title, body} = await readArticle('# Sleep\n\n---\n\nWords.\n\n---\n\nMore.');
    expect([title, body]).to.deep.equal(['Sleep', '\n---\n\nWords.\n\n---\n\nMore.']);
    expect(splitFrontMatter('Words.\n---\ntitle: A\n---\n').frontMatter).to.equal('');
    const {body: whole} = await readArticle('---\njust words\n---\n').catch(() => ({body: 'refused for its title'}));
    expect(whole).to.equal('refused for its title');
  });

  const refused: readonly [name: string, text: string, message: RegExp][] = [
    [
      'TOML',
      '+++\ntitle = "Sleep"\n[[cautions]]\nlevel = "important"\n+++\n\nText.',
      /front matter should be YAML between lines of ---, but is TOML/,
    ],
    ['TOML with a named marker', '---toml\ntitle = "Sleep"\n---\nText.', /but is TOML/],
    [
      'MultiMarkdown',
      'Title: Sleep\nAuthor: Somebody\n\nText.',
      /front matter should be between lines of ---, but these lines are missing/,
    ],
    ['broken YAML', '---\ntitle: [Sleep\n---\nText.', /front matter should be YAML, but is not/],
    ['the same key twice', '---\ntitle: A\ntitle: B\n---\nText.', /front matter should be YAML, but is not/],
    [
      'aliases that multiply',
      `---\na: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\nText.`,
      /front matter should be YAML, but is not/,
    ],
    ['more than the maximum length', `---\ntitle: ${'a'.repeat(33_000)}\n---\nText.`, /at most 32768 characters/],
  ];
  for (const [name, text, message] of refused) {
    it(`is rejected with a specific message: ${name}`, async () => {
      expect(await errorOf(text)).to.match(message);
    });
  }

  it('cannot modify a prototype', async () => {
    await readArticle(file('title: A\n__proto__:\n  polluted: yes\nconstructor: {prototype: {polluted: yes}}'));
    expect('polluted' in {}).to.equal(false);
  });

  it('is parsed in linear time', () => {
    const started = process.cpuUsage();
    for (const text of [
      '<!--'.repeat(50_000),
      '---\n'.repeat(50_000),
      `---\n${'a\n'.repeat(100_000)}`,
      '{'.repeat(100_000),
    ])
      splitFrontMatter(text.startsWith('---\n---') ? `${text}x` : text);
    expect(cpuMilliseconds(started)).to.be.below(2_000);
  });
});
