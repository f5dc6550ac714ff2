import type {Article} from '../../content/article/article.js';
import {ContentError} from '../../content/validation/content-error.js';
import {loadArticleCode, type ArticleCode} from './load-article-code.js';

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
 * Parses an article. Asynchronous if code has to be loaded: the adapters of another format (WordPress, JSON Feed, schema.org,
 * Markdown and others), and in the script for script tags everything that shows an article.
 * @throws {ContentError} `invalid` or `unreadable` for a faulty document; `unreachable` if the code cannot be loaded.
 */
export function parseArticleDocument(document: unknown, url: string | undefined): Article | Promise<Article> {
  const code = loadArticleCode();
  if ('then' in code)
    return code.catch(failedToLoad('shows articles')).then((loaded) => parseWith(loaded, document, url));
  return parseWith(code, document, url);
}

function parseWith(code: ArticleCode, document: unknown, url: string | undefined): Article | Promise<Article> {
  if (isArticleFormat(document)) return withCautionTexts(code.parseArticleLeniently(document), code);
  return import('../../fetching/adapters/adapters.js')
    .catch(failedToLoad('reads this kind of document'))
    .then(async ({adapt}) => withCautionTexts(code.parseArticleLeniently(await adapt(document, url)), code));
}

function withCautionTexts(article: Article, {prepareCautionTexts}: ArticleCode): Article | Promise<Article> {
  const prepared = prepareCautionTexts(article.cautions.map(({body}) => body ?? ''));
  return prepared ? prepared.then(() => article) : article;
}

const failedToLoad =
  (purpose: string) =>
  (cause: unknown): never => {
    throw new ContentError('unreachable', `the file that ${purpose} could not be loaded (${String(cause)})`, {cause});
  };
