import {ContentError} from '../../content/validation/content-error.js';
import type {Adapter} from './adapter.js';
import {clinicalFields} from './clinical-fields.js';
import {asRecord, firstText, nameOf, toArray, toIsoDate, type UnknownRecord} from './fields.js';
import {htmlToPlainText, imageHtml} from './html-text.js';

/**
 * A post of the WordPress REST API, single or the first of a list (`?slug=`), with or without `_embed`, or a post of the
 * WordPress.com API. Cautions and review are read from custom fields (`acf` or `meta`), if any.
 * Sources: developer.wordpress.org/rest-api/reference/posts, developer.wordpress.com/docs/api.
 */
export const wordpress: Adapter = (document, url) => {
  const post = asRecord(Array.isArray(document) ? document[0] : document);
  if (/^rest_/.test(firstText(post['code']) ?? ''))
    throw new ContentError('invalid', `WordPress answers with an error: ${htmlToPlainText(post['message']) ?? ''}`);
  if ('ID' in post && 'site_ID' in post) return fromWordPressDotCom(post);
  const content = asRecord(post['content']);
  if (typeof content['rendered'] !== 'string') {
    if ('rendered' in asRecord(post['title']))
      throw new ContentError('invalid', 'the WordPress post should have a content, but its type has none');
    return undefined;
  }
  if (content['protected'] === true)
    throw new ContentError('refused', 'the post should be public, but is protected by a password', {...(url && {url})});
  const embedded = asRecord(post['_embedded']);
  const media = asRecord(toArray(embedded['wp:featuredmedia'])[0]);
  return {
    title: htmlToPlainText(asRecord(post['title'])['rendered']),
    summary: htmlToPlainText(asRecord(post['excerpt'])['rendered']),
    body:
      imageHtml(media['source_url'], media['alt_text'], asRecord(media['media_details'])) +
      withoutShortcodes(content['rendered']),
    bodyType: 'html',
    published: toIsoDate(post['date_gmt'] ?? post['date']),
    modified: toIsoDate(post['modified_gmt'] ?? post['modified']),
    author: nameOf(embedded['author']),
    topics: toArray(embedded['wp:term']).flatMap(toArray).map(nameOf).filter(Boolean),
    ...clinicalFields(post['acf'], post['meta']),
  };
};

/**
 * Shortcodes that stayed in the text because their plugin is not active: a name with `_` or `-`, or with attributes. WordPress
 * writes their quotes as typographic ones.
 */
const SHORTCODE =
  /\[(\/?)([a-z]\w*(?:-\w+)*)((?:\s+[\w-]+=(?:"[^"\]]*"|'[^'\]]*'|&#?\w+;[^\]]*?&#?\w+;|[^\s\]"']+))*)\s*\/?\](?!\()/gi;

/** Removes shortcodes around text; a shortcode that stands alone becomes an object, which is shown as a note. */
function withoutShortcodes(html: string): string {
  const closed = new Set([...html.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name]) => name));
  return html.replace(SHORTCODE, (code, slash: string, name: string, attributes: string) => {
    if (closed.has(name)) return '';
    const isShortcode = slash === '' && (attributes !== '' || /[_-]/.test(name));
    return isShortcode ? '<object></object>' : code;
  });
}

function fromWordPressDotCom(post: UnknownRecord): UnknownRecord {
  return {
    title: htmlToPlainText(post['title']),
    summary: htmlToPlainText(post['excerpt']),
    body: imageHtml(post['featured_image'], '') + (firstText(post['content']) ?? ''),
    bodyType: 'html',
    published: toIsoDate(post['date']),
    modified: toIsoDate(post['modified']),
    author: nameOf(post['author']),
    topics: Object.keys({...asRecord(post['categories']), ...asRecord(post['tags'])}),
  };
}
