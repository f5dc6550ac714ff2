import {filled, list, listOfSize, words} from './repeat.mjs';

const feed = (items, fields) => ({version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items, ...fields});
const wordpressPost = (fields) => ({
  id: 1,
  link: 'https://clinic.example/p',
  title: {rendered: 'a'},
  content: {rendered: '<p>Calm words.</p>'},
  ...fields,
});
const schemaOrgPage = (fields) => ({
  '@context': 'https://schema.org',
  '@type': 'MedicalWebPage',
  headline: 'a',
  ...fields,
});
const nestedParts = (depth) => ({
  '@type': 'WebPageElement',
  headline: 'a',
  text: '<p>a</p>',
  ...(depth > 0 && {hasPart: [nestedParts(depth - 1), nestedParts(depth - 1)]}),
});
/** Answers of other content systems. */
export const foreignShapes = {
  'a feed with many items': feed(listOfSize((n) => ({id: n, title: 'a', content_text: 'b'}))),
  'a feed with a long plain text': feed([{id: 1, title: 'a', content_text: words(260_000)}]),
  'a feed with many lines': feed([{id: 1, title: 'a', content_text: filled('a\n\n', 14_000)}]),
  'a feed with angle brackets': feed([{id: 1, title: filled('<', 900_000), content_text: 'b'}]),
  'a feed with many extensions': feed([
    {id: 1, title: 'a', content_text: 'b', ...Object.fromEntries(list(30_000, (n) => [`_a${n}`, {cautions: []}]))},
  ]),
  'a post with a long excerpt': wordpressPost({excerpt: {rendered: filled('<p>a</p>', 900_000)}}),
  'a post with angle brackets': wordpressPost({excerpt: {rendered: `a${filled('<', 900_000)}`}}),
  'a post with open tags': wordpressPost({title: {rendered: filled('<a ', 900_000)}}),
  'a post with character references': wordpressPost({title: {rendered: filled('&eacute;', 900_000)}}),
  'a post with many fields': wordpressPost({acf: Object.fromEntries(list(40_000, (n) => [`a${n}`, 'b']))}),
  'a post with a long caution': wordpressPost({
    acf: {cautions: [{level: 'urgent', heading: 'h', body: filled('<p>a</p>', 90_000)}]},
  }),
  'a post with many cautions': wordpressPost({
    acf: {cautions: listOfSize(() => ({level: 'urgent', heading: 'h', body: '<p>a</p>'}))},
  }),
  'a post with a long table of terms': wordpressPost({
    _embedded: {'wp:term': [listOfSize(() => ({name: 'a', taxonomy: 'category'}))]},
  }),
  'a list of posts': listOfSize(() => wordpressPost({})),
  'a page with many parts': schemaOrgPage({
    hasPart: listOfSize((n) => ({'@type': 'WebPageElement', text: `<p>${n}</p>`})),
  }),
  'a page with the same part often': schemaOrgPage({
    hasPart: listOfSize(() => ({'@type': 'WebPageElement', headline: 'a', text: '<p>a</p>'})),
  }),
  'a page with nested parts': schemaOrgPage({hasPart: [nestedParts(8)]}),
  'a page with deep parts': schemaOrgPage({mainEntityOfPage: list(200, () => nestedParts(4))}),
  'a page with care cards': schemaOrgPage({
    hasPart: listOfSize(() => ({'@type': 'WebPageElement', identifier: 'urgent', text: '<p>a</p>'})),
  }),
  'a page with a long care card': schemaOrgPage({
    hasPart: [{'@type': 'WebPageElement', identifier: 'urgent', text: filled('<li>a</li>', 900_000)}],
  }),
  'a page with many keywords': schemaOrgPage({text: 'b', keywords: filled('a,', 900_000)}),
  'a page with a long plain text': schemaOrgPage({text: words(250_000)}),
  'a page with angle brackets': schemaOrgPage({text: filled('<a', 250_000)}),
  'a page with many links': schemaOrgPage({significantLink: listOfSize(() => ({url: '/a', name: 'a'}))}),
  'a graph': {'@context': 'https://schema.org', '@graph': listOfSize(() => ({'@type': 'Thing', name: 'a'}))},
  'questions and answers': {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    headline: 'a',
    mainEntity: listOfSize(() => ({'@type': 'Question', name: 'a', acceptedAnswer: {'@type': 'Answer', text: 'b'}})),
  },
  'a Drupal node': {
    jsonapi: {version: '1.0'},
    data: {type: 'node--article', id: '1', attributes: {title: 'a', body: {processed: filled('<p>a</p>', 30_000)}}},
    included: listOfSize((n) => ({type: 'a', id: String(n), attributes: {name: 'a'}})),
  },
  'Ghost posts': {posts: listOfSize((n) => ({id: String(n), title: 'a', html: '<p>a</p>'}))},
};
