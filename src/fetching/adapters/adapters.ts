import type {Adapter} from './adapter.js';
import {drupal, ghost, refused} from './content-systems.js';
import {jsonFeed} from './json-feed.js';
import {markdown} from './markdown.js';
import {schemaOrg} from './schema-org.js';
import {wordpress} from './wordpress.js';

const adapters: readonly Adapter[] = [markdown, wordpress, jsonFeed, schemaOrg, drupal, ghost, refused];

/**
 * Maps a document of another system to an article, not yet validated. Returns a document in the project's format unchanged.
 * @throws {ContentError} when the document is recognized but cannot be shown, or is of no known kind.
 */
export async function adapt(document: unknown, url?: string): Promise<unknown> {
  for (const adapter of adapters) {
    const article = await adapter(document, url);
    if (article) return article;
  }
  return document;
}
