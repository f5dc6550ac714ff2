import {html, nothing, type TemplateResult} from 'lit';
import {heading} from '../../../rich-text/heading.js';
import {checkIcon, icon} from '../../../ui/icons.js';
import type {SingleQuestionSession} from './session.js';
import {noticeWithHelp} from '../notice-with-help.js';
import {answerSummary} from './answer-summary.js';
import type {ViewContext} from '../view.js';

/** Asks for feeling words and a private note. Both are optional. */
export function feelingsView(view: ViewContext, session: SingleQuestionSession): TemplateResult {
  const {strings, headingLevel} = view;
  const {feelings, note} = session.definition;
  return html`${answerSummary(view, session)}
    ${
      feelings.length
        ? html`<div class="field" role="group" aria-labelledby="current-heading" aria-describedby="question-hint">
          ${heading(headingLevel, 'title', html`<span id="current-heading">${strings.feelingsTitle}</span>`)}
          <p class="small" id="question-hint">${strings.feelingsHint}</p>
          <div class="chips" lang=${session.definition.lang ?? nothing}>${feelings.map((word) => feelingChip(session, word))}</div>
        </div>`
        : nothing
    }
    ${note ? noteField(view, session, feelings.length === 0) : nothing}
    <div class="actions">
      <button class="btn" type="button" @click=${() => session.continue()}>${strings.continue}</button>
      <button class="btn bare" type="button" @click=${() => session.skip()}>${strings.skip}</button>
    </div>`;
}

const feelingChip = (session: SingleQuestionSession, feeling: string): TemplateResult => html`<label class="chip">
  <input type="checkbox" autocomplete="off" .checked=${session.feelings.includes(feeling)}
    @change=${(event: Event) => session.setFeeling(feeling, (event.target as HTMLInputElement).checked)} />${icon(checkIcon)}<span dir="auto">${feeling}</span>
</label>`;

function noteField(view: ViewContext, session: SingleQuestionSession, isFirst: boolean): TemplateResult {
  const {strings} = view;
  return html`<div class="note">
    <label class="field">
      <span class="legend" id=${isFirst ? 'current-heading' : nothing}>${strings.note} <span>${strings.optional}</span></span>
      <textarea rows="3" maxlength="2000" autocomplete="off" dir="auto" aria-describedby="note-hint" .value=${session.note}
        @input=${(event: Event) => session.setNote((event.target as HTMLTextAreaElement).value)}></textarea>
    </label>
    ${noticeWithHelp(view, 'note-hint', strings.notRead)}
  </div>`;
}
