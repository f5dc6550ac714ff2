import {findOption, type AnswerOption, type EnableWhenCondition, type QuestionnaireItem} from '../questionnaire.js';
import {asNumber, asObject, asText, getValueX} from './fhir-json.js';
import {unitId} from './unit.js';

type Target = Pick<QuestionnaireItem, 'kind' | 'options' | 'allowsFreeText' | 'unit' | 'units'>;

/** Operators whose value is compared with the answers. */
const isComparison = ({operator}: EnableWhenCondition): boolean => operator !== 'exists';

const hasOnlyOptions = ({kind, options, allowsFreeText}: Target): boolean =>
  kind === 'choice' && options.length > 0 && !allowsFreeText;

/**
 * The condition with the id of the option that it means. Some documents name an option by its text, or its code without a coding;
 * they are understood if exactly one option has it.
 */
export function withOptionId(condition: EnableWhenCondition, target: Target | undefined): EnableWhenCondition {
  const {value} = condition;
  if (!target || !isComparison(condition) || !hasOnlyOptions(target) || findOption(target, value)) return condition;
  const name = value.replace(/^\|/, '').toLowerCase();
  const [option, ...others] = target.options.filter((one) => namesOf(one).includes(name));
  return option && others.length === 0
    ? {...condition, value: option.id, isCoding: option.id.includes('|')}
    : condition;
}

/** The text and the code of an option as in the document, in lower case. */
function namesOf({value}: AnswerOption): string[] {
  const [, content] = getValueX(value) ?? [];
  const {code, display} = asObject(content);
  return [asText(content), asText(code), asText(display)].filter(Boolean).map((one) => one.toLowerCase());
}

/** Returns true if a condition requires an option that the question does not have. */
export const isMissingOption = ({operator, value}: EnableWhenCondition, target: Target): boolean =>
  operator === '=' && hasOnlyOptions(target) && findOption(target, value) === undefined;

/** Returns true if a question can have an answer that can be compared with the value of a condition. */
export function isComparable(condition: EnableWhenCondition, target: Target): boolean {
  const {value, isCoding} = condition;
  const {kind} = target;
  if (!isComparison(condition) || kind === 'choice') return true;
  if (kind === 'boolean') return value === 'true' || value === 'false';
  if (kind === 'number' || kind === 'integer') return asNumber(value) !== undefined && hasUnit(target, condition.unit);
  if (kind === 'time') return /^\d\d:\d\d/.test(value);
  if (kind === 'date' || kind === 'dateTime') return !Number.isNaN(Date.parse(value));
  return isCoding !== true;
}

/** Returns true if an answer can have this unit. A condition without a unit is compared with every answer. */
function hasUnit({unit, units = unit ? [unit] : []}: Target, wanted: string | undefined): boolean {
  return !wanted || units.length === 0 || units.some((one) => unitId(one) === wanted || one['unit'] === wanted);
}
