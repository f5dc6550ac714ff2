import {parseArticle, type Article} from '../../content/article/article.js';
import {ContentError} from '../../content/validation/content-error.js';

/**
 * An article in a format that is converted: Markdown with front matter, a WordPress post or a list of one, a JSON Feed,
 * or JSON-LD (schema.org).
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

/** Whether a document is in the article format, so that no adapter has to be loaded. */
function isOwnFormat(document: unknown): boolean {
  const {title, body} = Object(document) as {readonly title?: unknown; readonly body?: unknown};
  return (
    typeof title === 'string' &&
    typeof body === 'string' &&
    !Object.keys(document as object).some((key) => key.startsWith('@'))
  );
}

/**
 * Reads an article: ours at once; one in a foreign shape (WordPress, JSON Feed, schema.org, Markdown) when what knows it is loaded.
 * @throws {ContentError} `invalid` when it is no article; `unreachable` when what reads its shape could not be loaded.
 */
export function parseArticleDocument(document: unknown, url: string | undefined): Article | Promise<Article> {
  if (isOwnFormat(document)) return parseArticle(document);
  return import('../../fetching/adapters/adapters.js').then(
    ({adapt}) => parseArticle(adapt(document, url)),
    (cause: unknown) => {
      throw new ContentError(
        'unreachable',
        `the file that reads this kind of document could not be loaded (${String(cause)})`,
        {cause},
      );
    },
  );
}
