import {interpolate} from '../../../ui/format.js';
import type {SummaryLine} from '../question-session.js';
import type {ViewContext} from '../view.js';
import {answerText} from './answer-text.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import type {QuestionnaireSession} from './session.js';

/** Each question with its answer as text, for a copy and for the preview before sending. */
export function summaryLines(view: ViewContext, {pages, answers}: QuestionnaireSession): SummaryLine[] {
  return pages.map(({item}) => [
    item.text || item.linkId,
    answerText(item, answers, view) || getQuestionnaireStrings(view).unanswered,
  ]);
}

/** The total where it is shown, and the notices. Only for the person's own copy. */
export function privateLines(view: ViewContext, {score, definition}: QuestionnaireSession): SummaryLine[] {
  const strings = getQuestionnaireStrings(view);
  const total =
    view.showScore && score ? interpolate(strings.total, {total: score.total, max: score.max}).replaceAll('*', '') : '';
  return [[definition.name, [total, strings.noDiagnosis, definition.copyright].filter(Boolean).join(' ')]];
}
