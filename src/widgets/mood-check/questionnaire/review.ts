import {html, nothing, type TemplateResult} from 'lit';
import type {QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import {heading} from '../../../rich-text/heading.js';
import {interpolate} from '../../../ui/format.js';
import {answerText} from './answer-text.js';
import type {QuestionnaireSession} from './session.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import {uiText, contentText} from '../localized-text.js';
import type {QuestionnaireContext} from './questionnaire-context.js';

/** The review before finishing: all questions with their answers, each with a button to change it. */
export function reviewView(view: QuestionnaireContext, session: QuestionnaireSession): TemplateResult {
  const {headingLevel, layout} = view;
  const strings = getQuestionnaireStrings(view);
  const answerContent = (item: QuestionnaireItem): TemplateResult => {
    const text = answerText(item, session.answers, view);
    return text && item.kind === 'choice'
      ? contentText(session.definition, text)
      : uiText(view, text || strings.unanswered);
  };
  return html`<div class="head">
      ${heading(headingLevel, 'title', html`<span id="current-heading">${strings.reviewTitle}</span>`)}
      <p class="lead">${strings.reviewHint}</p>
    </div>
    <ul class="rows review">
      ${session.pages.map(
        ({item}) => html`<li>
          <p>${contentText(session.definition, item.text || item.linkId)}<b>${answerContent(item)}</b></p>
          <button class="link" type="button" aria-label=${interpolate(strings.changeAnswer, {question: item.text || item.linkId})} @click=${() => session.editAnswer(layout === 'all' ? undefined : item.key)}>${strings.change}</button>
        </li>`,
      )}
    </ul>
    ${session.sharedHints.map((text) => html`<p class="answer-hint" lang=${session.definition.lang ?? nothing} dir="auto">${text}</p>`)}
    <div class="pager">
      <button class="btn plain" type="button" @click=${(event: MouseEvent) => event.detail <= 1 && session.editAnswer()}>${strings.back}</button>
      <button class="btn" type="button" @click=${(event: MouseEvent) => event.detail <= 1 && session.finish()}>${strings.finish}</button>
    </div>`;
}
