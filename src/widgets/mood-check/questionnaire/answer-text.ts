import {findOption, type Answers, type QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import {formatDay, formatList, formatNumber} from '../../../ui/format.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import type {ViewContext} from '../view.js';

/** An answer as a person reads it; empty when there is none. */
export function answerText(item: QuestionnaireItem, answers: Answers, view: ViewContext): string {
  const {lang} = view;
  const strings = getQuestionnaireStrings(view);
  const texts = (answers.get(item.key) ?? []).map((value) => {
    if (item.kind === 'boolean') return value === 'true' ? strings.yes : strings.no;
    if (item.kind === 'number' || item.kind === 'integer') return formatNumber(Number(value), lang, 9);
    if (item.kind === 'date') return formatDay(value, lang);
    if (item.kind === 'dateTime') return value.replace('T', ' ');
    return findOption(item, value)?.text ?? value.trim();
  });
  return formatList(texts, lang);
}
