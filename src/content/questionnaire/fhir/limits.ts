import {ContentError} from '../../validation/content-error.js';
import {asObject, asObjects, asText, type JsonObject} from './fhir-json.js';
import {sumBy} from '../../../platform/sum.js';

/** Maximum number of entries in any list of a Questionnaire, such as the options of a question. */
const MAX_LIST = 5_000;
/** Maximum number of items, at all levels together. */
const MAX_ITEMS = 2_000;
/** Maximum number of `enableWhen` conditions of all items together. */
const MAX_CONDITIONS = 2_000;
/** Maximum number of calculated items, and of variables: each may refer to every question. */
const MAX_CALCULATIONS = 100;
/** Maximum number of value sets that a value set includes. */
const MAX_INCLUDED_SETS = 50;
/** Maximum length of the texts of all options of a question together, in UTF-16 units: they are laid out at once. */
const MAX_OPTION_TEXT = 50_000;

/**
 * Checks that a Questionnaire can be parsed, evaluated and shown without blocking the main thread.
 * @throws {ContentError} `invalid`, naming the list and its limit.
 */
export function checkQuestionnaireLimits(root: JsonObject): void {
  checkLists(root, 'questionnaire');
  const items = collectItems(root);
  const conditions = sumBy(items, (item) => asObjects(item['enableWhen']).length);
  const calculations = sumBy([root, ...items], countCalculations);
  checkCount('questionnaire', 'items', items.length, MAX_ITEMS);
  checkCount('questionnaire', 'conditions', conditions, MAX_CONDITIONS);
  checkCount('questionnaire', 'calculations and variables', calculations, MAX_CALCULATIONS);
  for (const item of items) checkOptionText(item);
  for (const contained of asObjects(root['contained'])) checkContained(contained);
}

function checkLists(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    checkCount(path, 'entries', value.length, MAX_LIST);
    value.forEach((entry, index) => checkLists(entry, `${path}[${index}]`));
    return;
  }
  for (const [key, entry] of Object.entries(value)) if (typeof entry === 'object') checkLists(entry, `${path}.${key}`);
}

/** All items, without recursion: a document may nest them deeply. */
function collectItems(root: JsonObject): JsonObject[] {
  const items = asObjects(root['item']);
  for (const item of items) for (const child of asObjects(item['item'])) items.push(child);
  return items;
}

function countCalculations(element: JsonObject): number {
  return asObjects(element['extension']).filter(({url}) => /(?:Expression|\/variable)$/.test(asText(url))).length;
}

function checkOptionText(item: JsonObject): void {
  const length = sumBy(
    asObjects(item['answerOption'] ?? item['option']),
    (option) => asText(option['valueString']).length + asText(asObject(option['valueCoding'])['display']).length,
  );
  checkCount(
    `item "${asText(item['linkId']).slice(0, 60)}"`,
    'characters of text in its options',
    length,
    MAX_OPTION_TEXT,
  );
}

function checkContained(contained: JsonObject): void {
  const {include, exclude} = asObject(contained['compose']);
  const rules = [...asObjects(include), ...asObjects(exclude)];
  const id = `"${asText(contained['id'])}"`;
  checkCount(id, 'concepts', countConcepts(contained), MAX_LIST);
  checkCount(
    id,
    'included value sets',
    sumBy(rules, ({valueSet}) => [valueSet ?? []].flat().length),
    MAX_INCLUDED_SETS,
  );
}

/** The concepts of a value set or code system, at all levels. */
function countConcepts(contained: JsonObject): number {
  const compose = asObject(contained['compose']);
  const parents: JsonObject[] = [
    contained,
    asObject(contained['expansion']),
    ...asObjects(compose['include']),
    ...asObjects(compose['exclude']),
  ];
  const listCount = parents.length;
  for (const parent of parents) parents.push(...asObjects(parent['concept']), ...asObjects(parent['contains']));
  return parents.length - listCount;
}

function checkCount(subject: string, what: string, count: number, max: number): void {
  if (count > max) throw new ContentError('invalid', `${subject} should have at most ${max} ${what}, but has ${count}`);
}
