import {html, nothing, type TemplateResult} from 'lit';
import {withEmphasis} from '../../ui/emphasis.js';
import {reserveSpace} from '../../ui/reserve-space.js';
import {retryIcon, helpIcon, icon, lockIcon} from '../../ui/icons.js';
import type {ViewContext} from './view.js';

/**
 * Closes every state of the card: who can see the answer, and the links to clear, to get help and to leave.
 * The links have a row of their own, so that a longer privacy text does not move them.
 * @param privacyStatus the sentence to show, and others that may take its place on the same screen.
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

/** The quick exit. Its place is reserved while its code loads. */
function exitButton({strings, quickExit, hasQuickExit}: ViewContext): TemplateResult | typeof nothing {
  if (quickExit?.url)
    return html`<button class="link exit" type="button" @click=${quickExit.leave}>${strings.exit}</button>`;
  return hasQuickExit && !quickExit
    ? html`<span class="link reserved" aria-hidden="true">${strings.exit}</span>`
    : nothing;
}

/** While the question loads: the element's own children, and help. */
export function loadingState(view: ViewContext): TemplateResult {
  return html`<section class="card" part="card" aria-busy="true"><slot><p class="quiet">${view.strings.loading}</p></slot>${cardFooter(view)}</section>`;
}

/** When the question did not load: the element's own children, a message, a retry button, and help. */
export function errorState(view: ViewContext, retry: () => void): TemplateResult {
  return html`<section class="card" part="card">
    <slot></slot>
    <p class="quiet" role="status">${view.strings.failed}</p>
    <div class="actions"><button class="btn plain" type="button" @click=${retry}>${icon(retryIcon)}${view.strings.tryAgain}</button></div>
    ${cardFooter(view)}
  </section>`;
}
