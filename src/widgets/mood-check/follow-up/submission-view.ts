import {html, nothing, type TemplateResult} from 'lit';
import type {Sending} from '../../../element/controllers/submission.js';
import {heading} from '../../../ui/heading.js';
import {fill} from '../../../ui/format.js';
import {afterWords} from './follow-up.strings.js';
import type {View} from '../view.js';

/** Sending, step by step: asked for, looked at, sent. Nothing goes before the person has seen all of it and says so. */
export function sendView(view: View, sending: Sending, text: string, show: () => void): TemplateResult {
  const {level} = view;
  const strings = afterWords(view);
  const {status, parcel, destination} = sending;
  const host = destination?.host ?? '';
  if (status === 'ready') return html`<div class="actions" part="send"><button class="btn" type="button" @click=${show}>${fill(strings.send, {host})}</button></div>`;
  const busy = status === 'sending';
  return html`<div class="send stack" part="send">
    ${heading(level + 1, 'sub', status === 'sent' ? strings.sentTitle : fill(strings.sendTitle, {host}))}
    ${status === 'shown' ? html`<p class="small">${strings.sendHint}</p>` : nothing}
    <pre class="paper" tabindex="0" dir="auto">${text}</pre>
    <details open><summary>${strings.exactly}</summary><pre class="paper" tabindex="0">${parcel?.text}</pre></details>
    ${status === 'failed' ? html`<p role="alert">${strings.sendFailed}</p>` : nothing}
    ${status === 'sent'
      ? nothing
      : html`<div class="actions">
          <button class="btn" type="button" aria-disabled=${busy} @click=${() => void sending.send()}>${busy ? strings.sending : status === 'failed' ? strings.tryAgain : strings.sendNow}</button>
          ${busy ? nothing : html`<button class="btn bare" type="button" @click=${() => sending.cancel()}>${strings.doNotSend}</button>`}
        </div>`}
  </div>`;
}
