import {itemPoints} from '../../../content/questionnaire/points.js';
import type {Answers, QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import {formatNumber, interpolate} from '../../../ui/format.js';
import type {SummaryLine} from '../question-session.js';
import type {ViewContext} from '../view.js';
import type {QuestionnaireContext} from './questionnaire-context.js';
import {answerText} from './answer-text.js';
import {answeredItems} from './pages.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import type {QuestionnaireSession} from './session.js';

/** The questions and answers as text, for copies and the preview before sending. */
export function summaryLines(view: QuestionnaireContext, {pages, answers}: QuestionnaireSession): SummaryLine[] {
  return pages.flatMap((page) => answeredItems(page, answers)).map((item) => answerLine(view, item, answers));
}

const answerLine = (view: QuestionnaireContext, item: QuestionnaireItem, answers: Answers): SummaryLine => [
  item.text || item.linkId,
  answerText(item, answers, view) || getQuestionnaireStrings(view).unanswered,
];

/**
 * The questions and answers as a record for an appointment: the name of the questionnaire, the texts before the questions (such as
 * "Over the last 2 weeks"), and the value of each scored answer, as on the printed form.
 */
export function recordLines(
  view: QuestionnaireContext,
  {pages, answers, definition}: QuestionnaireSession,
): SummaryLine[] {
  let previousContext: string | undefined;
  const lineOf = (item: QuestionnaireItem): SummaryLine => {
    const points = itemPoints(item, answers);
    const [question, answer] = answerLine(view, item, answers);
    return [question, points === undefined ? answer : `${answer} (${formatNumber(points, view.lang)})`];
  };
  const lines = pages.flatMap((page): SummaryLine[] => {
    const contextText = page.context
      .filter(({key, text}) => text && !answers.has(key))
      .map(({text}) => text)
      .join(' ');
    const isNew = contextText !== previousContext;
    previousContext = contextText;
    return [...(isNew && contextText ? [[contextText, ''] as const] : []), ...answeredItems(page, answers).map(lineOf)];
  });
  return [[definition.name, ''], ...lines];
}

/** The total, if it is displayed, and the notices. Only for the user's copy. */
export function privateLines(view: ViewContext, {score, definition}: QuestionnaireSession): SummaryLine[] {
  const strings = getQuestionnaireStrings(view);
  const total =
    view.showScore && score ? interpolate(strings.total, {total: score.total, max: score.max}).replaceAll('*', '') : '';
  return [[definition.name, [total, strings.noDiagnosis, definition.copyright].filter(Boolean).join(' ')]];
}
