import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {Article} from '../../content/article/article.js';
import {ContentController} from '../../element/controllers/content-controller.js';
import {settings} from '../../element/settings/page-settings.js';
import {SmElement} from '../../element/sm-element.js';
import {tell} from '../../element/warnings.js';
import {actions} from '../../ui/styles/actions.styles.js';
import {aside} from '../../ui/styles/aside.styles.js';
import {base} from '../../ui/styles/base.styles.js';
import {cautions} from '../../ui/styles/caution.styles.js';
import {foot} from '../../ui/styles/footer.styles.js';
import {fill} from '../../ui/format.js';
import {ArticleBody} from './article-body.js';
import {strings as english, type ArticleCardStrings} from './article-card.strings.js';
import {styles} from './article-card.styles.js';
import {full, summary, type FullOptions} from './article-view.js';
import {prose} from './prose.styles.js';
import {followInside} from './in-article-links.js';
import {readArticle} from './parse-article.js';
import {failed, instead, loading, withdrawn} from './states.js';
import type {View} from './view.js';

/**
 * Shows a health article under its caution, with who reviewed it, how sure it is, and where it comes from.
 *
 * @slot - What people see without script, while the article loads, and when it cannot be shown: a link to the article's own page.
 * @fires {ContentReadyEvent} sm-content-ready - The article is on the page.
 * @fires {ContentErrorEvent} sm-content-error - The article cannot be shown; the event says why.
 * @csspart card - The card.
 * @csspart title - The title.
 * @csspart cautions - All cautions. Their colours cannot be changed.
 * @csspart facts - Review, certainty and sources in three lines.
 * @csspart body - The article's text.
 * @csspart action - The clinic's own next step.
 * @cssstate open - The whole article is shown.
 */
export class ArticleCardElement extends SmElement {
  static override readonly tag = 'sm-article-card';
  static override styles = [...base, actions, foot, cautions, aside, styles, prose];

  /** Address of the article, resolved against the endpoint. */
  @property() src?: string;
  /** Folder that `src` is resolved against; without it, the nearest `data-sm-endpoint` or the page's setting. */
  @property() endpoint?: string;
  /** The article itself, instead of an address. */
  @property({attribute: false}) content?: unknown;
  /** Shows the whole article instead of its summary. */
  @property({type: Boolean}) open = false;
  /** Level of the title in the page's outline, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;
  /** Hosts that images may come from besides the document's own, separated by spaces. */
  @property({attribute: 'image-hosts'}) imageHosts = '';
  /** Country of the clinic (ISO 3166-1), for the emergency number. */
  @property() country?: string;

  @state() private copied = false;

  readonly #content = new ContentController<Article>(this, readArticle);
  readonly #body = new ArticleBody(this);
  readonly #retry = (): void => this.#content.retry();
  #told: unknown;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.setState('open', this.open);
  }

  protected override renderWidget(): TemplateResult | typeof nothing {
    const {status, value} = this.#content;
    const level = Math.min(Math.max(Math.trunc(this.headingLevel) || 2, 1), 6);
    if (status === 'none') return html`<slot></slot>`;
    if (status === 'loading') return loading(this.#strings, level, this.#hasChildren);
    if (!value) return failed(this.#strings, level, this.#hasChildren, this.#retry);
    const view = this.#view(value, level);
    if (value.status === 'withdrawn') return withdrawn(view);
    return this.open ? full(view, this.#options()) : summary(view, this.#content.saved, () => this.#toggle());
  }

  protected override updated(): void {
    const article = this.#content.value;
    if (!article) return;
    if (article !== this.#told) for (const sentence of article.unreadable) tell(this.tag, sentence);
    this.#told = article;
    if (this.open && article.status === 'current') void this.#showBody(article);
  }

  get #strings(): ArticleCardStrings {
    return this.words('article-card', english);
  }

  get #hasChildren(): boolean {
    return isServer || [...this.childNodes].some((node) => node.nodeType === Node.TEXT_NODE ? node.textContent?.trim() : node.nodeType === Node.ELEMENT_NODE && node.nodeName !== 'SCRIPT');
  }

  #view(article: Article, level: number): View {
    const country = this.country ?? settings().country;
    const today = new Date().toISOString().slice(0, 10);
    return {article, strings: this.#strings, level, country, today, lang: this.wordsLanguage, base: this.#content.base};
  }

  #options(): FullOptions {
    const canCopy = isServer || this.ownerDocument.defaultView?.isSecureContext && 'clipboard' in navigator;
    return {
      body: this.#body.error ? instead(this.#strings, this.#hasChildren, this.#retry) : this.#body.element,
      chapters: this.#body.chapters,
      cited: this.#body.cited,
      saved: this.#content.saved,
      copied: this.copied,
      copy: canCopy ? () => void this.#copyLink() : undefined,
      close: () => this.#toggle(),
      follow: (event) => followInside(event, this.renderRoot, this.#body),
    };
  }

  #toggle(): void {
    this.open = !this.open;
    this.copied = false;
    // The button that was pressed is gone, and its counterpart may lie behind the whole text: who opens it reads on from the facts.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.facts')?.focus());
  }

  async #copyLink(): Promise<void> {
    const own = this.querySelector('a')?.href ?? this.ownerDocument.location.href;
    try {
      await navigator.clipboard.writeText(own);
      this.copied = true;
    } catch (error) {
      tell(this.tag, `cannot copy the link: ${(error as Error).message}`);
    }
  }

  async #showBody(article: Article): Promise<void> {
    const {table, image, source} = this.#strings;
    await this.#body.show(article, {
      base: this.#content.base,
      headingLevel: Math.min(this.headingLevel + 1, 6),
      imageHosts: this.imageHosts.split(/[\s,]+/).filter(Boolean),
      words: {table, image},
      sourceName: (n) => fill(source, {n}),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sm-article-card': ArticleCardElement;
  }
}
