import type {TemplateResult} from 'lit';
import type {Article} from '../../content/article/article.js';
import type {Caution} from '../../content/clinical/caution.js';
import {clampHeadingLevel} from '../../element/attributes.js';
import {countryOf} from '../../element/settings/inherited-settings.js';
import type {SmElement} from '../../element/sm-element.js';
import {canCopyText, copyText} from '../../platform/clipboard.js';
import {warnAuthor} from '../../platform/console.js';
import {isServer} from '../../platform/is-server.js';
import {documentProperty} from '../../platform/page-document.js';
import {ArticleBody} from './article-body.js';
import type {ArticleCardStrings} from './article-card.strings.js';
import {articleView, summaryView, type ArticleViewOptions} from './article-view.js';
import {articleStrings} from './article.strings.js';
import {bodyOptions} from './body-options.js';
import {handleLinkClick} from './in-article-links.js';
import type {ViewContext} from './view.js';
import {withdrawnState} from './withdrawn-view.js';

/** The element as used by the presenter. */
interface ArticleHost extends SmElement {
  open: boolean;
  readonly headingLevel: number;
  readonly imageHosts: string;
  country?: string | undefined;
}

/** A validated article, and what is known about its document. */
export interface ShownArticle {
  readonly article: Article;
  /** Base URL for links in the document. */
  readonly base: string;
  /** Whether the article is the last cached copy. */
  readonly isStale: boolean;
  /** The card's strings that are needed without an article, too. */
  readonly strings: ArticleCardStrings;
  /** Renders a message instead of a body that cannot be shown. */
  bodyUnavailable(): TemplateResult;
}

/** Shows an article: its summary, or the whole article if the card is open. */
export class ArticlePresenter {
  readonly #host: ArticleHost;
  readonly #body: ArticleBody;
  readonly #cautionParagraphs = new WeakMap<Caution, HTMLElement>();
  #linkCopied = false;
  #warnedArticle: Article | undefined;

  constructor(host: ArticleHost) {
    this.#host = host;
    this.#body = new ArticleBody(host);
  }

  render(shown: ShownArticle): TemplateResult {
    const view = this.#viewContext(shown);
    if (shown.article.status === 'withdrawn') return withdrawnState(view);
    return this.#host.open
      ? articleView(view, this.#viewOptions(shown))
      : summaryView(view, shown.isStale, () => this.#toggle());
  }

  /** Called after each render: reports mistakes of the article once, and loads the body of an open one. */
  afterRender(shown: ShownArticle): void {
    const {article} = shown;
    if (article !== this.#warnedArticle)
      for (const sentence of [...article.cautionErrors, ...article.leftOut]) warnAuthor(this.#host.localName, sentence);
    this.#warnedArticle = article;
    if (this.#host.open && article.status === 'current')
      void this.#body.load(article, bodyOptions(this.#viewContext(shown), this.#host.imageHosts));
  }

  #viewContext({article, base, strings}: ShownArticle): ViewContext {
    return {
      article,
      strings: {...this.#host.getStrings('article', articleStrings), ...strings},
      level: clampHeadingLevel(this.#host.headingLevel),
      country: countryOf(this.#host),
      today: new Date().toISOString().slice(0, 10),
      lang: this.#host.uiLanguage,
      base,
      cautionParagraphs: this.#cautionParagraphs,
    };
  }

  #viewOptions({isStale, bodyUnavailable}: ShownArticle): ArticleViewOptions {
    const {error, element, sections, citedSources} = this.#body;
    const canCopy = isServer || canCopyText(documentProperty('defaultView', this.#host.ownerDocument));
    return {
      body: error ? bodyUnavailable() : element,
      sections,
      citedSources,
      isStale,
      linkCopied: this.#linkCopied,
      onCopyLink: canCopy ? () => void this.#copyLink() : undefined,
      onClose: () => this.#toggle(),
      onClick: (event) => handleLinkClick(event, this.#host.renderRoot, this.#body),
    };
  }

  #toggle(): void {
    this.#host.open = !this.#host.open;
    this.#linkCopied = false;
    // The pressed button has been removed and its replacement follows the whole text, so focus the facts.
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('.facts')?.focus());
  }

  async #copyLink(): Promise<void> {
    const host = this.#host;
    this.#linkCopied = await copyText(host.querySelector('a')?.href ?? host.ownerDocument.location.href);
    if (!this.#linkCopied)
      warnAuthor(host.localName, 'cannot copy the link: the browser denies access to the clipboard');
    host.requestUpdate();
  }
}
