import {expect} from 'chai';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parse} from 'yaml';
import {parseArticle, type Article} from '../../../src/content/article/article.js';
import {splitFrontMatter} from '../../../src/fetching/front-matter.js';
import {splitAtCitations} from '../../../src/widgets/article-card/citations.js';
import {readingAge} from './reading-age.js';

/** A sample article, as the build reads it. */
function sample(name: string): Article {
  const file = readFileSync(new URL(`../../../content/articles/${name}.md`, import.meta.url), 'utf8');
  const {frontMatter, body} = splitFrontMatter(file);
  return parseArticle({...(parse(frontMatter) as object), body});
}

/** A Markdown body as lines of plain text, without marks of headings, lists and emphasis. */
const plainLines = (body: string): string[] =>
  body
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replaceAll('**', '')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:#+|\d+\.|-)\s+/, '').trim())
    .filter(Boolean);

const cautionText = ({cautions}: Article): string =>
  cautions.flatMap(({heading, body = '', items = []}) => [heading, body, ...items]).join('\n');

describe('the article that was written elsewhere', () => {
  const article = sample('can-baclofen-be-used-for-anxiety');

  it('keeps every word of its text', () => {
    const words = plainLines(article.body).join(' ').replace(/\s+/g, ' ');
    expect([words.length, createHash('sha256').update(words).digest('hex')]).to.deep.equal([
      4076,
      '0a31f0eccafec6da88f29959a04172910635333885497fb86e6bdb0f539c88bb',
    ]);
  });

  it('has its own cautions: mixed results, side effects, talk to your provider, do not stop suddenly', () => {
    expect(article.needsDefaultCaution).to.equal(false);
    const text = cautionText(article);
    for (const words of ['mixed results', 'dizziness, fatigue', 'Talk to your healthcare provider', 'Do not stop'])
      expect(text).to.include(words);
    for (const words of ['mixed results', 'Dizziness, fatigue', 'increased anxiety in some cases'])
      expect(article.body, 'words that the cautions repeat').to.include(words);
  });
});

describe('the article on baclofen and anxiety', () => {
  const article = sample('baclofen-for-anxiety');
  const body = plainLines(article.body);

  it('can be read at the age of nine to eleven', () => {
    const text = [article.title, article.summary, article.evidence?.statement, cautionText(article), ...body].join(
      '\n',
    );
    expect(readingAge(text.replace(/ \[[\d, ]+\]/g, ''))).to.be.within(8.5, 11);
  });

  it('has a citation for every study and every harm, and cites every source', () => {
    const cited = splitAtCitations(article.body, article.sources.length).filter((piece) => typeof piece !== 'string');
    expect([...new Set(cited.flat())].sort((a, b) => a - b)).to.deep.equal(
      article.sources.map((_, index) => index + 1),
    );
    const claims = body.filter((line) =>
      /\d{4}, |\d+ (?:people|anxious|studies)|seizures|breathing|epilepsy|baby/.test(line),
    );
    expect(claims.length).to.be.greaterThan(6);
    for (const claim of claims) expect(claim).to.match(/\[\d/);
  });

  it('uses sources that a patient can trust', () => {
    const hosts = article.sources.map(({url = ''}) => new URL(url).host);
    expect(new Set(hosts)).to.deep.equal(
      new Set([
        'www.nhs.uk',
        'dailymed.nlm.nih.gov',
        'www.medicines.org.uk',
        'doi.org',
        'australianprescriber.tg.org.au',
        'www.nice.org.uk',
      ]),
    );
  });

  it('names the harms of driving, overdose, psychosis, epilepsy, suicidal thoughts, pregnancy and buying it online', () => {
    const text = [cautionText(article), ...body].join('\n');
    for (const harm of ['drive', 'Taking too much', 'psychosis', 'epilepsy', 'thoughts of ending', 'baby', 'online'])
      expect(text).to.include(harm);
  });

  it('says what is known and what is not: how it acts, mixed results, the alcohol trials, the dose of the kidney study', () => {
    const text = body.join('\n');
    for (const words of [
      'acts on GABA-B receptors',
      'How it helps is not fully known. [2]',
      'their results are mixed',
      'study of 42 people who drank too much',
      'felt more drunk',
      '20 mg a day or more',
      'about 4 in 1,000',
    ])
      expect(text).to.include(words);
  });

  it('cites the guideline of NICE for talking therapies, and no review of medicines', () => {
    const claim = body.find((line) => line.startsWith('Talking therapies'));
    const marks = splitAtCitations(claim ?? '', article.sources.length).filter((piece) => typeof piece !== 'string');
    expect(marks.flat().map((mark) => article.sources[mark - 1]?.title)).to.deep.equal([
      'NICE guideline CG113: Generalised anxiety disorder and panic disorder in adults',
    ]);
  });

  it('sends to emergency help for acting on thoughts, and to a crisis line for having them', () => {
    const items = (level: string) => article.cautions.filter((one) => one.level === level).flatMap((one) => one.items);
    expect(items('emergency')).to.include('you feel you may act on thoughts of ending your life');
    expect(items('emergency')).not.to.include('you have thoughts of ending your life');
    expect(items('urgent')).to.include('you have thoughts of ending your life');
  });
});
