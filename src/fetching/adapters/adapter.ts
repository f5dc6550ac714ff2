import type {UnknownRecord} from './fields.js';

/**
 * Recognizes a document of another system by its fields and maps them to an article.
 * @returns the article, not yet validated; `undefined` for a document in another format.
 * @throws {ContentError} when the document is recognized but cannot be shown.
 */
export interface Adapter {
  (document: unknown, url: string | undefined): UnknownRecord | undefined | Promise<UnknownRecord>;
}
