import {html, nothing, type TemplateResult} from 'lit';
import {drawFace} from '../../../ui/face.js';
import {formatList} from '../../../ui/format.js';
import type {SingleQuestionSession} from './session.js';
import type {ViewContext} from '../view.js';

/** The answer so far, with a button to change it. */
export function answerSummary({strings, lang}: ViewContext, session: SingleQuestionSession): TemplateResult {
  const {option, feelings, stage} = session;
  return html`<div class="answer-summary">
    ${option?.face ? drawFace(option.face) : nothing}
    <p lang=${session.definition.lang ?? nothing}><b class="sub" dir="auto">${option?.label}</b>${stage === 'done' && feelings.length ? html`<span class="small">${formatList(feelings, lang)}</span>` : nothing}</p>
    <button class="btn bare" type="button" @click=${() => session.editAnswer()}>${strings.change}</button>
  </div>`;
}
