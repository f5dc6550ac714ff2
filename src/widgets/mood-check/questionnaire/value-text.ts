import {toLocalDateTime} from '../../../content/questionnaire/compare.js';
import {findOption, type QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import {formatDate} from '../../../platform/intl.js';
import {formatDay, formatNumber} from '../../../ui/format.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import type {ViewContext} from '../view.js';

/** A single value of an answer as display text. */
export function valueText(item: QuestionnaireItem, value: string, view: ViewContext): string {
  const {lang} = view;
  const strings = getQuestionnaireStrings(view);
  if (item.kind === 'boolean') return value === 'true' ? strings.yes : strings.no;
  if (item.kind === 'number' || item.kind === 'integer') return formatNumber(Number(value), lang, 9);
  if (item.kind === 'date') return dateText(value, lang);
  if (item.kind === 'dateTime') return toDateTimeText(value);
  return findOption(item, value)?.text ?? value.trim();
}

/** A date as text. FHIR dates can be a month or a year without a day. */
export function dateText(date: string, lang: string): string {
  if (date.length >= 10) return formatDay(date, lang);
  const options = {month: 'long', year: 'numeric', timeZone: 'UTC'} as const;
  return date.length === 7 ? formatDate(new Date(`${date}-01T00:00:00Z`), lang, options, date) : date;
}

/** A date-time in the local time zone, such as `2026-11-22 10:00`. */
export const toDateTimeText = (value: string): string => (toLocalDateTime(value) ?? value).replace('T', ' ');
