import type {Article} from '../../content/article/article.js';
import type {ArticleCardStrings} from './article-card.strings.js';

/** What the card's pieces draw from: the article, and where it stands. */
export interface ViewContext {
  readonly article: Article;
  readonly strings: ArticleCardStrings;
  /** Language of the card's own words. */
  readonly lang: string;
  /** Level of the title; the pieces' headings are one deeper. */
  readonly level: number;
  /** Address that links in the document are resolved against. */
  readonly base: string;
  /** Today as `2026-11-22`. */
  readonly today: string;
  /** Country of the clinic, when it is known. */
  readonly country: string | undefined;
}
