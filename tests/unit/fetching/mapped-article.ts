import {parseMappedArticle, type Article} from '../../../src/content/article/article.js';
import {isContentError} from '../../../src/content/validation/content-error.js';
import {adapt} from '../../../src/fetching/adapters/adapters.js';

/** A document of another system as the article that the card shows. */
export const readArticle = async (document: unknown, url?: string): Promise<Article> =>
  parseMappedArticle(await adapt(document, url));

/** Message that a document is refused with; anything but a `ContentError` fails the test. */
export const errorOf = (document: unknown, url?: string): Promise<string> =>
  readArticle(document, url).then(
    () => 'no error',
    (error: unknown) => {
      if (isContentError(error)) return error.message;
      throw error;
    },
  );
