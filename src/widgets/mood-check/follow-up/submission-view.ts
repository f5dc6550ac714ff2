import {html, nothing, type TemplateResult} from 'lit';
import type {Submission} from '../../../element/controllers/submission.js';
import {heading} from '../../../rich-text/heading.js';
import {interpolate} from '../../../ui/format.js';
import {getFollowUpStrings} from './follow-up.strings.js';
import type {ViewContext} from '../view.js';

/** Sending, step by step: asked for, looked at, sent. Nothing goes before the person has seen all of it and says so. */
export function submissionView(
  view: ViewContext,
  submission: Submission,
  text: string,
  onPreview: () => void,
): TemplateResult {
  const {headingLevel} = view;
  const strings = getFollowUpStrings(view);
  const {status, payload, destination} = submission;
  const host = destination?.host ?? '';
  if (status === 'ready')
    return html`<div class="actions" part="send"><button class="btn" type="button" @click=${onPreview}>${interpolate(strings.send, {host})}</button></div>`;
  const isSending = status === 'sending';
  return html`<div class="send stack" part="send">
    ${heading(headingLevel + 1, 'sub', status === 'sent' ? strings.sentTitle : interpolate(strings.sendTitle, {host}))}
    ${status === 'shown' ? html`<p class="small">${strings.sendHint}</p>` : nothing}
    <pre class="paper" tabindex="0" dir="auto">${text}</pre>
    <details open><summary>${strings.exactly}</summary><pre class="paper" tabindex="0">${payload?.text}</pre></details>
    ${status === 'failed' ? html`<p role="alert">${strings.sendFailed}</p>` : nothing}
    ${
      status === 'sent'
        ? nothing
        : html`<div class="actions">
          <button class="btn" type="button" aria-disabled=${isSending} @click=${() => void submission.send()}>${isSending ? strings.sending : status === 'failed' ? strings.tryAgain : strings.sendNow}</button>
          ${isSending ? nothing : html`<button class="btn bare" type="button" @click=${() => submission.cancel()}>${strings.doNotSend}</button>`}
        </div>`
    }
  </div>`;
}
