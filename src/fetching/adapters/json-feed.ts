import type {Adapter} from './adapter.js';
import {clinicalFields, toIsoDate, asRecord, firstText, toArray} from './fields.js';

/**
 * An item of a JSON Feed (1.0 and 1.1): the one whose id stands after `#` in the address, else the first.
 * Cautions and review come from an extension object, whose name starts with `_`. Source: jsonfeed.org/version/1.1.
 */
export const jsonFeed: Adapter = (document, url) => {
  const feed = asRecord(document);
  if (!firstText(feed['version'])?.startsWith('https://jsonfeed.org/version/')) return undefined;
  const items = toArray(feed['items']).map(asRecord);
  const requestedId = url && decodeURIComponent(new URL(url).hash.slice(1));
  const item = items.find(({id}) => requestedId && itemId(id) === requestedId) ?? items[0] ?? {};
  const html = firstText(item['content_html']);
  const author = asRecord(toArray(item['authors'] ?? item['author'] ?? feed['authors'] ?? feed['author'])[0]);
  const extensions = Object.entries(item).flatMap(([name, value]) => (name.startsWith('_') ? [value] : []));
  return {
    id: itemId(item['id']),
    title: firstText(item['title'], feed['title']),
    summary: firstText(item['summary']),
    body: html ?? firstText(item['content_text']),
    bodyType: html === undefined ? 'markdown' : 'html',
    lang: firstText(item['language'], feed['language']),
    published: toIsoDate(item['date_published']),
    modified: toIsoDate(item['date_modified']),
    author: firstText(author['name']),
    publisher: firstText(feed['title']),
    topics: toArray(item['tags']).filter((tag) => firstText(tag)),
    ...clinicalFields(...extensions),
  };
};

function itemId(id: unknown): string | undefined {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}
