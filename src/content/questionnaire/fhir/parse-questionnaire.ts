import {ContentError} from '../../validation/content-error.js';
import {itemOf, type Reading} from './parse-item.js';
import {object, objects, text, translated} from './fhir-json.js';
import {plain} from '../../validation/to-plain-json.js';
import {flat, type Item, type Questionnaire} from '../questionnaire.js';

/** Groups within groups take two levels each; a Questionnaire may have more of them than other documents have. */
const DEEPER = 160;
/** So many sentences about what is wrong are enough for one line. */
const MOST_PROBLEMS = 12;

/**
 * Reads a FHIR R4 Questionnaire, in the wished language where it is translated. Tolerates what can be understood, also of
 * STU3 and R5; what cannot is named in `problems`, and an item that cannot be asked stays as one that says so.
 * @throws {ContentError} `invalid` when nothing can be asked.
 */
export function parseQuestionnaire(input: unknown, lang = 'en'): Questionnaire {
  const root = object(plain(input, -DEEPER));
  if (!objects(root['item']).length) {
    const group = root['group'] ? ' (this looks like FHIR DSTU2)' : '';
    throw new ContentError('invalid', `questionnaire.item should be a list of questions, but is missing${group}`);
  }
  const reading: Reading = {root, lang, keys: new Set(), problems: [], isTranslated: false};
  const read = objects(root['item']).map((json, index) => itemOf(json, String(index + 1), reading));
  const {problems} = reading;
  const items = untangled(read, problems);
  if (flat(items).every(({kind}) => /group|display|lost/.test(kind))) {
    throw new ContentError('invalid', `questionnaire.item should hold a question that can be asked, but does not${problems.map((one) => `; ${one}`).slice(0, MOST_PROBLEMS).join('')}`);
  }
  const title = translated(root, 'title', lang) || text(root['name']);
  const [url, version] = [text(root['url']), text(root['version'])];
  const spoken = reading.isTranslated ? lang : text(root['language']) || undefined;
  return {title, name: title, notice: text(root['copyright']), items, problems: brief(problems), lang: spoken, canonical: url && (version ? `${url}|${version}` : url)};
}

function brief(problems: readonly string[]): readonly string[] {
  const more = problems.length - MOST_PROBLEMS;
  return more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `and ${more} more like these`] : problems;
}

/** The items without conditions that can never be met: on a question that is not there, or in a circle. They are asked. */
function untangled(items: readonly Item[], problems: string[]): readonly Item[] {
  const byLink = new Map(flat(items).reverse().map((item) => [item.linkId, item]));
  const circles = inCircles(flat(items), byLink);
  const free = (item: Item): Item => {
    const circle = circles.has(item);
    if (circle) problems.push(`item "${item.linkId}" depends on itself in a circle`);
    const when = item.when.filter(({question}) => {
      if (!byLink.has(question)) problems.push(`item "${item.linkId}" depends on "${question}", which is not there`);
      return byLink.has(question) && !circle;
    });
    return {...item, when, items: item.items.map(free)};
  };
  return items.map(free);
}

/** The items that stand in a circle, or between two: what is left when those that lead nowhere are taken away from both ends. */
function inCircles(items: readonly Item[], byLink: ReadonlyMap<string, Item>): Set<Item> {
  const left = new Set(items);
  // What is inside a group waits for the group: a group that waits for what is inside it waits for itself.
  const around = new Map(items.flatMap((group) => group.items.map((item) => [item, group] as const)));
  const ahead = new Map(items.map((item) => [item, [around.get(item) ?? [], item.when.flatMap(({question}) => byLink.get(question) ?? [])].flat()]));
  const behind = new Map(items.map((item) => [item, [] as Item[]]));
  for (const [item, targets] of ahead) for (const target of targets) behind.get(target)?.push(item);
  const strip = (to: ReadonlyMap<Item, Item[]>, from: ReadonlyMap<Item, Item[]>): void => {
    const open = new Map(items.map((item) => [item, (to.get(item) ?? []).filter((one) => left.has(one)).length]));
    const ends = [...left].filter((item) => open.get(item) === 0);
    for (const item of ends) {
      left.delete(item);
      for (const other of from.get(item) ?? []) {
        const more = (open.get(other) ?? 0) - 1;
        open.set(other, more);
        if (more === 0) ends.push(other);
      }
    }
  };
  strip(ahead, behind);
  strip(behind, ahead);
  return left;
}
