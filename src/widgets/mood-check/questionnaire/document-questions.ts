import {html, nothing, type TemplateResult} from 'lit';
import {isConcerning} from '../../../content/questionnaire/concerning-answers.js';
import type {QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import {interpolateContent} from './interpolate-content.js';
import {answerText} from './answer-text.js';
import {documentQuestionStyles} from './document-questions.styles.js';
import {contentText} from '../localized-text.js';
import {fieldInput} from './field-input.js';
import type {DocumentQuestions, QuestionnaireContext} from './questionnaire-context.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import {entryMark, instanceButtons} from './repeated-entries.js';
import type {QuestionnaireSession} from './session.js';
import {errorText, possibleErrors, validateAnswer} from './validation.js';
import {valueText} from './value-text.js';

/** The hints about an answer, which is accepted all the same. The space for every hint is reserved, so that none moves the buttons. */
function answerHints(session: QuestionnaireSession, item: QuestionnaireItem): TemplateResult | typeof nothing {
  const constraints = (item.expressions?.constraints ?? []).filter(({isHint, text}) => isHint && text);
  if (constraints.length === 0) return nothing;
  const shown = session.hintsFor(item);
  return html`<div role="status">${constraints.map(({text}) => html`<p class="small answer-hint ${shown.includes(text) ? '' : 'reserved'}" dir="auto">${text}</p>`)}</div>`;
}

/** A text, the name of a group, a read-only answer with its question, or what is shown instead of a question that cannot be asked. */
function contextContent(
  view: QuestionnaireContext,
  {definition, answers}: QuestionnaireSession,
  item: QuestionnaireItem,
): TemplateResult {
  const text = item.text || item.linkId;
  if (item.kind === 'unsupported')
    return interpolateContent(view, getQuestionnaireStrings(view).cannotAsk, '{text}', definition, text);
  const answer = answerText(item, answers, view);
  return html`${contentText({}, answer ? text : item.text)}${entryMark(view, item)}${answer ? html` <b>${contentText({}, answer)}</b>` : nothing}`;
}

/** What questions of documents need in addition to those of built-in instruments. */
export const documentQuestions: DocumentQuestions = {
  styles: documentQuestionStyles,
  fieldInput,
  validateAnswer,
  isConcerning,
  possibleErrors,
  errorText,
  valueText,
  contextContent,
  entryMark,
  instanceButtons,
  answerHints,
};
