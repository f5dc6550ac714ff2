import {ContentError} from '../../content/validation/content-error.js';
import type {Adapter} from './index.js';
import {additions, dayOf, fields, firstText, list, plainText, type Fields} from './fields.js';

/**
 * A post of the WordPress REST API, single or the first of a list (`?slug=`), with `_embed` or without.
 * Cautions and review come from custom fields (`acf` or `meta`) where a site has them.
 * Source: developer.wordpress.org/rest-api/reference/posts.
 */
export const wordpress: Adapter = (document, url) => {
  const post = fields(Array.isArray(document) ? document[0] : document);
  const content = fields(post['content']);
  if (typeof content['rendered'] !== 'string') return undefined;
  if (content['protected'] === true) throw new ContentError('refused', 'the post should be public, but is protected by a password', {...(url && {url})});
  const embedded = fields(post['_embedded']);
  return {
    title: plainText(fields(post['title'])['rendered']),
    summary: plainText(fields(post['excerpt'])['rendered']),
    body: picture(embedded) + content['rendered'],
    bodyType: 'html',
    published: dayOf(post['date_gmt'] ?? post['date']),
    modified: dayOf(post['modified_gmt'] ?? post['modified']),
    author: firstText(fields(list(embedded['author'])[0])['name']),
    topics: list(embedded['wp:term']).flatMap(list).map((term) => plainText(fields(term)['name'])).filter(Boolean),
    ...additions(post['acf'], post['meta']),
  };
};

/** The featured image, as HTML for the sanitizer: it decides whether the image may be shown. */
function picture(embedded: Fields): string {
  const media = fields(list(embedded['wp:featuredmedia'])[0]);
  const source = firstText(media['source_url']);
  const attribute = (value: string) => value.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return source ? `<p><img src="${attribute(source)}" alt="${attribute(firstText(media['alt_text']) ?? '')}"></p>` : '';
}
