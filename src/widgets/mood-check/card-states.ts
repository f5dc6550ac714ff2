import {html, nothing, type TemplateResult} from 'lit';
import {withEmphasis} from '../../ui/emphasis.js';
import {reserveSpace} from '../../ui/reserve-space.js';
import {retryIcon, helpIcon, icon, lockIcon} from '../../ui/icons.js';
import type {ViewContext} from './view.js';

/**
 * The footer of the card in every state: help, the clear button, the quick exit, and the privacy status. The links are in
 * a separate row so that a longer privacy text does not move them.
 * @param privacyStatus the sentence to display, followed by the sentences that may replace it, to reserve space for them.
 */
export function cardFooter(
  view: ViewContext,
  privacyStatus: readonly string[] = [view.strings[view.audience]],
  clearButton: unknown = nothing,
): TemplateResult {
  const {strings, openSupport, supportOpen} = view;
  return html`<div class="foot card-foot" part="foot">
    <div class="foot-links">
      <button class="link help" type="button" aria-expanded=${supportOpen} @click=${openSupport}>${icon(helpIcon)}${strings.help}</button>
      ${clearButton}${exitButton(view)}
    </div>
    <span class="with-icon">${icon(lockIcon)}${reserveSpace(html`<span class="privacy-status">${withEmphasis(privacyStatus[0] ?? '')}</span>`, privacyStatus.slice(1).map(withEmphasis))}</span>
  </div>`;
}

/** The quick exit button. Its space is reserved while its code loads. */
function exitButton({strings, quickExit, hasQuickExit}: ViewContext): TemplateResult | typeof nothing {
  if (quickExit?.url)
    return html`<button class="link exit" type="button" @click=${quickExit.leave}>${strings.exit}</button>`;
  return hasQuickExit && !quickExit
    ? html`<span class="link reserved" aria-hidden="true">${strings.exit}</span>`
    : nothing;
}

/** Loading state: the slotted fallback content, a message and the help button. */
export const loadingState = (view: ViewContext): TemplateResult => errorState(view, undefined, true);

/**
 * Error state: the slotted fallback content, a message, a retry button and the help button. While the question is
 * requested, the first time or again, the space for both is reserved, so that a failure does not move the help button; the space of
 * the clear button is reserved, so that the question does not.
 */
export function errorState(view: ViewContext, retry: (() => void) | undefined, isLoading: boolean): TemplateResult {
  const {loading, failed} = view.strings;
  return html`<section class="card large" part="card" aria-busy=${isLoading}>
    <slot></slot>
    <p class="quiet" role="status">${isLoading ? reserveSpace(html`<span>${loading}</span>`, [failed]) : failed}</p>
    <div class="actions"><button class="btn plain ${retry ? '' : 'reserved'}" type="button" @click=${retry}>${icon(retryIcon)}${view.strings.tryAgain}</button></div>
    ${cardFooter(view, undefined, html`<span class="link reserved" aria-hidden="true">${view.strings.clearAll}</span>`)}
  </section>`;
}
