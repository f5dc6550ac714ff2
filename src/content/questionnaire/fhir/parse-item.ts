import {extensions, number, object, objects, text, translated, valueOf, type Json} from './fhir-json.js';
import {canAnswer, idOf, optionsOf} from './answer-options.js';
import {sumOf} from './total-score.js';
import {optionOf, type Bounds, type Condition, type Item, type ItemKind} from '../questionnaire.js';

const kinds: Readonly<Record<string, ItemKind>> = {
  group: 'group', display: 'display', boolean: 'boolean', integer: 'integer', decimal: 'number', quantity: 'number', date: 'date',
  dateTime: 'dateTime', time: 'time', string: 'line', url: 'line', text: 'text', choice: 'choice', 'open-choice': 'choice', coding: 'choice', question: 'choice',
};

/** A question about wanting to die or to harm oneself, by LOINC code (PHQ-9 item 9) or by its words. */
const SAFETY = /(better off|wish.{0,20}) dead|want\w* to die|(hurt|harm|kill)(ing)? (your|my)self|self.harm|suicid|(end|tak)(e|ing)? (your|my) (own )?life/i;

/** The longest question, in UTF-16 units: more would hold the page up while it is laid out. */
const MOST_TEXT = 20_000;

/** Extension by which an author marks an item whose answers open the support panel. */
export const SAFETY_EXTENSION = 'urn:smart-meditation:safety-item';

/** What the items of one document share while it is read. */
export interface Reading {
  readonly root: Json;
  readonly lang: string;
  /** Keys that are taken. */
  readonly keys: Set<string>;
  /** What could not be understood. */
  readonly problems: string[];
  /** True once a text was found in the wished language. */
  isTranslated: boolean;
}

/** Reads one item with everything below it. @param path place in the document, such as `2.1`, for an item without a linkId. @param within true inside what is not asked. */
export function itemOf(json: Json, path: string, reading: Reading, within = false): Item {
  const {root, lang, keys, problems} = reading;
  const linkId = text(json['linkId']) || path;
  const type = text(json['type']);
  const key = keys.has(linkId) ? `${linkId}#${keys.size}` : linkId;
  keys.add(key);
  const isOn = (end: string) => extensions(json, end).some(({valueBoolean}) => valueBoolean === true);
  const total = sumOf(json, root);
  const isCalculated = extensions(json, 'questionnaire-calculatedExpression').length > 0;
  const silent = within || Boolean(total) || isOn('questionnaire-hidden') || isCalculated || (json['readOnly'] === true && type !== 'display');
  const items = objects(json['item']).map((child, index) => itemOf(child, `${path}.${index + 1}`, reading, silent));
  const own = translated(json, 'text', lang) || text(objects(json['code'])[0]?.['display']);
  const [unit = {}, ...others] = ['unit', 'unitOption'].flatMap((end) => extensions(json, `questionnaire-${end}`)).map((one) => object(valueOf(one)?.[1]));
  const {system, code, display} = unit;
  const measure = text(display) || text(code);
  const words = [translated(json, 'prefix', lang), own, measure && `(${measure})`].filter(Boolean).join(' ').slice(0, MOST_TEXT);
  reading.isTranslated ||= translated(json, 'text', lang) !== text(json['text']);
  let isCut = false;
  const options = optionsOf(json, root, lang, () => (isCut = true));
  const open = type === 'open-choice' || /[sS]tring$/.test(text(json['answerConstraint']));
  const codes = objects(json['code']).map((one) => text(one['code']));
  let kind: ItemKind = kinds[type] ?? (items.length ? 'group' : 'lost');
  if (options?.length && !/group|display|boolean/.test(kind)) kind = 'choice'; // Also dates, times and numbers can be chosen from a list.
  else if (kind === 'choice' && !open) kind = 'lost';
  const say = (sentence: string) => problems.push(`item "${linkId.slice(0, 60)}" ${sentence}`);
  if (!text(json['linkId'])) say('has no linkId');
  if (words.length === MOST_TEXT) say(`has more than ${MOST_TEXT} characters of text, which is cut`);
  if (key !== linkId) say('is there twice');
  if (json['options'] ?? json['option']) say('is written for FHIR STU3');
  if (!kinds[type] && kind !== 'group') say(`is of the type "${type}", which ${kind === 'lost' ? 'cannot be asked' : 'is not known'}`);
  else if (kind === 'lost') say('has no answers that can be reached');
  if (options && options.length < objects(json['answerOption'] ?? json['option']).length) say('has an answer without words, which is left out');
  if (isCut && kind !== 'lost') say('has answers that are chosen by a rule: they are left out');
  if (isCalculated && !total) say('is calculated by an expression, which is not run: it is left out');
  if (json['repeats'] === true && kind !== 'choice') say('repeats, but is asked once');
  if (others.length > 0) say(`has several units, and is asked in "${measure}"`);
  if (extensions(json, 'enableWhenExpression').length > 0) say('depends on an expression, which is not run: it is asked');
  const when = objects(json['enableWhen']).map(conditionOf);
  const known = when.filter(({operator, value}) => value && /^(exists|!?=|[<>]=?)$/.test(operator));
  if (known.length < when.length) say('has a condition that is not understood: it is left out');
  return {
    key, linkId, type, kind, open, items, total,
    text: words,
    options: options ?? [],
    required: json['required'] === true,
    repeats: json['repeats'] === true,
    silent,
    safety: codes.includes('44260-8') || SAFETY.test(words) || isOn(SAFETY_EXTENSION),
    unit: measure ? {unit: measure, system, code} : undefined,
    bounds: boundsOf(json),
    initial: initialOf(json, {kind, open, repeats: json['repeats'] === true, options: options ?? []}),
    when: known,
    whenAll: json['enableBehavior'] === 'all',
  };
}

/** Regular expressions of a document are never run: one can keep a browser busy for ever. */
function boundsOf(json: Json): Bounds {
  const value = (end: string) => idOf(valueOf(extensions(json, `/${end}`)[0] ?? {})?.[1]) || undefined;
  const most = number(json['maxLength']) ?? 0;
  return {min: value('minValue'), max: value('maxValue'), least: number(value('minLength')), most: most > 0 ? most : undefined};
}

/** The answers that a question begins with: those that can be shown, and one where one is asked for. */
function initialOf(json: Json, item: Pick<Item, 'kind' | 'open' | 'repeats' | 'options'>): string[] {
  const given = [...objects(json['initial']).map((one) => valueOf(one)), valueOf(json, 'initial')];
  const chosen = objects(json['answerOption']).filter((one) => one['initialSelected'] === true).map((one) => valueOf(one));
  const all = [...given, ...chosen].flatMap((found) => {
    const [key = '', value] = found ?? [];
    const id = idOf(value);
    return id && canAnswer(item, id, key) ? [optionOf(item, id)?.id ?? id] : [];
  });
  return item.repeats ? all : all.slice(0, 1);
}

function conditionOf(json: Json): Condition {
  const [, value] = valueOf(json, 'answer') ?? [];
  const exists = json['operator'] === undefined && typeof json['hasAnswer'] === 'boolean';
  return {question: text(json['question']), operator: exists ? 'exists' : text(json['operator']) || (value === undefined ? '' : '='), value: exists ? String(json['hasAnswer']) : idOf(value)};
}
