import {compareValues} from '../../../content/questionnaire/compare.js';
import {
  findOption,
  type AnswerOption,
  type Bounds,
  type FhirValue,
  type QuestionnaireItem,
} from '../../../content/questionnaire/questionnaire.js';
import {interpolate, formatNumber} from '../../../ui/format.js';
import {getQuestionnaireStrings} from './questionnaire.strings.js';
import {isDateOrTime, isNumeric} from './field-kinds.js';
import {dateText, toDateTimeText} from './value-text.js';
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
  | 'long'
  | 'format'
  | 'tooFew'
  | 'tooMany'
  | 'exclusive'
  | 'checkAnswer';

/** The text of a constraint of the document that is not met. */
export interface Violation {
  readonly text: string;
}

/** An error that is shown at a question. */
export type ShownError = ValidationError | Violation;

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

/** The first selected option that excludes the others. */
const exclusiveOption = (item: QuestionnaireItem, values: readonly string[]): AnswerOption | undefined =>
  values.map((value) => findOption(item, value)).find((option) => option?.exclusive);

function validateCount(item: QuestionnaireItem, values: readonly string[]): ValidationError | undefined {
  const {repeats, instance, minOccurs = 0, maxOccurs = Infinity} = item;
  if (!repeats && values.length > 1) return 'checkAnswer'; // Only prefilled answers can be several.
  if (!repeats || values.length === 0) return undefined;
  if (instance) return instance.count > maxOccurs ? 'tooMany' : undefined; // Only prefilled answers can be too many.
  if (values.length > 1 && exclusiveOption(item, values)) return 'exclusive';
  const {length} = values;
  return length < minOccurs ? 'tooFew' : length > maxOccurs ? 'tooMany' : undefined;
}

function validateText(item: QuestionnaireItem, values: readonly string[]): ValidationError | undefined {
  const {minLength = 0, maxLength = Infinity, pattern} = item.bounds ?? {};
  const written = writtenValues(item, values).map((one) => one.trim());
  const lengths = isFreeText(item) ? written.map(({length}) => length) : [];
  if (lengths.some((length) => length < minLength)) return 'short';
  if (lengths.some((length) => length > maxLength)) return 'long';
  const isMisspelled = (one: string) => pattern?.matches(one) === false || (item.type === 'url' && /\s/.test(one));
  return written.some(isMisspelled) ? 'format' : undefined;
}

/** The answers that are not one of the options. */
const writtenValues = (item: QuestionnaireItem, values: readonly string[]): readonly string[] =>
  item.kind === 'choice' ? values.filter((value) => !findOption(item, value)) : values;

/** Returns true if a question is answered with words: as a text, or in addition to its options. */
const isFreeText = ({kind, allowsFreeText, freeTextIsTyped}: QuestionnaireItem): boolean =>
  kind === 'string' || kind === 'text' || (kind === 'choice' && allowsFreeText === true && !freeTextIsTyped);

/** FHIR integers have 32 bits. */
const INTEGER_LIMITS = {min: '-2147483648', max: '2147483647'};

/** The limits of an answer that is a number or a date. */
function limitsOf({type, bounds = {}}: QuestionnaireItem): Pick<Bounds, 'min' | 'max'> {
  const {min, max} = type === 'integer' ? INTEGER_LIMITS : ({} as Bounds);
  return {min: bounds.min ?? min, max: bounds.max ?? max};
}

function validateNumberOrDate(
  item: QuestionnaireItem,
  values: readonly string[],
  unit: FhirValue | undefined,
): ValidationError | undefined {
  const {type, bounds = {}} = item;
  const {maxDecimalPlaces} = bounds;
  const hasOtherUnit =
    bounds.unit !== undefined && unit !== undefined && (unit['code'] ?? unit['unit']) !== bounds.unit;
  const {min, max} = hasOtherUnit ? {} : limitsOf(item);
  const written = item.kind === 'choice' && !item.freeTextIsTyped ? [] : writtenValues(item, values);
  const exceeds = (limit: string | undefined, direction: 1 | -1) =>
    limit !== undefined &&
    (isNumeric(item) || isDateOrTime(item)) &&
    written.some((value) => compareValues(item, value, limit) === direction);
  if (isNumeric(item) && type === 'integer' && written.some((value) => !/^\s*[-+]?\d+\s*$/.test(value))) return 'whole';
  if (maxDecimalPlaces !== undefined && written.some((value) => decimalPlaces(value) > maxDecimalPlaces))
    return 'decimals';
  if (exceeds(min, -1)) return 'low';
  return exceeds(max, 1) ? 'high' : undefined;
}

/** The number of decimal places, also of numbers such as `1e-7`. */
function decimalPlaces(value: string): number {
  const [mantissa = '', exponent = '0'] = value.toLowerCase().split('e');
  return Math.max((mantissa.split('.')[1] ?? '').length - Number(exponent), 0);
}

/** The number in the message of an error. */
function countIn(error: ValidationError, {bounds = {}, minOccurs, maxOccurs}: QuestionnaireItem): number | undefined {
  if (error === 'tooFew') return minOccurs;
  if (error === 'tooMany') return maxOccurs;
  if (error === 'long') return bounds.maxLength;
  return error === 'decimals' ? bounds.maxDecimalPlaces : bounds.minLength;
}

/** The errors that `validateAnswer` or a missing or unreadable answer can cause, to reserve space for their messages. */
export function possibleErrors(item: QuestionnaireItem): readonly ValidationError[] {
  const {type, required, repeats, instance, minOccurs, maxOccurs, bounds = {}} = item;
  const {min, max, minLength, maxDecimalPlaces, pattern} = bounds;
  const hasField = isNumeric(item) || isDateOrTime(item);
  const hasText = isFreeText(item);
  const isList = repeats === true && !instance;
  // Fields accept no text that is too long, and options deselect each other: only prefilled answers can have other errors.
  const possible: Partial<Record<ValidationError, boolean>> = {
    required: required === true,
    unreadable: hasField,
    whole: isNumeric(item) && type === 'integer',
    decimals: maxDecimalPlaces !== undefined,
    low: hasField && min !== undefined,
    high: hasField && max !== undefined,
    short: hasText && minLength !== undefined,
    format: ((hasText || isNumeric(item)) && pattern !== undefined) || type === 'url',
    tooFew: isList && minOccurs !== undefined,
    tooMany: isList && maxOccurs !== undefined,
  };
  return (Object.keys(possible) as ValidationError[]).filter((error) => possible[error]);
}

/** The message of an error. */
export function errorText(error: ShownError, item: QuestionnaireItem, view: ViewContext): string {
  const {kind} = item;
  const {lang} = view;
  const strings = getQuestionnaireStrings(view);
  if (typeof error === 'object') return error.text || strings.checkAnswer;
  const formatLimit = (limit = '') => {
    if (kind === 'date') return dateText(limit, lang);
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
    min: formatLimit(limitsOf(item).min),
    max: formatLimit(limitsOf(item).max),
    option: item.options.find(({exclusive}) => exclusive)?.text ?? '',
    n: formatNumber(countIn(error, item) ?? 0, lang),
  });
}
