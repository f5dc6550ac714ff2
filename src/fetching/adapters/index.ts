import {jsonFeed} from './json-feed.js';
import {markdown} from './markdown.js';
import {schemaOrg} from './schema-org.js';
import {wordpress} from './wordpress.js';

/** Recognises a foreign shape by what it looks like and puts its fields in our places. Checks nothing: the gate does. */
export interface Adapter {
  /** Our article shape, still unchecked; `undefined` when the document is of another kind. */
  (document: unknown, url: string | undefined): Readonly<Record<string, unknown>> | undefined;
}

const adapters: readonly Adapter[] = [wordpress, jsonFeed, schemaOrg, markdown];

/** A document in our article shape, whatever shape it came in; one of our own, or of none we know, stays as it is. */
export function adapt(document: unknown, url?: string): unknown {
  for (const adapter of adapters) {
    const article = adapter(document, url);
    if (article) return article;
  }
  return document;
}
