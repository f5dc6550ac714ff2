import {decodeFragment} from '../../content/text/fragment.js';
import {ContentError} from '../../content/validation/content-error.js';
import type {Adapter} from './adapter.js';
import {clinicalFields} from './clinical-fields.js';
import {asRecord, firstText, nameOf, toArray, toIsoDate, toLanguageTag} from './fields.js';
import {htmlToPlainText, plainTextToHtml} from './html-text.js';

/**
 * An item of a JSON Feed (1.0 and 1.1): the item whose id is the fragment of the address, or the first without a fragment.
 * Cautions and review are read from an extension object, whose name starts with `_`. Source: jsonfeed.org/version/1.1.
 */
export const jsonFeed: Adapter = (document, url) => {
  const feed = asRecord(document);
  if (!/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(firstText(feed['version']) ?? '')) return undefined;
  const items = toArray(feed['items']).map(asRecord);
  const requestedId = url === undefined ? '' : decodeFragment(new URL(url).hash);
  const item = requestedId ? items.find(({id}) => itemId(id) === requestedId) : items[0];
  if (!item)
    throw new ContentError(
      'invalid',
      items.length === 0
        ? 'the feed should have at least one item, but is empty'
        : `the feed should have an item with the id "${requestedId}", but has not; feeds keep only their newest items`,
      {...(url && {url})},
    );
  const html = firstText(item['content_html']);
  const plain = firstText(item['content_text']);
  const extensions = Object.entries(item).flatMap(([name, value]) => (name.startsWith('_') ? [value] : []));
  return {
    id: itemId(item['id']),
    title: htmlToPlainText(firstText(item['title'], feed['title'])),
    summary: htmlToPlainText(item['summary']),
    body: html ?? (plain && plainTextToHtml(plain)),
    bodyType: 'html',
    lang: toLanguageTag(firstText(item['language'], feed['language'])),
    published: toIsoDate(item['date_published']),
    modified: toIsoDate(item['date_modified']),
    author: nameOf(item['authors'] ?? item['author'] ?? feed['authors'] ?? feed['author']),
    publisher: firstText(feed['title']),
    topics: toArray(item['tags']).filter((tag) => firstText(tag)),
    ...clinicalFields(...extensions),
  };
};

function itemId(id: unknown): string | undefined {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}
