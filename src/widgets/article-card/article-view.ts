import {html, isServer, nothing, type TemplateResult} from 'lit';
import {chevronIcon, icon, printIcon, saveIcon} from '../../ui/icons.js';
import {heading} from '../../ui/heading.js';
import {fill, plural} from '../../ui/format.js';
import type {ArticleBody, Chapter} from './article-body.js';
import {articleCautions} from './cautions.js';
import {evidence} from './evidence.js';
import {facts} from './facts.js';
import {firstSentence, readingMinutes} from './reading-time.js';
import {serverBody, unscriptedBody} from './server-body.js';
import {action, related, sources} from './sources.js';
import type {View} from './view.js';

/** From how many chapters on a contents list helps. */
const LONG = 5;

/** What a person can do in an open article. */
export interface FullOptions {
  /** The body, or what stands in its place; nothing while it is made. */
  readonly body: HTMLElement | TemplateResult | undefined;
  readonly chapters: ArticleBody['chapters'];
  readonly cited: ArticleBody['cited'];
  readonly saved: boolean;
  readonly copied: boolean;
  readonly close: () => void;
  readonly copy: (() => void) | undefined;
  readonly follow: (event: MouseEvent) => void;
}

/** The card: title, summary, every caution, what stands behind it, and the way to the whole article. */
export function summary(view: View, saved: boolean, open: () => void): TemplateResult {
  const {strings, lang, article} = view;
  const minutes = plural(strings.minutes, readingMinutes(article.body), lang);
  return html`<article class="card article" part="card">
    ${head(view, saved, article.summary ?? firstSentence(article.body))} ${articleCautions(view)} ${facts(view)}
    <div class="actions screen-only">
      <button class="btn plain" type="button" part="toggle" aria-expanded="false" @click=${open}>${strings.read}${icon(chevronIcon, 'end')}</button>
      <span class="small">${minutes}</span>
    </div>
    ${action(view)}${isServer ? unscriptedBody(view) : nothing}
  </article>`;
}

/** The whole article. The cautions are the same block as in the card: only the body unfolds. */
export function full(view: View, options: FullOptions): TemplateResult {
  const {article} = view;
  const {body, chapters, cited} = isServer ? serverBody(view) : options;
  return html`<article class="card article" part="card" @click=${options.follow}>
    ${head(view, options.saved, article.summary)} ${articleCautions(view)} ${facts(view)} ${contents(view, chapters)}
    ${body ?? html`<div class="bones" aria-busy="true"><div class="bone"></div><div class="bone w90"></div><div class="bone w60"></div></div>`}
    ${evidence(view)} ${sources(view, cited)} ${related(view)} ${action(view)} ${foot(view, options)}
  </article>`;
}

function head({article, strings, level, lang}: View, saved: boolean, lead: string | undefined): TemplateResult {
  return html`<div class="head" dir="auto" lang=${article.lang ?? nothing}>
    ${heading(level, 'title', article.title)} ${lead ? html`<p class="lead" part="summary">${lead}</p>` : nothing}
    ${saved ? html`<p class="small with-icon" part="saved" dir="auto" lang=${lang}>${icon(saveIcon)}<span>${strings.savedCopy}</span></p>` : nothing}
  </div>`;
}

function contents({strings, level, article}: View, chapters: readonly Pick<Chapter, 'title'>[]): TemplateResult | typeof nothing {
  if (chapters.length < LONG) return nothing;
  return html`<nav class="contents screen-only" part="contents" aria-label=${strings.contents}>
    ${heading(level + 1, 'sub', strings.contents)}
    <ol>${chapters.map(({title}, index) => html`<li><a href="#chapter-${index}" data-chapter=${index} lang=${article.lang ?? nothing}><bdi>${title}</bdi></a></li>`)}</ol>
  </nav>`;
}

function foot({article, strings}: View, {close, copy, copied}: FullOptions): TemplateResult {
  const by = [article.author && fill(strings.writtenBy, {who: article.author}), article.publisher && fill(strings.publishedBy, {who: article.publisher})];
  return html`<div class="foot">
    <span>${by.filter(Boolean).join('. ')}</span>
    <span class="actions screen-only">
      ${copy ? html`<button class="btn bare" type="button" @click=${copy}><span role="status">${copied ? strings.copied : strings.copyLink}</span></button>` : nothing}
      <button class="btn bare" type="button" @click=${() => print()}>${icon(printIcon)}${strings.print}</button>
      <button class="btn bare" type="button" part="toggle" aria-expanded="true" @click=${close}>${strings.close}</button>
    </span>
  </div>`;
}
