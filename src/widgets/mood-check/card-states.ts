import {html, nothing, type TemplateResult} from 'lit';
import {withEmphasis} from '../../ui/emphasis.js';
import {retryIcon, helpIcon, icon, lockIcon} from '../../ui/icons.js';
import type {ViewContext} from './view.js';

/** What closes every state: what stays where, the way to forget it, the way to help, and the quick exit. */
export function cardFooter(
  {strings, audience, openSupport, supportOpen, quickExit}: ViewContext,
  privacyStatus: string = strings[audience],
  clearButton: unknown = nothing,
): TemplateResult {
  return html`<div class="foot" part="foot">
    <span class="with-icon">${icon(lockIcon)}<span>${withEmphasis(privacyStatus)}</span></span>${clearButton}
    <button class="link help" type="button" aria-expanded=${supportOpen} @click=${openSupport}>${icon(helpIcon)}${strings.help}</button>
    ${quickExit?.url ? html`<button class="link exit" type="button" @click=${quickExit.leave}>${strings.exit}</button>` : nothing}
  </div>`;
}

/** While the question is on its way: the tag's own children, and the way to help. */
export function loadingState(view: ViewContext): TemplateResult {
  return html`<section class="card" part="card" aria-busy="true"><slot><p class="quiet">${view.strings.loading}</p></slot>${cardFooter(view)}</section>`;
}

/** When the question cannot be shown: the tag's own children, one sentence, a way to try again, and the way to help. */
export function errorState(view: ViewContext, retry: () => void): TemplateResult {
  return html`<section class="card" part="card">
    <slot></slot>
    <p class="quiet" role="status">${view.strings.failed}</p>
    <div class="actions"><button class="btn plain" type="button" @click=${retry}>${icon(retryIcon)}${view.strings.tryAgain}</button></div>
    ${cardFooter(view)}
  </section>`;
}
