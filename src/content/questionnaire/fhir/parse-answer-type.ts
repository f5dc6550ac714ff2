import {initialOptions, parseAnswerOptions} from './answer-options.js';
import {asBoolean, findExtensions, hasModifier} from './extensions.js';
import {asObjects, asText, type JsonObject} from './fhir-json.js';
import {itemControl} from './item-control.js';
import type {AnswerOption, ItemKind, QuestionnaireItem} from '../questionnaire.js';

const kindByFhirType: Readonly<Record<string, ItemKind>> = {
  group: 'group',
  display: 'display',
  boolean: 'boolean',
  integer: 'integer',
  decimal: 'number',
  quantity: 'number',
  date: 'date',
  dateTime: 'dateTime',
  time: 'time',
  string: 'string',
  url: 'string',
  text: 'text',
  choice: 'choice',
  'open-choice': 'choice',
  coding: 'choice',
  question: 'choice',
};

/** Minimum number of options for a drop-down list, if the document asks for one or for a search field. */
const MIN_DROP_DOWN_OPTIONS = 8;
/** Questions with more options than this always use a drop-down list. */
const MAX_RADIO_OPTIONS = 25;

/** Longer lists have a search field. */
const MAX_OPTIONS_WITHOUT_SEARCH = 60;

/** The document that an item is in, and the language of its texts. */
interface DocumentContext {
  readonly root: JsonObject;
  readonly lang: string;
}

/** Whether a question takes several answers, or a group has several instances. */
export const isRepeating = (json: JsonObject): boolean => asBoolean(json['repeats']) === true;

/** How a question is answered. */
export type AnswerType = Pick<
  QuestionnaireItem,
  'kind' | 'options' | 'allowsFreeText' | 'freeTextIsTyped' | 'dropDown' | 'searchable'
>;

/** The kind of an item, its options, and whether it accepts free text. @param readOnly true if the user cannot change the answer, because it is read-only or hidden. */
export function parseAnswerType(
  json: JsonObject,
  readOnly: boolean,
  document: DocumentContext,
  warn: (message: string) => void,
): AnswerType {
  const type = asText(json['type']);
  const constraint = asText(json['answerConstraint']);
  let hasOmittedOptions = false;
  const options = findOptions(json, readOnly, document, () => (hasOmittedOptions = true));
  warnAboutMissingWords(json, options, warn);
  const allowsFreeText = type === 'open-choice' || /^optionsOr(String|Type)$/.test(constraint);
  const freeTextIsTyped = constraint === 'optionsOrType' && /^(integer|decimal)$/.test(type);
  const parts = [json, ...['answerOption', 'enableWhen', 'initial'].flatMap((name) => asObjects(json[name]))];
  const refusal = refusalOf(json, parts);
  const kind = refusal ? 'unsupported' : kindOf(json, Boolean(options?.length), allowsFreeText);

  const kindProblem = refusal ?? (readOnly && options?.length ? undefined : problemOfKind(type, kind));
  if (kindProblem) warn(kindProblem);
  if (hasOmittedOptions && kind !== 'unsupported') warn('has answers that are chosen by a rule: they are left out');
  if (constraint === 'optionsOrType' && !freeTextIsTyped && !/^(string|text|coding)$/.test(type))
    warn('takes only the answers that are listed');
  return {kind, options: options ?? [], allowsFreeText, freeTextIsTyped, ...parseList(json, options?.length ?? 0)};
}

/**
 * The options of an item. The value of a read-only question is shown, also if its other answers cannot be reached, or if the user could
 * not give it, such as a reference or an attachment.
 */
function findOptions(
  json: JsonObject,
  readOnly: boolean,
  {root, lang}: DocumentContext,
  onOmitted: () => void,
): AnswerOption[] | undefined {
  const options = parseAnswerOptions(json, root, lang, onOmitted);
  const kind = kindByFhirType[asText(json['type'])] ?? 'choice';
  return readOnly && kind === 'choice' && !options?.length ? initialOptions(json, lang) : options;
}

function warnAboutMissingWords(
  json: JsonObject,
  options: readonly AnswerOption[] | undefined,
  warn: (message: string) => void,
): void {
  if (options && options.length < asObjects(json['answerOption'] ?? json['option']).length)
    warn('has an answer without words, which is left out');
}

/** Why a type that is not refused as a whole cannot be asked as it is meant, if so. */
function problemOfKind(type: string, kind: QuestionnaireItem['kind']): string | undefined {
  if (!kindByFhirType[type] && kind !== 'group')
    return `is of the type "${type}", which ${kind === 'unsupported' ? 'cannot be asked' : 'is not known'}`;
  return kind === 'unsupported' ? 'has no answers that can be reached' : undefined;
}

/** Whether the options are in a drop-down list, and whether they can be searched. */
function parseList(json: JsonObject, optionCount: number): Pick<QuestionnaireItem, 'dropDown' | 'searchable'> {
  const control = itemControl(json);
  const suggestsDropDown = /drop-down|autocomplete|lookup|list/.test(control);
  const isLong = optionCount > MAX_RADIO_OPTIONS || (suggestsDropDown && optionCount >= MIN_DROP_DOWN_OPTIONS);
  return {
    dropDown: isLong && !isRepeating(json),
    searchable: isLong && (/autocomplete|lookup/.test(control) || optionCount > MAX_OPTIONS_WITHOUT_SEARCH),
  };
}

/** The reason why an item cannot be shown as it is meant, if there is one. @param parts the item and its elements that can have extensions of their own. */
function refusalOf(json: JsonObject, parts: readonly JsonObject[]): string | undefined {
  if (parts.some(hasModifier)) return 'has a modifier extension, which can change its meaning: it cannot be asked';
  if (findExtensions(json, '/sdc-questionnaire-subQuestionnaire').length > 0)
    return 'stands for another questionnaire, which is not loaded';
  return undefined;
}

function kindOf(json: JsonObject, hasOptions: boolean, allowsFreeText: boolean): ItemKind {
  const kind = kindByFhirType[asText(json['type'])] ?? (asObjects(json['item']).length ? 'group' : 'unsupported');
  if (hasOptions && !/group|display|boolean/.test(kind)) return 'choice'; // Dates, times and numbers can have options.
  return kind === 'choice' && !allowsFreeText ? 'unsupported' : kind;
}
