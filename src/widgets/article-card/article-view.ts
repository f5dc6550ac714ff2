import {html, nothing, type TemplateResult} from 'lit';
import {isServer} from '../../platform/is-server.js';
import {chevronIcon, icon, saveIcon} from '../../ui/icons.js';
import {printIcon} from './article-icons.js';
import {directionOf} from '../../content/text/direction.js';
import {decodeAlike} from '../../rich-text/decode-references.js';
import {heading} from '../../rich-text/heading.js';
import {reserveSpace} from '../../ui/reserve-space.js';
import {interpolate, formatPlural} from '../../ui/format.js';
import type {ArticleBody, Section} from './article-body.js';
import {articleCautions} from './cautions.js';
import {evidenceView} from './evidence.js';
import {factsView} from './facts.js';
import {firstSentence} from './first-sentence.js';
import {readingMinutes} from './reading-time.js';
import {renderServerBody, noScriptBody} from './server-body.js';
import {actionView, relatedView, sourcesView} from './sources.js';
import type {ViewContext} from './view.js';

/** Minimum number of sections for a contents list. */
const MIN_SECTIONS_FOR_TOC = 5;
/** Maximum number of sections in a contents list: nobody reads a longer one, and its layout would block the page. */
const MAX_SECTIONS_IN_TOC = 100;

/** State and callbacks of an open article. */
export interface ArticleViewOptions {
  /** The body or an error message; `undefined` while the body is being rendered. */
  readonly body: HTMLElement | TemplateResult | undefined;
  readonly sections: ArticleBody['sections'];
  readonly citedSources: ArticleBody['citedSources'];
  readonly isStale: boolean;
  readonly linkCopied: boolean;
  readonly onClose: () => void;
  readonly onCopyLink: (() => void) | undefined;
  readonly onClick: (event: MouseEvent) => void;
}

/** Renders the closed card: title, summary, all cautions, facts, and the button that opens the article. */
export function summaryView(view: ViewContext, isStale: boolean, onOpen: () => void): TemplateResult {
  const {strings, lang, article} = view;
  const minutes = formatPlural(strings.minutes, readingMinutes(article.body), lang);
  return html`<article class="card article" part="card">
    ${articleHeader(view, isStale, article.summary ?? leadOf(article))} ${articleCautions(view)} ${factsView(view)}
    <div class="actions screen-only">
      <button class="btn plain" type="button" part="toggle" aria-expanded="false" @click=${onOpen}>${strings.read}${icon(chevronIcon, 'end')}</button>
      <span class="small">${minutes}</span>
    </div>
    ${actionView(view)}${isServer ? noScriptBody(view) : nothing}
  </article>`;
}

/** The first sentence of a Markdown body. HTML bodies without a summary have none, because their markup is not read here. */
const leadOf = ({body, bodyType}: ViewContext['article']): string =>
  bodyType === 'html' ? '' : firstSentence(body, decodeAlike);

/** Renders the open article. It shows the same cautions as the closed card. */
export function articleView(view: ViewContext, options: ArticleViewOptions): TemplateResult {
  const {article} = view;
  const {body, sections, citedSources} = isServer ? renderServerBody(view) : options;
  return html`<article class="card article" part="card" @click=${options.onClick}>
    ${articleHeader(view, options.isStale, article.summary)} ${articleCautions(view)} ${factsView(view)} ${tableOfContents(view, sections)}
    ${body ?? html`<div class="skeleton" aria-busy="true"><div class="skeleton-line"></div><div class="skeleton-line w90"></div><div class="skeleton-line w60"></div></div>`}
    ${evidenceView(view)} ${sourcesView(view, citedSources)} ${relatedView(view)} ${actionView(view)} ${articleFooter(view, options)}
  </article>`;
}

function articleHeader(
  {article, strings, level, lang}: ViewContext,
  isStale: boolean,
  leadText: string | undefined,
): TemplateResult {
  return html`<div class="head" dir=${directionOf(article.lang)} lang=${article.lang ?? nothing}>
    ${heading(level, 'title', article.title)} ${leadText ? html`<p class="lead" part="summary">${leadText}</p>` : nothing}
    ${isStale ? html`<p class="small with-icon" part="saved" dir="auto" lang=${lang}>${icon(saveIcon)}<span>${strings.savedCopy}</span></p>` : nothing}
  </div>`;
}

function tableOfContents(
  {strings, level, article}: ViewContext,
  sections: readonly Pick<Section, 'title'>[],
): TemplateResult | typeof nothing {
  if (sections.length < MIN_SECTIONS_FOR_TOC) return nothing;
  return html`<nav class="contents screen-only" part="contents" aria-label=${strings.contents}>
    ${heading(level + 1, 'sub', strings.contents)}
    <ol>${sections.slice(0, MAX_SECTIONS_IN_TOC).map(({title}, index) => html`<li><a href="#chapter-${index}" data-chapter=${index} lang=${article.lang ?? nothing}><bdi>${title}</bdi></a></li>`)}</ol>
  </nav>`;
}

function articleFooter(
  {article, strings}: ViewContext,
  {onClose, onCopyLink, linkCopied}: ArticleViewOptions,
): TemplateResult {
  const credits = [
    article.author && interpolate(strings.writtenBy, {who: article.author}),
    article.publisher && interpolate(strings.publishedBy, {who: article.publisher}),
  ];
  return html`<div class="foot">
    <span>${credits.filter(Boolean).join('. ')}</span>
    <span class="actions screen-only">
      ${onCopyLink ? html`<button class="btn bare" type="button" @click=${onCopyLink}>${reserveSpace(html`<span aria-live="polite">${linkCopied ? strings.copied : strings.copyLink}</span>`, [strings.copied, strings.copyLink])}</button>` : nothing}
      <button class="btn bare" type="button" @click=${() => print()}>${icon(printIcon)}${strings.print}</button>
      <button class="btn bare" type="button" part="toggle" aria-expanded="true" @click=${onClose}>${strings.close}</button>
    </span>
  </div>`;
}
