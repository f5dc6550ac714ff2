import type {Adapter} from './adapter.js';
import {jsonFeed} from './json-feed.js';
import {markdown} from './markdown.js';
import {schemaOrg} from './schema-org.js';
import {wordpress} from './wordpress.js';

const adapters: readonly Adapter[] = [wordpress, jsonFeed, schemaOrg, markdown];

/** Converts a document to the article format; one that already has it, or that no adapter knows, is returned unchanged. */
export function adapt(document: unknown, url?: string): unknown {
  for (const adapter of adapters) {
    const article = adapter(document, url);
    if (article) return article;
  }
  return document;
}
