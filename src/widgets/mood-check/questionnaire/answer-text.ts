import {toLocalDateTime} from '../../../content/questionnaire/compare.js';
import {findOption, type Answers, type QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import {formatDay, formatList, formatNumber} from '../../../ui/format.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import type {ViewContext} from '../view.js';

/** An answer as a person reads it; empty when there is none. */
export function answerText(item: QuestionnaireItem, answers: Answers, view: ViewContext): string {
  return formatList(
    (answers.get(item.key) ?? []).map((value) => valueText(item, value, view)),
    view.lang,
  );
}

/** One value of an answer as a person reads it. */
export function valueText(item: QuestionnaireItem, value: string, view: ViewContext): string {
  const {lang} = view;
  const strings = getQuestionnaireStrings(view);
  if (item.kind === 'boolean') return value === 'true' ? strings.yes : strings.no;
  if (item.kind === 'number' || item.kind === 'integer') return formatNumber(Number(value), lang, 9);
  if (item.kind === 'date') return formatDay(value, lang);
  if (item.kind === 'dateTime') return toDateTimeText(value);
  return findOption(item, value)?.text ?? value.trim();
}

/** A moment as local date and time, such as `2026-11-22 10:00`. */
export const toDateTimeText = (value: string): string => (toLocalDateTime(value) ?? value).replace('T', ' ');
