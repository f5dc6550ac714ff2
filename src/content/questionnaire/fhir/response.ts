import {answerKey, isValidAnswer} from './answer-options.js';
import {asObject, asObjects, asText, getValueX, type JsonObject} from './fhir-json.js';
import {enabledItems} from '../enable-when.js';
import {missingRequiredItems} from '../required.js';
import {calculateScore} from '../score.js';
import {
  findOption,
  flattenItems,
  isQuestion,
  type Answers,
  type FhirValue,
  type Questionnaire,
  type QuestionnaireItem,
} from '../questionnaire.js';

const LOINC = 'http://loinc.org';

/** Response items that the widget cannot display: further instances of repeating groups, by the key of the group. */
export type ExtraInstances = ReadonlyMap<string, readonly FhirValue[]>;

/**
 * Converts the answers to a FHIR R4 QuestionnaireResponse with the enabled items and the totals whose score is complete.
 * A built-in instrument is included as a contained Questionnaire with its codes.
 * @param authored date and time of answering (ISO 8601).
 * @param isComplete true if the user has finished. A response without an answer to a required item is never `completed`.
 */
export function toQuestionnaireResponse(
  questionnaire: Questionnaire,
  answers: Answers,
  authored: string,
  isComplete = true,
  extraInstances: ExtraInstances = new Map(),
): FhirValue {
  const enabled = enabledItems(questionnaire, answers);
  const all = flattenItems(questionnaire.items);
  const totals = all.filter(({summedLinkIds}) => summedLinkIds);
  // If several totals list no questions, it is unknown which one is the sum of all.
  const totalOf = ({summedLinkIds = []}: QuestionnaireItem) =>
    totals.length > 1 && summedLinkIds.length === 0
      ? undefined
      : calculateScore(questionnaire, answers, summedLinkIds)?.total;

  const valuesOf = (item: QuestionnaireItem): readonly string[] => {
    if (item.summedLinkIds) return [String(totalOf(item) ?? '')];
    return (isQuestion(item) && answers.get(item.key)) || [];
  };
  const writeItem = (item: QuestionnaireItem): JsonObject[] => {
    if (!enabled.has(item)) return [];
    const items = item.items.flatMap(writeItem);
    const answer = valuesOf(item)
      .filter((value) => value !== '')
      .map((value) => toFhirValue(item, value));
    return [...toResponseItem(item, answer, items), ...(extraInstances.get(item.key) ?? [])];
  };
  const {builtIn, canonical} = questionnaire;
  const item = questionnaire.items.flatMap(writeItem);
  const missing = [...missingRequiredItems(questionnaire.items, answers, enabled)].filter(
    ({summedLinkIds}) => !summedLinkIds,
  );
  return {
    resourceType: 'QuestionnaireResponse',
    ...(builtIn && {contained: [containedQuestionnaire(questionnaire)]}),
    ...((builtIn || canonical) && {questionnaire: builtIn ? '#q' : canonical}),
    status: isComplete && missing.length === 0 ? 'completed' : 'in-progress',
    authored,
    ...(item.length > 0 && {item}),
  };
}

/** Nests child items of a question in its answer, even if it has no value: R4 allows an answer without one. */
function toResponseItem(
  item: QuestionnaireItem,
  answer: readonly FhirValue[],
  items: readonly JsonObject[],
): JsonObject[] {
  if (answer.length === 0 && items.length === 0) return [];
  const text = item.definitionText ?? item.text;
  const head = {linkId: item.linkId, ...(text && {text})};
  if (items.length === 0) return [{...head, answer}];
  if (item.kind === 'group') return [{...head, item: items}];
  const [first = {}, ...others] = answer;
  return [{...head, answer: [{...first, item: items}, ...others]}];
}

function containedQuestionnaire({title, loinc, copyright, items}: Questionnaire): FhirValue {
  const codeFields = (code?: string) => (code ? {code: [{system: LOINC, code}]} : {});
  const writeItem = (item: QuestionnaireItem): JsonObject => ({
    linkId: item.linkId,
    ...codeFields(item.loinc),
    text: item.text,
    type: item.type,
    ...(item.items.length > 0 && {item: item.items.map(writeItem)}),
  });
  return {
    resourceType: 'Questionnaire',
    id: 'q',
    title,
    status: 'active',
    ...codeFields(loinc),
    copyright,
    item: items.map(writeItem),
  };
}

const VALUE_KEYS: Readonly<Record<string, string>> = {
  boolean: 'valueBoolean',
  integer: 'valueInteger',
  decimal: 'valueDecimal',
  date: 'valueDate',
  dateTime: 'valueDateTime',
  time: 'valueTime',
  url: 'valueUri',
};

function toFhirValue(item: QuestionnaireItem, value: string): FhirValue {
  const option = findOption(item, value);
  if (option) return option.value;
  if (item.type === 'quantity' && isNumeric(value))
    return {valueQuantity: {value: Number(value), ...(item.unit ?? (item.summedLinkIds && {unit: '{score}'}))}};
  // A free-text answer is a string even if the options of the question are numbers or dates.
  const isOwnWords = item.kind === 'choice' && !(item.freeTextIsTyped && isNumeric(value));
  const key = (isOwnWords ? undefined : VALUE_KEYS[item.type]) ?? 'valueString';
  return {[key]: toFhirPrimitive(key, value)};
}

const isNumeric = (value: string): boolean => value.trim() !== '' && Number.isFinite(Number(value));

function toFhirPrimitive(key: string, value: string): unknown {
  if (key === 'valueBoolean') return value === 'true';
  if (key === 'valueInteger' || key === 'valueDecimal') return Number(value);
  if (key === 'valueDateTime' && value.length > 10 && !Number.isNaN(Date.parse(value)))
    return hasTimeZone(value) ? value : new Date(value).toISOString(); // FHIR requires seconds and a time zone.
  return key === 'valueTime' && value.length === 5 ? `${value}:00` : value.trim();
}

const hasTimeZone = (moment: string): boolean => /T\d\d:\d\d:\d\d(\.\d+)?(Z|[-+]\d\d:\d\d)$/.test(moment);

/** The contents of a QuestionnaireResponse that match a questionnaire. */
export interface ParsedResponse {
  readonly answers: Answers;
  /** Totals in the response, for comparison with the calculated ones. */
  readonly totals: readonly (readonly [item: QuestionnaireItem, value: number])[];
  readonly extraInstances: ExtraInstances;
}

/** Parses the answers of a QuestionnaireResponse. Unknown questions and invalid answers are skipped. */
export function parseQuestionnaireResponse(questionnaire: Questionnaire, response: unknown): ParsedResponse {
  const itemsByLinkId = new Map([...flattenItems(questionnaire.items)].reverse().map((item) => [item.linkId, item]));
  const answers = new Map<string, readonly string[]>();
  const totals: (readonly [QuestionnaireItem, number])[] = [];
  const extraInstances = new Map<string, FhirValue[]>();
  const seenGroups = new Set<string>();

  const readItem = (json: JsonObject): void => {
    const item = itemsByLinkId.get(asText(json['linkId']));
    if (item?.kind === 'group' && item.repeats && seenGroups.has(item.key)) {
      extraInstances.set(item.key, [...(extraInstances.get(item.key) ?? []), json]);
      return;
    }
    if (item?.kind === 'group') seenGroups.add(item.key);
    const answerEntries = asObjects(json['answer']);
    const values = item ? answerEntries.flatMap((one) => readValue(item, one)) : [];
    if (item?.summedLinkIds && values[0] !== undefined) totals.push([item, Number(values[0])]);
    else if (item && values.length > 0) answers.set(item.key, [...new Set(values)]);
    [json, ...answerEntries].flatMap((one) => asObjects(one['item'])).forEach(readItem);
  };
  asObjects(asObject(response)['item']).forEach(readItem);
  return {answers, totals, extraInstances};
}

function readValue(item: QuestionnaireItem, answer: JsonObject): string[] {
  const [key, value] = getValueX(answer) ?? [];
  if (key === undefined) return [];
  const id = answerKey(value);
  if (item.summedLinkIds) return [id];
  const {code, unit} = asObject(value);
  const itemUnit = item.unit;
  const hasOtherUnit = itemUnit && (code ? code !== itemUnit['code'] : unit !== undefined && unit !== itemUnit['unit']);
  if (hasOtherUnit || !isValidAnswer(item, id, key)) return []; // A quantity in another unit is not comparable.
  const option = findOption(item, id);
  // Free text that equals the id of an option is not that option.
  if (option && key === 'valueString' && !('valueString' in option.value)) return [` ${id}`];
  return [option?.id ?? id];
}
