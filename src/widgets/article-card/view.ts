import type {Article} from '../../content/article/article.js';
import type {Caution} from '../../content/clinical/caution.js';
import type {RichTextWords} from '../../rich-text/words.js';
import type {ArticleStrings} from './article.strings.js';

/** Input of the card's render functions. */
export interface ViewContext {
  readonly article: Article;
  readonly strings: ArticleStrings;
  /** Language of the card's own text. */
  readonly lang: string;
  /** Heading level of the title; section headings are one level deeper. */
  readonly level: number;
  /** Base URL for links in the document. */
  readonly base: string;
  /** Today as `2026-11-22`. */
  readonly today: string;
  /** Country of the clinic, when it is known. */
  readonly country: string | undefined;
  /** Rendered bodies of the card's cautions. Each card has its own: nodes in a map of the module would keep removed cards in memory. */
  readonly cautionParagraphs: WeakMap<Caution, HTMLElement>;
}

/** Localized strings for rich text. */
export const richTextWords = (strings: ArticleStrings): RichTextWords => ({
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
