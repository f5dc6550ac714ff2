import type {CSSResult} from 'lit';
import * as articleCode from './article-code.js';

/** The code that a card needs once it has an article. */
export type ArticleCode = typeof articleCode;

/** The code, if it has been loaded. With npm it always is, so that servers render articles and browsers hydrate them at once. */
export const loadedArticleCode = (): ArticleCode | undefined => articleCode;

/** Loads the code. Returns it, or a promise if it has to be loaded. Rejects with an `Error` that names the file. */
export const loadArticleCode = (): ArticleCode | Promise<ArticleCode> => articleCode;

/** Styles of a card with an article that are there from the start. */
export const initialStyles: readonly CSSResult[] = articleCode.articleStyles;

/** Styles of a card with an article that have to be added when the code has been loaded. */
export const lateStyles: (code: ArticleCode) => readonly CSSResult[] = () => [];
