import type {QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import {formatDay, interpolate, formatNumber} from '../../../ui/format.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import type {ViewContext} from '../view.js';

/** What is wrong with an answer. */
export type ValidationError = 'required' | 'whole' | 'low' | 'high' | 'short';

/** What is wrong with the answers to a question, if anything. Only what the document itself asks for counts. */
export function validateAnswer(
  {kind, required, bounds = {}}: QuestionnaireItem,
  values: readonly string[],
): ValidationError | undefined {
  const isFreeText = kind === 'line' || kind === 'text';
  const isNumber = kind === 'number' || kind === 'integer';
  const toComparable = (one: string) => (isNumber ? Number(one) : one);
  const exceedsLimit = (
    limit: string | undefined,
    isBeyond: (one: number | string, limit: number | string) => boolean,
  ) =>
    limit !== undefined &&
    (isNumber || kind === 'date') &&
    values.some((one) => isBeyond(toComparable(one), toComparable(limit)));
  if (required && values.length === 0) return 'required';
  if (kind === 'integer' && values.some((value) => !/^[-+]?\d+$/.test(value.trim()))) return 'whole';
  if (exceedsLimit(bounds.min, (one, limit) => one < limit)) return 'low';
  if (exceedsLimit(bounds.max, (one, limit) => one > limit)) return 'high';
  return isFreeText && values.some((one) => one.length < (bounds.minLength ?? 0)) ? 'short' : undefined;
}

/** A fault as the person reads it, beside the question. */
export function errorText(error: ValidationError, {kind, bounds = {}}: QuestionnaireItem, view: ViewContext): string {
  const {lang} = view;
  const formatLimit = (limit = '') => (kind === 'date' ? formatDay(limit, lang) : formatNumber(Number(limit), lang, 9));
  return interpolate(getQuestionnaireStrings(view)[error], {
    min: formatLimit(bounds.min),
    max: formatLimit(bounds.max),
    n: formatNumber(bounds.minLength ?? 0, lang),
  });
}
