import {parseArticleLeniently, type Article} from '../../content/article/article.js';
import {failedToLoad} from '../../content/validation/load-failure.js';
import {prepareCautionTexts} from './load-rich-text.js';

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

/** Parses an article in any format. Asynchronous if the adapters of another format or the code for a caution's text have to be loaded. */
export function parseFormat(document: unknown, url: string | undefined): Article | Promise<Article> {
  if (isArticleFormat(document)) return withCautionTexts(parseArticleLeniently(document));
  return import('../../fetching/adapters/adapters.js')
    .catch(failedToLoad('reads this kind of document'))
    .then(async ({adapt}) => withCautionTexts(parseArticleLeniently(await adapt(document, url))));
}

function withCautionTexts(article: Article): Article | Promise<Article> {
  const prepared = prepareCautionTexts(article.cautions.map(({body}) => body ?? ''));
  return prepared ? prepared.then(() => article) : article;
}
