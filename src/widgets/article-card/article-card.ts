import {documentProperty} from '../../platform/page-document.js';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {isServer} from '../../platform/is-server.js';
import {property, state} from 'lit/decorators.js';
import type {Article, ArticleInput} from '../../content/article/article.js';
import type {Caution} from '../../content/clinical/caution.js';
import type {CountryCode} from '../../content/validation/country-codes.js';
import {ContentController} from '../../element/controllers/content-controller.js';
import {clampHeadingLevel} from '../../element/attributes.js';
import {countryOf} from '../../element/settings/inherited-settings.js';
import {SmElement} from '../../element/sm-element.js';
import {canCopyText, copyText} from '../../platform/clipboard.js';
import {warnAuthor} from '../../platform/console.js';
import {actionStyles} from '../../ui/styles/actions.styles.js';
import {asideStyles} from '../../ui/styles/aside.styles.js';
import {baseStyles} from '../../ui/styles/base.styles.js';
import {footerStyles} from '../../ui/styles/footer.styles.js';
import type {ForeignArticle} from './parse-article.js';
import type {ArticleBody} from './article-body.js';
import {strings as english, type ArticleCardStrings} from './article-card.strings.js';
import type {ArticleViewOptions} from './article-view.js';
import {initialStyles, lateStyles, loadArticleCode, loadedArticleCode, type ArticleCode} from './load-article-code.js';
import {parseArticleDocument} from './parse-article.js';
import {errorState, bodyUnavailable, loadingState, type ErrorStateOptions} from './states.js';
import {stateStyles} from './states.styles.js';
import type {ViewContext} from './view.js';

/**
 * Shows a health article below its cautions, with its review, the certainty of its evidence, and its sources.
 *
 * @slot - Fallback content without script, during loading and after an error: a link to the article's own page.
 * @fires {ContentReadyEvent} sm-content-ready - The article has been rendered.
 * @fires {ContentErrorEvent} sm-content-error - The article cannot be shown; the event contains the error.
 * @csspart card - The card.
 * @csspart title - The title.
 * @csspart cautions - All cautions. Their colors cannot be changed.
 * @csspart facts - Review, certainty and number of sources.
 * @csspart body - The article's text.
 * @csspart action - The call to action.
 * @cssstate open - The whole article is shown.
 */
export class ArticleCardElement extends SmElement {
  static override readonly tag = 'sm-article-card';
  static override styles = [...baseStyles, actionStyles, footerStyles, asideStyles, stateStyles, ...initialStyles];

  /** URL of the article, resolved against the endpoint. */
  @property() src?: string | undefined;
  /** Base URL for `src`; by default the nearest `data-sm-endpoint` or the page's setting. */
  @property() endpoint?: string | undefined;
  /** The article itself, used instead of `src`. */
  @property({attribute: false}) content?: ArticleInput | ForeignArticle | null | undefined;
  /** Shows the whole article instead of its summary. */
  @property({type: Boolean}) open = false;
  /** Level of the title in the page's outline, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;
  /** Additional hosts from which images may be loaded, separated by spaces. */
  @property({attribute: 'image-hosts'}) imageHosts = '';
  /** Country of the clinic (ISO 3166-1), for the emergency number. */
  @property() country?: CountryCode | undefined;

  @state() private linkCopied = false;

  readonly #content = new ContentController<Article>(this, parseArticleDocument, {isRequired: true});
  readonly #cautionParagraphs = new WeakMap<Caution, HTMLElement>();
  #body: ArticleBody | undefined = this.#createBody(loadedArticleCode());
  readonly #retry = (): void => this.#content.retry();
  #warnedArticle: unknown;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const hasNewSource = changed.has('src') || changed.has('content');
    if (!isServer && hasNewSource && (this.src || this.content)) void this.#preload();
    this.setCustomState('open', this.open);
  }

  protected override renderWidget(): TemplateResult | typeof nothing {
    const {status, value} = this.#content;
    const level = clampHeadingLevel(this.headingLevel);
    if (status === 'none') return html`<slot></slot>`;
    const {isRetrying} = this.#content;
    if (status === 'loading' && !isRetrying) return loadingState(this.#strings, this.#hasChildren);
    const code = loadedArticleCode();
    if (!value || !code) return errorState(this.#strings, this.#errorStateOptions);
    for (const style of lateStyles(code)) this.addStyles(style);
    const view = this.#viewContext(value, level, code);
    if (value.status === 'withdrawn') return code.withdrawnState(view);
    return this.open
      ? code.articleView(view, this.#articleViewOptions(code))
      : code.summaryView(view, this.#content.isStale, () => this.#toggle());
  }

  protected override updated(): void {
    const article = this.#content.value;
    if (!article) return;
    if (article !== this.#warnedArticle)
      for (const sentence of [...article.cautionErrors, ...article.leftOut]) warnAuthor(this.tag, sentence);
    this.#warnedArticle = article;
    if (this.open && article.status === 'current') void this.#loadBody(article);
  }

  /** Loads the code for articles together with the document. The parser reports a failure. */
  async #preload(): Promise<void> {
    try {
      await loadArticleCode();
    } catch {
      return;
    }
  }

  get #strings(): ArticleCardStrings {
    return this.getStrings('article-card', english);
  }

  get #errorStateOptions(): ErrorStateOptions {
    return {hasChildren: this.#hasChildren, isRetrying: this.#content.isRetrying, retry: this.#retry};
  }

  get #hasChildren(): boolean {
    return (
      isServer ||
      [...this.childNodes].some((node) =>
        node.nodeType === Node.TEXT_NODE
          ? node.textContent?.trim()
          : node.nodeType === Node.ELEMENT_NODE && node.nodeName !== 'SCRIPT',
      )
    );
  }

  #viewContext(article: Article, level: number, {articleStrings}: ArticleCode): ViewContext {
    const country = countryOf(this);
    const today = new Date().toISOString().slice(0, 10);
    const {base} = this.#content;
    const strings = {...this.getStrings('article', articleStrings), ...this.#strings};
    const cautionParagraphs = this.#cautionParagraphs;
    return {article, strings, level, country, today, lang: this.uiLanguage, base, cautionParagraphs};
  }

  #createBody(code: ArticleCode | undefined): ArticleBody | undefined {
    return code && new code.ArticleBody(this);
  }

  #articleViewOptions({handleLinkClick}: ArticleCode): ArticleViewOptions {
    const body = this.#body;
    const canCopy = isServer || canCopyText(documentProperty('defaultView', this.ownerDocument));
    return {
      body: body?.error ? bodyUnavailable(this.#strings, this.#errorStateOptions) : body?.element,
      sections: body?.sections ?? [],
      citedSources: body?.citedSources ?? new Set(),
      isStale: this.#content.isStale,
      linkCopied: this.linkCopied,
      onCopyLink: canCopy ? () => void this.#copyLink() : undefined,
      onClose: () => this.#toggle(),
      onClick: (event) => body && handleLinkClick(event, this.renderRoot, body),
    };
  }

  #toggle(): void {
    this.open = !this.open;
    this.linkCopied = false;
    // The pressed button has been removed and its replacement follows the whole text, so focus the facts.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.facts')?.focus());
  }

  async #copyLink(): Promise<void> {
    const articleUrl = this.querySelector('a')?.href ?? this.ownerDocument.location.href;
    this.linkCopied = await copyText(articleUrl);
    if (!this.linkCopied) warnAuthor(this.tag, 'cannot copy the link: the browser denies access to the clipboard');
  }

  async #loadBody(article: Article): Promise<void> {
    const code = loadedArticleCode();
    if (!code) return;
    this.#body ??= this.#createBody(code);
    const view = this.#viewContext(article, clampHeadingLevel(this.headingLevel), code);
    await this.#body?.load(article, code.bodyOptions(view, this.imageHosts));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sm-article-card': ArticleCardElement;
  }
}
