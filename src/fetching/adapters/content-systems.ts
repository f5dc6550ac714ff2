import {ContentError} from '../../content/validation/content-error.js';
import type {Adapter} from './adapter.js';
import {clinicalFields} from './clinical-fields.js';
import {asRecord, firstText, nameOf, toArray, toIsoDate, toLanguageTag, type UnknownRecord} from './fields.js';
import {htmlToPlainText, imageHtml} from './html-text.js';

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
  const body = asRecord(attributes['body']);
  const html = firstText(body['processed'], body['value']);
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
  ['an item of Directus', ({data}) => has(data, 'user_created') || has(data, 'date_created')],
  ['a page of Wagtail', ({meta}) => has(meta, 'detail_url') || has(meta, 'html_url')],
  [
    'a document of Prismic',
    (root) => has(root['results'], 'linked_documents') || ('linked_documents' in root && 'data' in root),
  ],
  ['a story of Storyblok', ({story}) => has(story, 'content')],
  ['an answer of GraphQL', (root) => 'data' in root && Array.isArray(root['errors'])],
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
