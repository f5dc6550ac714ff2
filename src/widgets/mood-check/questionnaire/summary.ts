import {interpolate} from '../../../ui/format.js';
import type {SummaryLine} from '../question-session.js';
import type {ViewContext} from '../view.js';
import {answerText} from './answer-text.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import type {QuestionnaireSession} from './session.js';

/** The questions and answers as text, for copies and the preview before sending. */
export function summaryLines(view: ViewContext, {pages, answers}: QuestionnaireSession): SummaryLine[] {
  return pages.map(({item}) => [
    item.text || item.linkId,
    answerText(item, answers, view) || getQuestionnaireStrings(view).unanswered,
  ]);
}

/** The total, if it is displayed, and the notices. Only for the user's copy. */
export function privateLines(view: ViewContext, {score, definition}: QuestionnaireSession): SummaryLine[] {
  const strings = getQuestionnaireStrings(view);
  const total =
    view.showScore && score ? interpolate(strings.total, {total: score.total, max: score.max}).replaceAll('*', '') : '';
  return [[definition.name, [total, strings.noDiagnosis, definition.copyright].filter(Boolean).join(' ')]];
}
