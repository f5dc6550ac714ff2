import {article} from './article.mjs';
import {filled, list, listOfSize, numbered, words} from './repeat.mjs';

/** Articles as JSON. */
export const articleShapes = {
  title: article({title: filled('Calm ', 19_900)}),
  'a title of one word': article({title: filled('a', 19_900)}),
  summary: article({summary: words(19_900)}),
  'cautions with long texts': article({
    cautions: list(24, () => ({level: 'urgent', heading: 'Take care', body: words(1_900)})),
  }),
  'cautions with lists': article({
    cautions: list(100, () => ({level: 'urgent', heading: 'h', items: list(5, () => 'Words')})),
  }),
  'cautions with links': article({
    cautions: list(12, () => ({level: 'urgent', heading: 'h', body: filled('[a](/a) ', 3_900)})),
  }),
  'cautions with asterisks': article({
    cautions: list(12, () => ({level: 'urgent', heading: 'h', body: filled('*a **a ', 3_900)})),
  }),
  'too many cautions': article({cautions: listOfSize(() => ({level: 'urgent', heading: 'h', body: 'b'}))}),
  'a caution of a megabyte': article({cautions: [{level: 'urgent', heading: 'h', body: filled('a', 1_000_000)}]}),
  'a list of a megabyte in a caution': article({
    cautions: [{level: 'urgent', heading: 'h', items: listOfSize(() => 'a')}],
  }),
  sources: article({sources: list(500, (n) => ({title: `A source ${n}`, url: `https://clinic.example/${n}`}))}),
  'long sources': article({sources: list(5, () => ({title: words(19_000)}))}),
  'too long sources': article({sources: list(50, () => ({title: words(19_000)}))}),
  'sources and citations': article({
    body: numbered(500, (n) => `Words [${n + 1}]\n\n`),
    sources: list(500, (n) => ({title: `A source ${n}`})),
  }),
  'too many sources': article({sources: listOfSize(() => ({title: 'a'}))}),
  topics: article({topics: list(500, (n) => `topic ${n}`)}),
  'long topics': article({topics: list(50, () => words(19_000))}),
  related: article({related: list(100, (n) => ({title: `Article ${n}`, href: `/${n}`}))}),
  'long related titles': article({related: list(50, () => ({title: words(19_000), href: '/a'}))}),
  translations: article({translations: Object.fromEntries(list(200, (n) => [`a${n}`, `${n}.json`]))}),
  'too many translations': article({translations: Object.fromEntries(list(40_000, (n) => [`a${n}`, `${n}.json`]))}),
  'unknown fields': {...article({}), ...Object.fromEntries(list(60_000, (n) => [`a${n}`, n]))},
  'nested data': `{"title":"t","body":"b","a":${filled('[', 500_000)}${filled(']', 500_000)}}`,
  'a list of numbers': article({a: listOfSize(() => 1)}),
  evidence: article({evidence: {certainty: 'low', statement: words(19_900), ratedBy: words(19_900)}}),
  withdrawn: article({status: 'withdrawn', withdrawn: {reason: words(19_900)}}),
  'review texts': article({
    author: words(19_900),
    publisher: words(19_900),
    audience: words(19_900),
    reviewedBy: {name: words(19_900), role: words(19_900)},
    lastReviewed: '2026-01-01',
  }),
};

const frontMatter = (text) => `---\ntitle: t\n${text}\n---\nCalm words.`;
/** Articles as Markdown files with front matter. */
export const markdownFiles = {
  keys: frontMatter(numbered(3_000, (n) => `k${n}: v\n`)),
  'equal keys': frontMatter(filled('k: v\n', 30_000)),
  'nested lists': frontMatter(`a: ${filled('[', 15_000)}${filled(']', 15_000)}`),
  'nested maps': frontMatter(numbered(250, (n) => `${' '.repeat(n)}k:\n`)),
  'block sequences': frontMatter(`topics:\n${filled('- a\n', 30_000)}`),
  'sequences in sequences': frontMatter(`a:\n  ${filled('- ', 30_000)}b`),
  'maps on one line': frontMatter(`a: {${numbered(3_000, (n) => `k${n}: v, `)}}`),
  aliases: frontMatter(
    `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${list(9, (n) => `a${n + 1}: &a${n + 1} [${filled(`*a${n},`, 36)}]`).join('\n')}`,
  ),
  'many aliases': frontMatter(`a: &a x\nb: [${filled('*a,', 30_000)}]`),
  'merge keys': frontMatter(`a: &a {${numbered(500, (n) => `k${n}: v, `)}}\n${filled('b:\n  <<: *a\n', 20_000)}`),
  'quoted text': frontMatter(`a: "${filled('\\u0061', 30_000)}"`),
  'an unclosed quotation mark': frontMatter(`a: "${words(30_000)}`),
  'folded text': frontMatter(`a: >\n${filled('  words\n\n', 30_000)}`),
  'white space': frontMatter(`a: b${filled(' ', 30_000)}c`),
  comments: frontMatter(filled('# a\n', 30_000)),
  anchors: frontMatter(numbered(2_000, (n) => `k${n}: &a${n} v\n`)),
  tags: frontMatter(filled('a: !!str b\n', 30_000)),
  'a question mark': frontMatter(filled('? ', 30_000)),
  colons: frontMatter(`a: ${filled(': ', 30_000)}`),
  'JSON front matter': `{"title": "t", "a": [${filled('1,', 30_000)}1]\n}\n\nCalm words.`,
  'comments before it': `${filled('<!-- a -->\n', 500_000)}---\ntitle: t\n---\nCalm words.`,
  'a comment that is never closed': `<!--${filled('-', 500_000)}`,
  'lines of markers': filled('---\n', 1_000_000),
  'no closing marker': `---\n${filled('a: b\n', 1_000_000)}`,
  'blank lines': `${filled('\n', 1_000_000)}# a`,
  'a heading of white space': `# a${filled(' ', 1_000_000)}b`,
  'hash marks': `# a ${filled('# ', 500_000)}b\n\nCalm words.`,
};
