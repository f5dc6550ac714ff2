import {parseArticle, type Article} from '../../content/article/article.js';
import {ContentError} from '../../content/validation/content-error.js';

/** Whether a document has our own shape, so that nothing else has to be loaded to read it. */
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
