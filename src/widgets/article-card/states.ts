import {html, nothing, type TemplateResult} from 'lit';
import {retryIcon, icon} from '../../ui/icons.js';
import {reserveSpace} from '../../ui/reserve-space.js';
import type {ArticleCardStrings} from './article-card.strings.js';
import {defaultCaution} from './default-caution.js';

/** Loading state: the slotted content with the default caution, or a skeleton. */
export function loadingState(strings: ArticleCardStrings, hasChildren: boolean): TemplateResult {
  const ownChildren = html`<div class="fallback"><div class="own"><slot></slot></div>${defaultCaution(strings)}</div>`;
  const skeleton = html`<div class="skeleton"><div class="skeleton-line t w90"></div><div class="skeleton-line t w60"></div></div>
    <div class="bone-box"><div class="skeleton-line w60"></div><div class="skeleton-line"></div><div class="skeleton-line w90"></div></div>
    <div class="skeleton-line w60"></div>`;
  return html`<div class="card article" part="card" aria-busy="true"><p class="visually-hidden">${strings.loading}</p>${hasChildren ? ownChildren : skeleton}</div>`;
}

/** What the message about a missing article or body depends on. */
export interface ErrorStateOptions {
  readonly hasChildren: boolean;
  /** True while the document is requested again: the message changes, and the button keeps its position and the focus. */
  readonly isRetrying: boolean;
  readonly retry: () => void;
}

/** Error state: the slotted content with the default caution, an error message, and a retry button. */
export function errorState(strings: ArticleCardStrings, options: ErrorStateOptions): TemplateResult {
  return html`<div class="card article" part="card" aria-busy=${options.isRetrying}>${bodyUnavailable(strings, options, defaultCaution(strings))}</div>`;
}

/** Error message of a missing body: the slotted content with `caution`, if there is any, the reason, and a retry button. */
export function bodyUnavailable(
  strings: ArticleCardStrings,
  {hasChildren, isRetrying, retry}: ErrorStateOptions,
  caution?: TemplateResult,
): TemplateResult {
  const message = hasChildren ? strings.failedWithLink : strings.failed;
  return html`<div class="fallback">
    ${hasChildren ? html`<div class="own"><slot></slot></div>${caution}` : nothing}
    <p class="quiet" role="status">${isRetrying ? reserveSpace(html`<span>${strings.loading}</span>`, [message]) : message}</p>
    <button class="btn plain" type="button" part="retry" @click=${retry}>${icon(retryIcon)}${strings.tryAgain}</button>
  </div>`;
}
