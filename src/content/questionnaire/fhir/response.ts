import {answerKey, isValidAnswer} from './answer-key.js';
import {asObject, asObjects, asText, getValueX, type JsonObject} from './fhir-json.js';
import {enabledItems} from '../enable-when.js';
import {missingRequiredItems} from '../required.js';
import {totalOf} from '../score.js';
import {isSameUnit, unitId} from './unit.js';
import {hasInstances, instanceSuffix, MAX_INSTANCES, nestedSuffix} from '../repeats.js';
import {
  findOption,
  itemsOfAnswer,
  unitKeyOf,
  unitOf,
  flattenItems,
  isQuestion,
  type Answers,
  type FhirValue,
  type Instances,
  type Questionnaire,
  type QuestionnaireItem,
} from '../questionnaire.js';

const LOINC = 'http://loinc.org';

/** Response items that the widget cannot display: instances beyond the maximum, by the key of the first instance. */
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
  const valuesOf = (item: QuestionnaireItem): readonly string[] => {
    if (item.summedLinkIds) return [String(totalOf(questionnaire, answers, item) ?? '')];
    return (isQuestion(item) && answers.get(item.key)) || [];
  };
  const writeItem = (item: QuestionnaireItem): JsonObject[] => {
    if (!enabled.has(item)) return [];
    const itemsIn = (value?: string, isFirst?: boolean): JsonObject => {
      const items = writeItems(itemsOfAnswer(item, value, isFirst));
      return items.length > 0 ? {item: items} : {};
    };
    const answer = valuesOf(item)
      .filter((value) => value !== '')
      .map((value, index) => ({...toFhirValue(item, value, answers), ...itemsIn(value, index === 0)}));
    const isLastInstance = !item.instance || item.instance.index === item.instance.count - 1;
    const extra = isLastInstance ? (extraInstances.get(item.instance?.instancesKey ?? item.key) ?? []) : [];
    return [...toResponseItem(item, answer.length > 0 ? {answer} : itemsIn()), ...extra];
  };
  /** The instances of a repeating question are answers of one response item. */
  const writeItems = (items: readonly QuestionnaireItem[]): JsonObject[] =>
    items.reduce<JsonObject[]>((written, item) => {
      const own = writeItem(item);
      const previous = written.at(-1);
      const isFurtherAnswer = Boolean(item.instance?.index) && item.kind !== 'group';
      if (!isFurtherAnswer || !own[0] || previous?.['linkId'] !== item.linkId) return [...written, ...own];
      const answer = [...asObjects(previous['answer']), ...asObjects(own[0]['answer'])];
      return [...written.slice(0, -1), {...previous, answer}, ...own.slice(1)];
    }, []);
  const {builtIn, canonical} = questionnaire;
  const item = writeItems(questionnaire.items);
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

/** Nests child items of a question in an answer, even if it has no value, as in R4. @param content its answers, or its child items. */
function toResponseItem(item: QuestionnaireItem, content: JsonObject): JsonObject[] {
  if (Object.keys(content).length === 0) return [];
  const text = item.definitionText ?? item.text;
  const isValid = item.kind === 'group' || 'answer' in content;
  return [{linkId: item.linkId, ...(text && {text}), ...(isValid ? content : {answer: [content]})}];
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

/** Converts an answer to a FHIR value. */
export function toFhirValue(item: QuestionnaireItem, value: string, answers: Answers): FhirValue {
  const option = findOption(item, value);
  if (option) return option.value;
  if (item.type === 'quantity' && isNumeric(value))
    return {
      valueQuantity: {value: Number(value), ...(unitOf(item, answers) ?? (item.summedLinkIds && {unit: '{score}'}))},
    };
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
  return key === 'valueTime' && value.length === 5 ? `${value}:00` : withoutControlCharacters(value).trim();
}

/** FHIR strings contain no control characters except tabs and line breaks, and no halves of characters, which are not Unicode. */
const withoutControlCharacters = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}]/gu, '');

const hasTimeZone = (moment: string): boolean => /T\d\d:\d\d:\d\d(\.\d+)?(Z|[-+]\d\d:\d\d)$/.test(moment);

/** The contents of a QuestionnaireResponse that match a questionnaire. */
export interface ParsedResponse {
  readonly answers: Answers;
  /** Totals in the response, for comparison with the calculated ones. */
  readonly totals: readonly (readonly [item: QuestionnaireItem, value: number])[];
  /** The instances of repeating items in the response. */
  readonly instances: Instances;
  readonly extraInstances: ExtraInstances;
  /** What is left out of the response, as messages for the page author. They contain no answers. */
  readonly problems: readonly string[];
}

/**
 * Parses the answers of a QuestionnaireResponse. Unknown questions and invalid answers are skipped and reported.
 * @param questionnaire the definition, without further instances.
 */
export function parseQuestionnaireResponse(questionnaire: Questionnaire, response: unknown): ParsedResponse {
  return new ResponseReader(questionnaire).read(response);
}

/** Suffixes of the keys inside the instances that contain a response item, by the key of the repeating item. */
type Suffixes = ReadonlyMap<string, string>;

class ResponseReader {
  readonly #itemsByLinkId: ReadonlyMap<string, QuestionnaireItem>;
  /** The nearest repeating ancestor of each item. */
  readonly #repeatingAncestors = new Map<QuestionnaireItem, QuestionnaireItem>();
  readonly #canonical: string | undefined;
  readonly #problems = new Set<string>();
  readonly #answers = new Map<string, readonly string[]>();
  readonly #totals: (readonly [QuestionnaireItem, number])[] = [];
  readonly #instances = new Map<string, string[]>();
  readonly #extraInstances = new Map<string, FhirValue[]>();

  constructor({items, canonical}: Questionnaire) {
    this.#canonical = canonical;
    this.#itemsByLinkId = new Map([...flattenItems(items)].reverse().map((item) => [item.linkId, item]));
    const visit = (item: QuestionnaireItem, ancestor?: QuestionnaireItem): void => {
      if (ancestor) this.#repeatingAncestors.set(item, ancestor);
      for (const child of item.items) visit(child, hasInstances(item) || item.asksForEachAnswer ? item : ancestor);
    };
    for (const item of items) visit(item);
  }

  read(response: unknown): ParsedResponse {
    const {resourceType, questionnaire, item} = asObject(response);
    if (resourceType !== 'QuestionnaireResponse') this.#problems.add('it is not a QuestionnaireResponse');
    const answered = asText(questionnaire);
    const [own, other] = [this.#canonical, answered].map((one) => one?.split('|')[0]);
    if (own && other && !other.startsWith('#') && own !== other)
      this.#problems.add(`it answers the questionnaire "${other.slice(0, 200)}"`);
    for (const json of asObjects(item)) this.#readItem(json, new Map());
    return {
      answers: this.#answers,
      totals: this.#totals,
      instances: this.#instances,
      extraInstances: this.#extraInstances,
      problems: [...this.#problems],
    };
  }

  #readItem(json: JsonObject, suffixes: Suffixes): void {
    const item = this.#itemsByLinkId.get(asText(json['linkId']));
    const answerEntries = asObjects(json['answer']);
    if (item && hasInstances(item)) {
      const entries = item.kind === 'group' ? [json] : answerEntries;
      for (const entry of entries) this.#readInstance(item, entry, json, suffixes);
      return;
    }
    if (item) this.#readAnswers(item, answerEntries, this.#suffixOf(item, suffixes));
    else if (answerEntries.length > 0) this.#report(asText(json['linkId']), 'is not in the questionnaire');
    if (item?.asksForEachAnswer) {
      for (const entry of answerEntries) this.#readItemsOfAnswer(item, entry, suffixes);
      return;
    }
    for (const child of [json, ...answerEntries].flatMap((one) => asObjects(one['item'])))
      this.#readItem(child, suffixes);
  }

  #readInstance(item: QuestionnaireItem, entry: JsonObject, json: JsonObject, suffixes: Suffixes): void {
    const outerSuffix = this.#suffixOf(item, suffixes);
    const instancesKey = item.key + outerSuffix;
    const known = this.#instances.get(instancesKey) ?? [];
    if (known.length >= MAX_INSTANCES) {
      const extra: JsonObject = item.kind === 'group' ? json : {linkId: item.linkId, answer: [entry]};
      this.#extraInstances.set(instancesKey, [...(this.#extraInstances.get(instancesKey) ?? []), extra]);
      return;
    }
    const suffix = instanceSuffix(known.length);
    this.#instances.set(instancesKey, [...known, suffix]);
    const fullSuffix = nestedSuffix(outerSuffix, suffix, this.#levelOf(item));
    const inside = new Map(suffixes).set(item.key, fullSuffix);
    if (item.kind !== 'group') this.#readAnswers(item, [entry], fullSuffix);
    const children = [entry, ...(item.kind === 'group' ? asObjects(json['answer']) : [])];
    for (const child of children.flatMap((one) => asObjects(one['item']))) this.#readItem(child, inside);
  }

  #readItemsOfAnswer(item: QuestionnaireItem, entry: JsonObject, suffixes: Suffixes): void {
    const [value] = readValue(item, entry);
    const index = item.options.findIndex(({id}) => id === value);
    const suffix = nestedSuffix(this.#suffixOf(item, suffixes), instanceSuffix(index), this.#levelOf(item));
    const inside = new Map(suffixes).set(item.key, suffix);
    if (index >= 0) for (const child of asObjects(entry['item'])) this.#readItem(child, inside);
  }

  #suffixOf(item: QuestionnaireItem, suffixes: Suffixes): string {
    const ancestor = this.#repeatingAncestors.get(item);
    return (ancestor && suffixes.get(ancestor.key)) ?? '';
  }

  /** Number of repeating items that contain an item. */
  #levelOf(item: QuestionnaireItem): number {
    const ancestor = this.#repeatingAncestors.get(item);
    return ancestor ? this.#levelOf(ancestor) + 1 : 0;
  }

  #report(linkId: string, problem: string): void {
    this.#problems.add(`item "${linkId.slice(0, 60)}" ${problem}`);
  }

  #readAnswers(item: QuestionnaireItem, answerEntries: readonly JsonObject[], suffix: string): void {
    const values = answerEntries.flatMap((one) => readValue(item, one));
    if (values.length < answerEntries.filter((one) => getValueX(one)).length)
      this.#report(item.linkId, 'has an answer that cannot be shown, which is left out');
    const key = item.key + suffix;
    const all = [...new Set([...(this.#answers.get(key) ?? []), ...values])];
    if (all.length > 1 && !item.repeats) this.#report(item.linkId, 'has several answers, but takes only one');
    if (item.summedLinkIds && values[0] !== undefined) this.#totals.push([item, Number(values[0])]);
    else if (all.length > 0) this.#answers.set(key, all);
    const unit = item.units?.find((one) =>
      answerEntries.some((entry) => isSameUnit(one, asObject(getValueX(entry)?.[1]))),
    );
    if (unit && values.length > 0) this.#answers.set(unitKeyOf({key}), [unitId(unit)]);
  }
}

const hasComparator = (value: unknown): boolean => asObject(value)['comparator'] !== undefined;

function readValue(item: QuestionnaireItem, answer: JsonObject): string[] {
  const [key, value] = getValueX(answer) ?? [];
  if (key === undefined) return [];
  const id = answerKey(value);
  if (item.summedLinkIds) return [id];
  const {code, unit} = asObject(value);
  const ownUnit = code ?? unit;
  const units = item.units ?? [item.unit ?? []].flat();
  const isOtherUnit = (one: FhirValue) => ownUnit !== one['code'] && ownUnit !== one['unit'];
  const hasOtherUnit = key === 'valueQuantity' && ownUnit !== undefined && units.every(isOtherUnit);
  // A quantity in another unit is not comparable, and neither is one such as "less than 5".
  if (hasOtherUnit || hasComparator(value) || !isValidAnswer(item, id, key)) return [];
  const option = findOption(item, id);
  // Free text that equals the id of an option is not that option.
  if (option && key === 'valueString' && !('valueString' in option.value)) return [` ${id}`];
  return [option?.id ?? id];
}
