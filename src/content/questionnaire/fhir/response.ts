import {asObject, asObjects, asText, getValueX, type JsonObject} from './fhir-json.js';
import {isValidAnswer, answerKey} from './answer-options.js';
import {enabledItems} from '../enable-when.js';
import {calculateScore} from '../score.js';
import {flattenItems, findOption, type Answers, type FhirValue, type QuestionnaireItem, type Questionnaire} from '../questionnaire.js';

const LOINC = 'http://loinc.org';

/**
 * The answers as a FHIR R4 QuestionnaireResponse: enabled questions only, the total where the questionnaire has a place
 * for it and the score is complete. A built-in instrument travels with it as a contained Questionnaire that carries the codes.
 * @param authored moment of answering (ISO 8601).
 * @param isComplete false while questions are still open.
 */
export function toQuestionnaireResponse(questionnaire: Questionnaire, answers: Answers, authored: string, isComplete = true): FhirValue {
  const enabled = enabledItems(questionnaire, answers);
  const totalItems = flattenItems(questionnaire.items).filter(({summedLinkIds}) => summedLinkIds);
  // Two sums that name no questions cannot both be the sum of all.
  const totalFor = ({summedLinkIds = []}: QuestionnaireItem) => (totalItems.length > 1 && summedLinkIds.length === 0 ? undefined : calculateScore(questionnaire, answers, summedLinkIds)?.total);
  const writeItem = (item: QuestionnaireItem): JsonObject[] => {
    if (!enabled.has(item)) return [];
    const items = item.items.flatMap(writeItem);
    const isAsked = !/group|display|lost/.test(item.kind);
    const values = item.summedLinkIds ? [String(totalFor(item) ?? '')] : ((isAsked && answers.get(item.key)) || []);
    const answer = values.filter((value) => value !== '').map((value) => toFhirValue(item, value));
    if (answer.length === 0 && items.length === 0) return [];
    const nested = items.length > 0 && {item: items};
    const answerEntries = answer.map((one, index) => (index === 0 ? {...one, ...nested} : one));
    return [{linkId: item.linkId, ...(item.text && {text: item.text}), ...(answerEntries.length > 0 ? {answer: answerEntries} : nested)}];
  };
  const {builtIn, canonical} = questionnaire;
  const item = questionnaire.items.flatMap(writeItem);
  return {
    resourceType: 'QuestionnaireResponse',
    ...(builtIn && {contained: [containedQuestionnaire(questionnaire)]}),
    ...((builtIn || canonical) && {questionnaire: builtIn ? '#q' : canonical}),
    status: isComplete ? 'completed' : 'in-progress',
    authored,
    ...(item.length > 0 && {item}),
  };
}

function containedQuestionnaire({title, loinc, copyright, items}: Questionnaire): FhirValue {
  const codeFields = (code?: string) => (code ? {code: [{system: LOINC, code}]} : {});
  const writeItem = (item: QuestionnaireItem): JsonObject => ({linkId: item.linkId, ...codeFields(item.loinc), text: item.text, type: item.type, ...(item.items.length > 0 && {item: item.items.map(writeItem)})});
  return {resourceType: 'Questionnaire', id: 'q', title, status: 'active', ...codeFields(loinc), copyright, item: items.map(writeItem)};
}

const VALUE_KEYS: Readonly<Record<string, string>> = {boolean: 'valueBoolean', integer: 'valueInteger', decimal: 'valueDecimal', date: 'valueDate', dateTime: 'valueDateTime', time: 'valueTime', url: 'valueUri'};

function toFhirValue(item: QuestionnaireItem, value: string): FhirValue {
  const option = findOption(item, value);
  if (option) return option.value;
  if (item.type === 'quantity') return {valueQuantity: {value: Number(value), ...(item.unit ?? (item.summedLinkIds && {unit: '{score}'}))}};
  const key = VALUE_KEYS[item.type] ?? 'valueString';
  return {[key]: toFhirPrimitive(key, value)};
}

function toFhirPrimitive(key: string, value: string): unknown {
  if (key === 'valueBoolean') return value === 'true';
  if (key === 'valueInteger' || key === 'valueDecimal') return Number(value);
  if (key === 'valueDateTime' && value.length > 10 && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString(); // FHIR wants seconds and a time zone.
  return key === 'valueTime' && value.length === 5 ? `${value}:00` : value.trim();
}

/** Reads answers out of a QuestionnaireResponse, and the totals that it names. Questions and choices that are not known are passed over. */
export function parseQuestionnaireResponse(questionnaire: Questionnaire, response: unknown): {answers: Answers; totals: readonly (readonly [item: QuestionnaireItem, value: number])[]} {
  const itemsByLinkId = new Map([...flattenItems(questionnaire.items)].reverse().map((item) => [item.linkId, item]));
  const answers = new Map<string, readonly string[]>();
  const totals: (readonly [QuestionnaireItem, number])[] = [];
  const readItem = (json: JsonObject): void => {
    const item = itemsByLinkId.get(asText(json['linkId']));
    const answerEntries = asObjects(json['answer']);
    const values = answerEntries.flatMap((one) => {
      const [key, value] = getValueX(one) ?? [];
      const id = answerKey(value);
      const {code} = asObject(value);
      const hasOtherUnit = item?.unit && code && code !== item.unit['code']; // An amount in another unit is another answer.
      const isAccepted = key !== undefined && item && (item.summedLinkIds ?? (isValidAnswer(item, id, key) && !hasOtherUnit));
      return isAccepted ? [findOption(item, id)?.id ?? id] : [];
    });
    if (item?.summedLinkIds && values[0] !== undefined) totals.push([item, Number(values[0])]);
    else if (item && values.length > 0) answers.set(item.key, [...new Set(values)]);
    [json, ...answerEntries].flatMap((one) => asObjects(one['item'])).forEach(readItem);
  };
  asObjects(asObject(response)['item']).forEach(readItem);
  return {answers, totals};
}
