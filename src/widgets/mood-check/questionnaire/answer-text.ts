import {optionOf, type Answers, type Item} from '../../../content/questionnaire/questionnaire.js';
import {dayInWords, listInWords, number} from '../../../ui/format.js';
import {formWords} from './questionnaire.strings.js';
import type {View} from '../view.js';

/** An answer as a person reads it; empty when there is none. */
export function inWords(item: Item, answers: Answers, view: View): string {
  const {lang} = view;
  const strings = formWords(view);
  const words = (answers.get(item.key) ?? []).map((value) => {
    if (item.kind === 'boolean') return value === 'true' ? strings.yes : strings.no;
    if (item.kind === 'number' || item.kind === 'integer') return number(Number(value), lang, 9);
    if (item.kind === 'date') return dayInWords(value, lang);
    if (item.kind === 'dateTime') return value.replace('T', ' ');
    return optionOf(item, value)?.text ?? value.trim();
  });
  return listInWords(words, lang);
}
