import {html, nothing, type TemplateResult} from 'lit';
import {emphasis} from '../../ui/emphasis.js';
import {againIcon, helpIcon, icon, lockIcon} from '../../ui/icons.js';
import type {View} from './view.js';

/** What closes every state: what stays where, the way to forget it, the way to help, and the quick exit. */
export function foot({strings, reach, help, helping, exit}: View, receipt: string = strings[reach], clear: unknown = nothing): TemplateResult {
  return html`<div class="foot" part="foot">
    <span class="with-icon">${icon(lockIcon)}<span>${emphasis(receipt)}</span></span>${clear}
    <button class="link help" type="button" aria-expanded=${helping} @click=${help}>${icon(helpIcon)}${strings.help}</button>
    ${exit?.url ? html`<button class="link exit" type="button" @click=${exit.leave}>${strings.exit}</button>` : nothing}
  </div>`;
}

/** While the question is on its way: the tag's own children, and the way to help. */
export function loading(view: View): TemplateResult {
  return html`<section class="card" part="card" aria-busy="true"><slot><p class="quiet">${view.strings.loading}</p></slot>${foot(view)}</section>`;
}

/** When the question cannot be shown: the tag's own children, one sentence, a way to try again, and the way to help. */
export function failed(view: View, retry: () => void): TemplateResult {
  return html`<section class="card" part="card">
    <slot></slot>
    <p class="quiet" role="status">${view.strings.failed}</p>
    <div class="actions"><button class="btn plain" type="button" @click=${retry}>${icon(againIcon)}${view.strings.tryAgain}</button></div>
    ${foot(view)}
  </section>`;
}
