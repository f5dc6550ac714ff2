import {parseArticleLeniently, type Article} from '../../../src/content/article/article.js';
import {isContentError} from '../../../src/content/validation/content-error.js';
import {adapt} from '../../../src/fetching/adapters/adapters.js';

/** Reads a document of another system as an article, as the article card does. */
export const readArticle = async (document: unknown, url?: string): Promise<Article> =>
  parseArticleLeniently(await adapt(document, url));

/** The message of the `ContentError` for a rejected document; any other error fails the test. */
export const errorOf = (document: unknown, url?: string): Promise<string> =>
  readArticle(document, url).then(
    () => 'no error',
    (error: unknown) => {
      if (isContentError(error)) return error.message;
      throw error;
    },
  );
