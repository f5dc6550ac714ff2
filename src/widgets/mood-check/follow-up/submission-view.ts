import {html, nothing, type TemplateResult} from 'lit';
import type {Submission} from '../../../element/controllers/submission.js';
import {heading} from '../../../rich-text/heading.js';
import {interpolate} from '../../../ui/format.js';
import {reserveSpace} from '../../../ui/reserve-space.js';
import {getFollowUpStrings} from './follow-up.strings.js';
import type {ViewContext} from '../view.js';

/** The button that opens the preview, or in its place the preview, progress and result of the submission. */
export function submissionView(
  view: ViewContext,
  submission: Submission,
  text: string,
  onPreview: () => void,
): TemplateResult {
  const {status, recipient} = submission;
  const label = interpolate(getFollowUpStrings(view).send, {host: recipient});
  return status === 'ready'
    ? html`<div class="actions" part="send"><button class="btn" type="button" @click=${onPreview}>${label}</button></div>`
    : submissionPanel(view, submission, text);
}

/** Nothing is sent until the user has seen the preview and presses Send. */
function submissionPanel(view: ViewContext, submission: Submission, text: string): TemplateResult {
  const {headingLevel} = view;
  const strings = getFollowUpStrings(view);
  const {status, payload, recipient} = submission;
  const isSending = status === 'sending';
  const label = isSending ? strings.sending : status === 'failed' ? strings.tryAgain : strings.sendNow;
  return html`<div class="send stack" part="send">
    ${heading(headingLevel + 1, 'sub', status === 'sent' ? strings.sentTitle : interpolate(strings.sendTitle, {host: recipient}))}
    ${status === 'sent' ? nothing : html`<p class="small">${strings.sendHint} ${view.readingNotice}</p>`}
    <pre class="preview" tabindex="0" dir="auto">${text}</pre>
    <details><summary>${strings.rawPayload}</summary><pre class="preview" tabindex="0">${payload?.text}</pre></details>
    ${
      status === 'sent'
        ? nothing
        : html`<div class="actions">
          <button class="btn" type="button" aria-disabled=${isSending} @click=${() => void submission.send()}>${reserveSpace(html`<span>${label}</span>`, [strings.sendNow, strings.sending, strings.tryAgain])}</button>
          ${isSending ? html`<span class="btn-space" aria-hidden="true">${strings.doNotSend}</span>` : html`<button class="btn bare" type="button" @click=${() => submission.cancel()}>${strings.doNotSend}</button>`}
        </div>`
    }
    ${status === 'failed' ? html`<p><span role="alert">${strings.sendFailed}</span> <button class="link" type="button" aria-expanded=${view.supportOpen} @click=${view.openSupport}>${view.strings.help}</button></p>` : nothing}
  </div>`;
}
