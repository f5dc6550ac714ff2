import {ContentError} from '../../content/validation/content-error.js';
import type {Adapter} from './adapter.js';
import {
  clinicalFields,
  toIsoDate,
  asRecord,
  firstText,
  toArray,
  htmlToPlainText,
  type UnknownRecord,
} from './fields.js';

/**
 * A post of the WordPress REST API, single or the first of a list (`?slug=`), with `_embed` or without.
 * Cautions and review come from custom fields (`acf` or `meta`) where a site has them.
 * Source: developer.wordpress.org/rest-api/reference/posts.
 */
export const wordpress: Adapter = (document, url) => {
  const post = asRecord(Array.isArray(document) ? document[0] : document);
  const content = asRecord(post['content']);
  if (typeof content['rendered'] !== 'string') return undefined;
  if (content['protected'] === true)
    throw new ContentError('refused', 'the post should be public, but is protected by a password', {...(url && {url})});
  const embedded = asRecord(post['_embedded']);
  return {
    title: htmlToPlainText(asRecord(post['title'])['rendered']),
    summary: htmlToPlainText(asRecord(post['excerpt'])['rendered']),
    body: featuredImageHtml(embedded) + content['rendered'],
    bodyType: 'html',
    published: toIsoDate(post['date_gmt'] ?? post['date']),
    modified: toIsoDate(post['modified_gmt'] ?? post['modified']),
    author: firstText(asRecord(toArray(embedded['author'])[0])['name']),
    topics: toArray(embedded['wp:term'])
      .flatMap(toArray)
      .map((term) => htmlToPlainText(asRecord(term)['name']))
      .filter(Boolean),
    ...clinicalFields(post['acf'], post['meta']),
  };
};

/** The featured image, as HTML for the sanitizer: it decides whether the image may be shown. */
function featuredImageHtml(embedded: UnknownRecord): string {
  const media = asRecord(toArray(embedded['wp:featuredmedia'])[0]);
  const source = firstText(media['source_url']);
  const escapeAttribute = (value: string) => value.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return source
    ? `<p><img src="${escapeAttribute(source)}" alt="${escapeAttribute(firstText(media['alt_text']) ?? '')}"></p>`
    : '';
}
