import type {Article} from '../../content/article/article.js';
import type {RichTextWords} from '../../rich-text/words.js';
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

/** The words that rich text needs, in the reader's language. */
export const richTextWords = (strings: ArticleCardStrings): RichTextWords => ({
  table: strings.table,
  image: strings.image,
  notShown: strings.notShown,
  alerts: {
    note: strings.alertNote,
    tip: strings.alertTip,
    important: strings.important,
    warning: strings.alertWarning,
    caution: strings.alertCaution,
  },
});
