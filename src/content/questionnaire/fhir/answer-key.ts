import {asNumber, asText, type JsonObject} from './fhir-json.js';
import {findOption, type QuestionnaireItem} from '../questionnaire.js';

/** The id of a FHIR value: `system|code` for a coding, otherwise the value as a string. Answers and conditions are compared by id. */
export function answerKey(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return String((value as string | number | boolean | null | undefined) ?? '');
  const {system, code, display, reference, url, title, value: quantity, unit} = value as JsonObject;
  if (quantity !== undefined) return asText(quantity);
  if (unit !== undefined) return ''; // A quantity with a unit but no value.
  const name = [code, display, url, title].map(asText).find(Boolean) ?? '';
  return asText(reference) || `${asText(system)}|${name}`;
}

/** A FHIR date: year, year and month, or a full date. */
const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?$/;

/** Returns true for a date that exists. Browsers read February 30 as a day in March. */
const isDate = (id: string): boolean => PARTIAL_DATE.test(id) && JSON.stringify(new Date(id)).startsWith(`"${id}`);

/**
 * Returns true if a value from a document or a response is a valid answer to a question.
 * @param key name of the `value[x]` property, such as `valueString`.
 */
export function isValidAnswer(
  item: Pick<QuestionnaireItem, 'kind' | 'allowsFreeText' | 'freeTextIsTyped' | 'options'>,
  id: string,
  key: string,
): boolean {
  const {kind, allowsFreeText, freeTextIsTyped} = item;
  if (kind === 'choice') {
    const isUnlisted = key === 'valueString' || (freeTextIsTyped === true && asNumber(id) !== undefined);
    return findOption(item, id) !== undefined || (allowsFreeText === true && isUnlisted);
  }
  if (kind === 'integer') return Number.isInteger(asNumber(id));
  if (kind === 'number') return asNumber(id) !== undefined;
  if (kind === 'boolean') return id === 'true' || id === 'false';
  if (/Coding|Attachment|Reference/.test(key)) return false; // A text field cannot display a coding.
  if (kind === 'time') return TIME.test(id);
  if (kind === 'dateTime') return isDate(id.slice(0, 10)) && !Number.isNaN(Date.parse(id));
  return kind !== 'date' || isDate(id);
}
