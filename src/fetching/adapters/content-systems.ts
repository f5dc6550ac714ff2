import {ContentError} from '../../content/validation/content-error.js';
import type {Adapter} from './adapter.js';
import {clinicalFields} from './clinical-fields.js';
import {asRecord, firstText, nameOf, toArray, toIsoDate, toLanguageTag, type UnknownRecord} from './fields.js';
import {htmlToPlainText, imageHtml, plainTextToHtml} from './html-text.js';

/** A node of Drupal's JSON:API, single or the first of a list. Source: jsonapi.org/format, drupal.org/docs/core-modules-and-themes/core-modules/jsonapi-module. */
export const drupal: Adapter = (document) => {
  const root = asRecord(document);
  const error = asRecord(toArray(root['errors'])[0]);
  if ('jsonapi' in root && 'errors' in root)
    throw new ContentError(
      'invalid',
      `Drupal answers with an error: ${firstText(error['detail'], error['title']) ?? ''}`,
    );
  const node = asRecord(toArray(root['data'])[0]);
  const type = firstText(node['type']);
  if (!('jsonapi' in root) && !type?.includes('--')) return undefined;
  if (!type) throw new ContentError('invalid', 'Drupal answers with an empty list: no node has this address');
  const attributes = asRecord(node['attributes']);
  const field = textField(attributes);
  const body = asRecord(field);
  const html = typeof field === 'string' ? plainTextToHtml(field) : htmlOf(body);
  if (!html) throw new ContentError('invalid', `the Drupal node should have a body, but ${type} has none`);
  return {
    id: firstText(node['id']),
    title: htmlToPlainText(attributes['title']),
    summary: htmlToPlainText(body['summary']),
    body: html,
    bodyType: 'html',
    lang: toLanguageTag(attributes['langcode']),
    published: toIsoDate(attributes['created']),
    modified: toIsoDate(attributes['changed']),
    ...clinicalFields(attributes),
  };
};

/** The field with the text of a node: `body`, or the first other field with formatted text. */
function textField(attributes: UnknownRecord): unknown {
  const {body} = attributes;
  if (firstText(body) || asRecord(body)['value'] || asRecord(body)['processed']) return body;
  return Object.values(attributes).find((field) => firstText(asRecord(field)['processed']));
}

function htmlOf({processed, value, format}: UnknownRecord): string | undefined {
  const text = firstText(value);
  return firstText(processed) ?? (text && format === 'plain_text' ? plainTextToHtml(text) : text);
}

/** A post or page of the Ghost Content API. Source: docs.ghost.org/content-api. */
export const ghost: Adapter = (document) => {
  const root = asRecord(document);
  const list = root['posts'] ?? root['pages'];
  const post = asRecord(toArray(list)[0]);
  if (!Array.isArray(list) || ('title' in post && !('html' in post) && !('uuid' in post))) return undefined;
  if (list.length === 0) throw new ContentError('invalid', 'Ghost answers with an empty list: no post has this slug');
  if (!firstText(post['html'])) throw new ContentError('invalid', 'the Ghost post should have html, but has none');
  return {
    id: firstText(post['id']),
    title: firstText(post['title']),
    summary: firstText(post['custom_excerpt'], post['excerpt']),
    body: imageHtml(post['feature_image'], post['feature_image_alt']) + (firstText(post['html']) ?? ''),
    bodyType: 'html',
    published: toIsoDate(post['published_at']),
    modified: toIsoDate(post['updated_at']),
    author: nameOf(post['authors']),
    topics: toArray(post['tags']).map(nameOf).filter(Boolean),
  };
};

/** Unsupported formats, recognized only to name them in the error message. */
const unsupported: readonly (readonly [name: string, test: (root: Readonly<Record<string, unknown>>) => boolean])[] = [
  ['an entry of Contentful', (root) => 'sys' in root && ('fields' in root || 'items' in root)],
  ['a document of Sanity', (root) => has(root['result'], '_type') || ('_type' in root && '_id' in root)],
  ['an entry of Strapi', ({data}) => has(data, 'documentId') || (has(data, 'attributes') && has(data, 'id'))],
  ['a node of Drupal in its REST format, not JSON:API', (root) => 'nid' in root && Array.isArray(root['title'])],
  ['an item of Directus', ({data}) => has(data, 'user_created') || has(data, 'date_created')],
  ['a page of Wagtail', ({meta}) => has(meta, 'detail_url') || has(meta, 'html_url')],
  ['a list of pages of Wagtail', ({meta, items}) => has(meta, 'total_count') && Array.isArray(items)],
  ['a page of Notion', ({object}) => object === 'page' || object === 'list' || object === 'block'],
  ['an item of Kontent.ai', (root) => 'modular_content' in root || has(asRecord(root['item'])['system'], 'codename')],
  ['a document of Umbraco', (root) => 'contentType' in root && 'properties' in root],
  ['an answer of Payload', (root) => Array.isArray(root['docs']) && 'totalDocs' in root],
  ['a post of HubSpot', (root) => 'postBody' in root],
  ['an article of Shopify', ({article, articles}) => has(article, 'body_html') || has(articles, 'body_html')],
  ['a page of MediaWiki', ({parse, query}) => has(parse, 'pageid') || 'pages' in asRecord(query)],
  ['a document of ActivityPub', (root) => String(root['@context']).includes('activitystreams')],
  ['an answer of a service that converts feeds', ({feed, items}) => Array.isArray(items) && typeof feed === 'object'],
  [
    'a document of Prismic',
    (root) => has(root['results'], 'linked_documents') || ('linked_documents' in root && 'data' in root),
  ],
  ['a story of Storyblok', ({story}) => has(story, 'content')],
  [
    'an answer of GraphQL',
    (root) => Object.keys(root).every((name) => /^(?:data|errors|extensions)$/.test(name)) && 'data' in root,
  ],
  ['a resource of FHIR', (root) => 'resourceType' in root],
  ['a list of pages of the NHS content API', (root) => 'pagination' in root && 'results' in root],
];

/** The message of a server that answers with an error in the place of a document; `undefined` for other answers. */
function errorMessage(root: UnknownRecord): string | undefined {
  const isError =
    'error' in root || 'errors' in root || ('message' in root && ('statusCode' in root || 'status' in root));
  if (!isError) return undefined;
  const [first] = toArray(root['errors'] ?? root['error']);
  const details = asRecord(first);
  const words =
    firstText(first, details['message'], details['detail'], details['title'], root['message']) ?? 'no message';
  const status = root['statusCode'] ?? root['status'] ?? details['status'];
  return typeof status === 'number' ? `${status}, ${words}` : words;
}

function has(value: unknown, field: string): boolean {
  return field in asRecord(toArray(value)[0]);
}

/** Rejects empty lists and unsupported formats, with an error message that names the format. */
export const refused: Adapter = (document) => {
  if (Array.isArray(document) && document.length === 0)
    throw new ContentError('invalid', 'the list is empty: no post has this address or slug');
  const root = asRecord(Array.isArray(document) ? document[0] : document);
  const type = firstText(toArray(root['@type'])[0]);
  if (type !== undefined && String(root['@context']).includes('schema.org'))
    throw new ContentError('invalid', `the document is a ${type} of schema.org, and not an article or a page`);
  const found = unsupported.find(([, test]) => test(root))?.[0];
  if (found)
    throw new ContentError('invalid', `the document is ${found}, which is not read; docs/content.md lists what is`);
  const message = errorMessage(root);
  if (message !== undefined)
    throw new ContentError(
      'invalid',
      `the server answers with an error instead of a document: ${message.slice(0, 200)}`,
    );
  if (Array.isArray(document))
    throw new ContentError('invalid', 'the document should be one article, but is a list of unknown items');
  const names = Object.keys(root);
  if (typeof document === 'object' && document !== null && !names.includes('title') && !names.includes('body'))
    throw new ContentError('invalid', `the document is none of the kinds in docs/content.md: ${describeFields(names)}`);
  return undefined;
};

function describeFields(names: readonly string[]): string {
  if (names.length === 0) return 'it has no fields';
  const shown = names.slice(0, 5).map((name) => `"${name.slice(0, 40)}"`);
  return `its fields are ${shown.join(', ')}${names.length > 5 ? ' and others' : ''}`;
}
