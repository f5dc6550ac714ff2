import {parseArticle, parseMappedArticle, type Article} from '../../content/article/article.js';
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

/** Whether a document is an article already, so that no adapter has to be loaded. */
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
 * Reads an article: one in the article format at once, one of another system (WordPress, JSON Feed, schema.org, Markdown
 * and others) when its adapters are loaded.
 * @throws {ContentError} `invalid` or `unreadable` when it cannot be shown; `unreachable` when the adapters cannot be loaded.
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
