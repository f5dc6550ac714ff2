import {html, nothing, type TemplateResult} from 'lit';
import {heading} from '../../../ui/heading.js';
import {checkIcon, icon} from '../../../ui/icons.js';
import type {MoodTalk} from './session.js';
import {said} from './answer-summary.js';
import type {View} from '../view.js';

/** Asks for feeling words and a private note, as many as fit or none. */
export function words(view: View, talk: MoodTalk): TemplateResult {
  const {strings, level} = view;
  const {feelings, note} = talk.about;
  return html`${said(view, talk)}
    ${feelings.length
      ? html`<div class="field" role="group" aria-labelledby="here" aria-describedby="lead">
          ${heading(level, 'title', html`<span id="here">${strings.word}</span>`)}
          <p class="small" id="lead">${strings.wordHint}</p>
          <div class="chips" lang=${talk.about.lang ?? nothing}>${feelings.map((word) => chip(talk, word))}</div>
        </div>`
      : nothing}
    ${note ? noteField(view, talk, feelings.length === 0) : nothing}
    <div class="actions">
      <button class="btn" type="button" @click=${() => talk.continue()}>${strings.continue}</button>
      <button class="btn bare" type="button" @click=${() => talk.skip()}>${strings.skip}</button>
    </div>`;
}

const chip = (talk: MoodTalk, word: string): TemplateResult => html`<label class="chip">
  <input type="checkbox" autocomplete="off" .checked=${talk.feelings.includes(word)}
    @change=${(event: Event) => talk.feel(word, (event.target as HTMLInputElement).checked)} />${icon(checkIcon)}<span dir="auto">${word}</span>
</label>`;

function noteField({strings}: View, talk: MoodTalk, first: boolean): TemplateResult {
  return html`<label class="field note">
    <span class="legend" id=${first ? 'here' : nothing}>${strings.note} <span>${strings.optional}</span></span>
    <textarea rows="3" maxlength="2000" autocomplete="off" dir="auto" .value=${talk.note}
      @input=${(event: Event) => (talk.note = (event.target as HTMLTextAreaElement).value)}></textarea>
  </label>`;
}
