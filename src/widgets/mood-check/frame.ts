import {html, type TemplateResult} from 'lit';
import {emphasis} from '../../parts/emphasis.js';
import {againIcon, helpIcon, icon, lockIcon} from '../../parts/icon.js';
import type {View} from './view.js';

/** What closes every state: what stays where, and the way to help. */
export function foot({strings, shared, help, helping}: View, done = false): TemplateResult {
  const stays = done ? (shared ? strings.sharedWith : strings.nothingLeft) : shared ? strings.shared : strings.stays;
  return html`<div class="foot" part="foot">
    <span class="with-icon">${icon(lockIcon)}<span>${emphasis(stays)}</span></span>
    <button class="link help" type="button" aria-expanded=${helping} @click=${help}>${icon(helpIcon)}${strings.help}</button>
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
