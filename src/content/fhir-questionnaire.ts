import {ContentError} from './content-error.js';
import {extensions, object, objects, text, translated, valueOf, type Json} from './fhir-json.js';
import {idOf, optionsOf} from './fhir-option.js';
import {plain} from './plain.js';
import {flat, type Condition, type Item, type ItemKind, type Questionnaire} from './questionnaire.js';

const kinds: Readonly<Record<string, ItemKind>> = {
  group: 'group', display: 'display', boolean: 'boolean', integer: 'integer', decimal: 'number', quantity: 'number', date: 'date',
  dateTime: 'dateTime', time: 'time', string: 'line', url: 'line', text: 'text', choice: 'choice', 'open-choice': 'choice', coding: 'choice', question: 'choice',
};

/** LOINC codes of totals that are sums of weights: PHQ-9, PHQ-2 (two), GAD-7, PHQ-4. */
const TOTALS = /^(44261-6|55758-7|58120-7|70274-6|70272-0)$/;

/** A question about wanting to die or to harm oneself, by LOINC code (PHQ-9 item 9) or by its words. */
const SAFETY = /better off dead|hurt(ing)? (your|my)self|harm(ing)? (your|my)self|self.harm|suicid|kill(ing)? (your|my)self|end(ing)? (your|my) life/i;

/** Extension by which an author marks an item whose answers open the support panel. */
export const SAFETY_EXTENSION = 'urn:smart-meditation:safety-item';

/**
 * Reads a FHIR R4 Questionnaire, in the wished language where it is translated. Tolerates what can be understood, also of
 * STU3 and R5; what cannot is named in `problems`, and an item that cannot be asked stays as one that says so.
 * @throws {ContentError} `invalid` when nothing can be asked.
 */
export function parseQuestionnaire(input: unknown, lang = 'en'): Questionnaire {
  const root = object(plain(input));
  const problems: string[] = [];
  const keys = new Set<string>();
  if (!objects(root['item']).length) {
    const group = root['group'] ? ' (this looks like FHIR DSTU2)' : '';
    throw new ContentError('invalid', `questionnaire.item should be a list of questions, but is missing${group}`);
  }

  const itemOf = (json: Json, path: string): Item => {
    const linkId = text(json['linkId']) || path;
    const type = text(json['type']);
    const key = keys.has(linkId) ? `${linkId}#${keys.size}` : linkId;
    keys.add(key);
    const items = objects(json['item']).map((child, index) => itemOf(child, `${path}.${index + 1}`));
    const words = [translated(json, 'prefix', lang), translated(json, 'text', lang) || text(objects(json['code'])[0]?.['display'])].filter(Boolean).join(' ');
    const options = optionsOf(json, root, lang);
    const open = type === 'open-choice' || /[sS]tring$/.test(text(json['answerConstraint']));
    let kind: ItemKind = kinds[type] ?? (items.length ? 'group' : 'lost');
    if (kind === 'choice' && !options?.length && !open) kind = 'lost';
    const calculated = extensions(json, 'questionnaire-calculatedExpression')[0];
    const code = objects(json['code']).map((one) => text(one['code']));
    const total = /^(integer|decimal|quantity)$/.test(type) && (code.some((one) => TOTALS.test(one)) || /weight\(|ordinal\(/.test(text(object(calculated?.['valueExpression'])['expression'])));
    const hidden = extensions(json, 'questionnaire-hidden').some(({valueBoolean}) => valueBoolean === true);
    const say = (sentence: string) => problems.push(`item "${linkId}" ${sentence}`);
    if (linkId === path) say('has no linkId');
    if (key !== linkId) say('is there twice');
    if (json['options'] ?? json['option']) say('is written for FHIR STU3');
    if (kind === 'lost') say(kinds[type] ? 'has no answers that can be reached' : `is of the type "${type}", which cannot be asked`);
    return {
      key, linkId, type, kind, open, items,
      text: words,
      options: options ?? [],
      required: json['required'] === true,
      repeats: json['repeats'] === true,
      silent: total || hidden || Boolean(calculated) || json['readOnly'] === true,
      total,
      safety: code.includes('44260-8') || SAFETY.test(words) || extensions(json, SAFETY_EXTENSION).some(({valueBoolean}) => valueBoolean === true),
      initial: initialOf(json),
      when: objects(json['enableWhen']).map(conditionOf),
      whenAll: json['enableBehavior'] === 'all',
    };
  };

  const items = untangled(objects(root['item']).map((json, index) => itemOf(json, String(index + 1))), problems);
  const title = translated(root, 'title', lang) || text(root['name']);
  const [url, version] = [text(root['url']), text(root['version'])];
  return {title, name: title, notice: text(root['copyright']), items, problems, lang: text(root['language']) || undefined, canonical: url && (version ? `${url}|${version}` : url)};
}

function initialOf(json: Json): string[] {
  const given = [...objects(json['initial']).map((one) => valueOf(one)), valueOf(json, 'initial')];
  const chosen = objects(json['answerOption']).filter((one) => one['initialSelected'] === true).map((one) => valueOf(one));
  return [...given, ...chosen].flatMap((found) => (found ? [idOf(found[1])] : []));
}

function conditionOf(json: Json): Condition {
  const [, value] = valueOf(json, 'answer') ?? [];
  const exists = json['operator'] === undefined && typeof json['hasAnswer'] === 'boolean';
  return {question: text(json['question']), operator: exists ? 'exists' : text(json['operator']) || '=', value: exists ? String(json['hasAnswer']) : idOf(value)};
}

/** The items without conditions that can never be met: on a question that is not there, or in a circle. They are asked. */
function untangled(items: readonly Item[], problems: string[]): readonly Item[] {
  const byLink = new Map(flat(items).reverse().map((item) => [item.linkId, item]));
  const reaches = (item: Item, goal: Item, seen = new Set<Item>()): boolean =>
    item.when.some(({question}) => {
      const next = byLink.get(question);
      return next !== undefined && (next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))));
    });
  const free = (item: Item): Item => {
    const circle = reaches(item, item);
    if (circle) problems.push(`item "${item.linkId}" depends on itself in a circle`);
    const when = item.when.filter(({question}) => {
      if (!byLink.has(question)) problems.push(`item "${item.linkId}" depends on "${question}", which is not there`);
      return byLink.has(question) && !circle;
    });
    return {...item, when, items: item.items.map(free)};
  };
  return items.map(free);
}
