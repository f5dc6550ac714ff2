import type {CSSResult} from 'lit';
import type {ArticleCode} from './load-article-code.js';

let loadedCode: ArticleCode | undefined;

/** The code, if it has been loaded. */
export const loadedArticleCode = (): ArticleCode | undefined => loadedCode;

/** Loads the code. */
export function loadArticleCode(): ArticleCode | Promise<ArticleCode> {
  return loadedCode ?? import('./article-code.js').then((code) => (loadedCode = code));
}

/** Styles of a card with an article that are there from the start. */
export const initialStyles: readonly CSSResult[] = [];

/** Styles of a card with an article that have to be added when the code has been loaded. */
export const lateStyles = ({articleStyles}: ArticleCode): readonly CSSResult[] => articleStyles;
