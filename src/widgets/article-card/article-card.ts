import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {isServer} from '../../platform/is-server.js';
import {property} from '../../element/property.js';
import type {Article, ArticleInput} from '../../content/article/article.js';
import type {CountryCode} from '../../content/validation/country-codes.js';
import {ContentController} from '../../element/controllers/content-controller.js';
import {SmElement} from '../../element/sm-element.js';
import {actionStyles} from '../../ui/styles/actions.styles.js';
import {asideStyles} from '../../ui/styles/aside.styles.js';
import {baseStyles} from '../../ui/styles/base.styles.js';
import {footerStyles} from '../../ui/styles/footer.styles.js';
import type {ForeignArticle} from './parse-article.js';
import {strings as english, type ArticleCardStrings} from './article-card.strings.js';
import type {ArticlePresenter, ShownArticle} from './article-presenter.js';
import {initialStyles, lateStyles, loadArticleCode, loadedArticleCode, type ArticleCode} from './load-article-code.js';
import {parseArticleDocument} from './parse-article.js';
import {errorState, bodyUnavailable, loadingState, type ErrorStateOptions} from './states.js';
import {stateStyles} from './states.styles.js';

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

  readonly #content = new ContentController<Article>(this, parseArticleDocument, {isRequired: true});
  #presenter: ArticlePresenter | undefined = this.#createPresenter(loadedArticleCode());
  readonly #retry = (): void => this.#content.retry();

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const hasNewSource = changed.has('src') || changed.has('content');
    if (!isServer && hasNewSource && (this.src || this.content)) void this.#preload();
    this.setCustomState('open', this.open);
  }

  protected override renderWidget(): TemplateResult | typeof nothing {
    const {status, value, isRetrying} = this.#content;
    if (status === 'none') return html`<slot></slot>`;
    if (status === 'loading' && !isRetrying) return loadingState(this.#strings, this.#hasChildren);
    const code = loadedArticleCode();
    if (!value || !code) return errorState(this.#strings, this.#errorStateOptions);
    for (const style of lateStyles(code)) this.addStyles(style);
    this.#presenter ??= this.#createPresenter(code);
    return this.#presenter?.render(this.#shown(value)) ?? nothing;
  }

  protected override updated(): void {
    const {value} = this.#content;
    if (value) this.#presenter?.afterRender(this.#shown(value));
  }

  /** Loads the code for articles together with the document. The parser reports a failure. */
  async #preload(): Promise<void> {
    try {
      await loadArticleCode();
    } catch {
      return;
    }
  }

  #createPresenter(code: ArticleCode | undefined): ArticlePresenter | undefined {
    return code && new code.ArticlePresenter(this);
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

  #shown(article: Article): ShownArticle {
    const {base, isStale} = this.#content;
    const strings = this.#strings;
    return {article, base, isStale, strings, bodyUnavailable: () => bodyUnavailable(strings, this.#errorStateOptions)};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sm-article-card': ArticleCardElement;
  }
}
