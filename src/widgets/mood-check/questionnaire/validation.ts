import {compareValues} from '../../../content/questionnaire/compare.js';
import {findOption, type FhirValue, type QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import {formatDay, interpolate, formatNumber} from '../../../ui/format.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import {toDateTimeText} from './answer-text.js';
import type {ViewContext} from '../view.js';

/** A validation error of an answer. */
export type ValidationError =
  | 'required'
  | 'requiredGroup'
  | 'unreadable'
  | 'whole'
  | 'decimals'
  | 'low'
  | 'high'
  | 'short'
  | 'format'
  | 'tooFew'
  | 'tooMany';

/** The text of a constraint of the document that is not met. */
export interface Violation {
  readonly text: string;
}

/** An error that is shown at a question. */
export type ShownError = ValidationError | Violation;

/** The error of an unmet constraint. */
export const toViolation = (text: string | undefined): Violation | undefined =>
  text === undefined ? undefined : {text};

/** Returns true if a question is answered with a number in a text field. */
export const isNumeric = ({kind, freeTextIsTyped}: QuestionnaireItem): boolean =>
  kind === 'number' || kind === 'integer' || freeTextIsTyped === true;

/** Returns true if a question uses a native date or time field. */
export const isDateOrTime = ({kind}: QuestionnaireItem): boolean =>
  kind === 'date' || kind === 'dateTime' || kind === 'time';

/**
 * Validates the answers to a question. Returns undefined if they are valid. Only limits in the document are checked.
 * @param unit the unit of a quantity. Limits in another unit are not compared.
 */
export function validateAnswer(
  item: QuestionnaireItem,
  values: readonly string[],
  unit: FhirValue | undefined = item.unit,
): ValidationError | undefined {
  return validateCount(item, values) ?? validateNumberOrDate(item, values, unit) ?? validateText(item, values);
}

function validateCount(item: QuestionnaireItem, {length}: readonly unknown[]): ValidationError | undefined {
  const {repeats, instance, minOccurs = 0, maxOccurs = Infinity} = item;
  if (!repeats || instance || length === 0) return undefined;
  return length < minOccurs ? 'tooFew' : length > maxOccurs ? 'tooMany' : undefined;
}

function validateText({kind, bounds = {}}: QuestionnaireItem, values: readonly string[]): ValidationError | undefined {
  const {minLength = 0, pattern} = bounds;
  if (kind !== 'string' && kind !== 'text') return undefined;
  if (values.some((one) => one.length < minLength)) return 'short';
  return values.some((one) => pattern?.matches(one.trim()) === false) ? 'format' : undefined;
}

function validateNumberOrDate(
  item: QuestionnaireItem,
  values: readonly string[],
  unit: FhirValue | undefined,
): ValidationError | undefined {
  const {kind, type, bounds = {}} = item;
  const {maxDecimalPlaces} = bounds;
  const hasOtherUnit =
    bounds.unit !== undefined && unit !== undefined && (unit['code'] ?? unit['unit']) !== bounds.unit;
  const {min, max} = hasOtherUnit ? {} : bounds;
  const written = values.filter((value) => kind !== 'choice' || (item.freeTextIsTyped && !findOption(item, value)));
  const exceeds = (limit: string | undefined, direction: 1 | -1) =>
    limit !== undefined &&
    (isNumeric(item) || isDateOrTime(item)) &&
    written.some((value) => compareValues(item, value, limit) === direction);
  if (isNumeric(item) && type === 'integer' && written.some((value) => !/^\s*[-+]?\d+\s*$/.test(value))) return 'whole';
  if (maxDecimalPlaces !== undefined && written.some((value) => (value.split('.')[1] ?? '').length > maxDecimalPlaces))
    return 'decimals';
  if (exceeds(min, -1)) return 'low';
  return exceeds(max, 1) ? 'high' : undefined;
}

/** The number in the message of an error. */
function countIn(error: ValidationError, {bounds = {}, minOccurs, maxOccurs}: QuestionnaireItem): number | undefined {
  if (error === 'tooFew') return minOccurs;
  if (error === 'tooMany') return maxOccurs;
  return error === 'decimals' ? bounds.maxDecimalPlaces : bounds.minLength;
}

/** The errors that `validateAnswer` or a missing or unreadable answer can cause, to reserve space for their messages. */
export function possibleErrors(item: QuestionnaireItem): readonly ValidationError[] {
  const {kind, type, required, repeats, instance, minOccurs, maxOccurs, bounds = {}} = item;
  const {min, max, minLength, maxDecimalPlaces, pattern} = bounds;
  const hasField = isNumeric(item) || isDateOrTime(item);
  const isFreeText = kind === 'string' || kind === 'text';
  const isList = repeats === true && !instance;
  const possible: Readonly<Record<Exclude<ValidationError, 'requiredGroup'>, boolean>> = {
    required: required === true,
    unreadable: hasField,
    whole: isNumeric(item) && type === 'integer',
    decimals: maxDecimalPlaces !== undefined,
    low: hasField && min !== undefined,
    high: hasField && max !== undefined,
    short: isFreeText && minLength !== undefined,
    format: isFreeText && pattern !== undefined,
    tooFew: isList && minOccurs !== undefined,
    tooMany: isList && maxOccurs !== undefined,
  };
  return (Object.keys(possible) as (keyof typeof possible)[]).filter((error) => possible[error]);
}

/** The message of an error. */
export function errorText(error: ShownError, item: QuestionnaireItem, view: ViewContext): string {
  const {kind, bounds = {}} = item;
  const {lang} = view;
  const strings = getQuestionnaireStrings(view);
  if (typeof error === 'object') return error.text || strings.checkAnswer;
  const formatLimit = (limit = '') => {
    if (kind === 'date') return formatDay(limit, lang);
    if (kind === 'dateTime') return toDateTimeText(limit);
    return kind === 'time' ? limit.slice(0, 5) : formatNumber(Number(limit), lang, 9);
  };
  if (error === 'unreadable') {
    if (kind === 'time') return strings.incompleteTime;
    return isDateOrTime(item)
      ? strings.incompleteDate
      : interpolate(strings.notANumber, {example: formatNumber(7.5, lang)});
  }
  const dateErrors: Partial<Record<ValidationError, string>> = {low: strings.earliest, high: strings.latest};
  return interpolate((isDateOrTime(item) && dateErrors[error]) || strings[error], {
    min: formatLimit(bounds.min),
    max: formatLimit(bounds.max),
    n: formatNumber(countIn(error, item) ?? 0, lang),
  });
}
