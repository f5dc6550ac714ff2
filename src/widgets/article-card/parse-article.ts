import {parseArticle, parseMappedArticle, type Article} from '../../content/article/article.js';
import {ContentError} from '../../content/validation/content-error.js';

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

/** Whether a document already has the article format, so that no adapter is needed. */
function isArticleFormat(document: unknown): boolean {
  const {title, body, id, meta} = Object(document) as Readonly<Record<string, unknown>>;
  return (
    typeof title === 'string' &&
    typeof body === 'string' &&
    typeof id !== 'number' &&
    typeof meta !== 'object' &&
    !Object.keys(document as object).some((key) => key.startsWith('@'))
  );
}

/**
 * Parses an article: synchronously in the article format, or after loading the adapters for another format (WordPress,
 * JSON Feed, schema.org, Markdown and others).
 * @throws {ContentError} `invalid` or `unreadable` for a faulty document; `unreachable` if the adapters cannot be loaded.
 */
export function parseArticleDocument(document: unknown, url: string | undefined): Article | Promise<Article> {
  if (isArticleFormat(document)) return parseArticle(document);
  return import('../../fetching/adapters/adapters.js').then(
    async ({adapt}) => parseMappedArticle(await adapt(document, url)),
    (cause: unknown) => {
      throw new ContentError(
        'unreachable',
        `the file that reads this kind of document could not be loaded (${String(cause)})`,
        {cause},
      );
    },
  );
}
