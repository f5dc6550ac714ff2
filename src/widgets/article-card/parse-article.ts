import type {Article} from '../../content/article/article.js';
import {loadArticleCode} from './load-article-code.js';
import {failedToLoad} from '../../content/validation/load-failure.js';

/**
 * An article in a format that needs conversion: Markdown with front matter, a WordPress post or an array with one, a JSON
 * Feed, or JSON-LD (schema.org).
 */
export type ForeignArticle =
  | string
  | readonly object[]
  | ({readonly content: {readonly rendered: string}} & OtherFields)
  | ({readonly version: string; readonly items: readonly object[]} & OtherFields)
  | ({readonly '@context': unknown} & OtherFields);

interface OtherFields {
  readonly [field: string]: unknown;
}

/**
 * Parses an article. Asynchronous if code has to be loaded: the adapters of another format (WordPress, JSON Feed, schema.org,
 * Markdown and others), and in the script for script tags everything that shows an article.
 * @throws {ContentError} `invalid` or `unreadable` for a faulty document; `unreachable` if the code cannot be loaded.
 */
export function parseArticleDocument(document: unknown, url: string | undefined): Article | Promise<Article> {
  const code = loadArticleCode();
  if (!('then' in code)) return code.parseFormat(document, url);
  return code.catch(failedToLoad('shows articles')).then(({parseFormat}) => parseFormat(document, url));
}
