import {html, nothing, type TemplateResult} from 'lit';
import type {QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import {interpolateContent} from '../localized-text.js';
import type {ViewContext} from '../view.js';
import {documentQuestionStyles} from './document-questions.styles.js';
import {fieldInput} from './field-input.js';
import type {DocumentQuestions} from './questionnaire-context.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import {entryText, instanceButtons} from './repeated-entries.js';
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

const unsupportedText = (
  view: ViewContext,
  {definition}: QuestionnaireSession,
  item: QuestionnaireItem,
): TemplateResult =>
  interpolateContent(view, getQuestionnaireStrings(view).cannotAsk, '{text}', definition, item.text || item.linkId);

/** What questions of documents need in addition to those of built-in instruments. */
export const documentQuestions: DocumentQuestions = {
  styles: documentQuestionStyles,
  fieldInput,
  validateAnswer,
  possibleErrors,
  errorText,
  valueText,
  unsupportedText,
  entryText,
  instanceButtons,
  answerHints,
};
