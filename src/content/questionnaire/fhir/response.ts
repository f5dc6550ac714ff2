import {object, objects, text, valueOf, type Json} from './fhir-json.js';
import {canAnswer, idOf} from './answer-options.js';
import {enabledItems} from '../enable-when.js';
import {scoreOf} from '../score.js';
import {flat, optionOf, type Answers, type FhirValue, type Item, type Questionnaire} from '../questionnaire.js';

const LOINC = 'http://loinc.org';

/**
 * The answers as a FHIR R4 QuestionnaireResponse: enabled questions only, the total where the questionnaire has a place
 * for it and the score is complete. A built-in instrument travels with it as a contained Questionnaire that carries the codes.
 * @param authored moment of answering (ISO 8601).
 * @param done false while questions are still open.
 */
export function responseOf(questionnaire: Questionnaire, answers: Answers, authored: string, done = true): FhirValue {
  const on = enabledItems(questionnaire, answers);
  const totals = flat(questionnaire.items).filter(({total}) => total);
  // Two sums that name no questions cannot both be the sum of all.
  const sum = ({total = []}: Item) => (totals.length > 1 && total.length === 0 ? undefined : scoreOf(questionnaire, answers, total)?.total);
  const write = (item: Item): Json[] => {
    if (!on.has(item)) return [];
    const items = item.items.flatMap(write);
    const isAsked = !/group|display|lost/.test(item.kind);
    const values = item.total ? [String(sum(item) ?? '')] : ((isAsked && answers.get(item.key)) || []);
    const answer = values.filter((value) => value !== '').map((value) => valueFor(item, value));
    if (answer.length === 0 && items.length === 0) return [];
    const nested = items.length > 0 && {item: items};
    const given = answer.map((one, index) => (index === 0 ? {...one, ...nested} : one));
    return [{linkId: item.linkId, ...(item.text && {text: item.text}), ...(given.length > 0 ? {answer: given} : nested)}];
  };
  const {builtIn, canonical} = questionnaire;
  const item = questionnaire.items.flatMap(write);
  return {
    resourceType: 'QuestionnaireResponse',
    ...(builtIn && {contained: [definition(questionnaire)]}),
    ...((builtIn || canonical) && {questionnaire: builtIn ? '#q' : canonical}),
    status: done ? 'completed' : 'in-progress',
    authored,
    ...(item.length > 0 && {item}),
  };
}

function definition({title, loinc, notice, items}: Questionnaire): FhirValue {
  const coded = (code?: string) => (code ? {code: [{system: LOINC, code}]} : {});
  const write = (item: Item): Json => ({linkId: item.linkId, ...coded(item.loinc), text: item.text, type: item.type, ...(item.items.length > 0 && {item: item.items.map(write)})});
  return {resourceType: 'Questionnaire', id: 'q', title, status: 'active', ...coded(loinc), copyright: notice, item: items.map(write)};
}

const VALUES: Readonly<Record<string, string>> = {boolean: 'valueBoolean', integer: 'valueInteger', decimal: 'valueDecimal', date: 'valueDate', dateTime: 'valueDateTime', time: 'valueTime', url: 'valueUri'};

function valueFor(item: Item, value: string): FhirValue {
  const option = optionOf(item, value);
  if (option) return option.value;
  if (item.type === 'quantity') return {valueQuantity: {value: Number(value), ...(item.unit ?? (item.total && {unit: '{score}'}))}};
  const key = VALUES[item.type] ?? 'valueString';
  return {[key]: written(key, value)};
}

function written(key: string, value: string): unknown {
  if (key === 'valueBoolean') return value === 'true';
  if (key === 'valueInteger' || key === 'valueDecimal') return Number(value);
  if (key === 'valueDateTime' && value.length > 10 && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString(); // FHIR wants seconds and a time zone.
  return key === 'valueTime' && value.length === 5 ? `${value}:00` : value.trim();
}

/** Reads answers out of a QuestionnaireResponse, and the totals that it names. Questions and choices that are not known are passed over. */
export function answersOf(questionnaire: Questionnaire, response: unknown): {answers: Answers; totals: readonly (readonly [item: Item, value: number])[]} {
  const byLink = new Map([...flat(questionnaire.items)].reverse().map((item) => [item.linkId, item]));
  const answers = new Map<string, readonly string[]>();
  const totals: (readonly [Item, number])[] = [];
  const read = (json: Json): void => {
    const item = byLink.get(text(json['linkId']));
    const given = objects(json['answer']);
    const values = given.flatMap((one) => {
      const [key, value] = valueOf(one) ?? [];
      const id = idOf(value);
      const {code} = object(value);
      const isOther = item?.unit && code && code !== item.unit['code']; // An amount in another unit is another answer.
      const fits = key !== undefined && item && (item.total ?? (canAnswer(item, id, key) && !isOther));
      return fits ? [optionOf(item, id)?.id ?? id] : [];
    });
    if (item?.total && values[0] !== undefined) totals.push([item, Number(values[0])]);
    else if (item && values.length > 0) answers.set(item.key, [...new Set(values)]);
    [json, ...given].flatMap((one) => objects(one['item'])).forEach(read);
  };
  objects(object(response)['item']).forEach(read);
  return {answers, totals};
}
