import {ContentError} from '../../validation/content-error.js';
import {parseItem, type ParseContext} from './parse-item.js';
import {asObject, asObjects, asText, translatedText} from './fhir-json.js';
import {toPlainJson} from '../../validation/to-plain-json.js';
import {flattenItems, type QuestionnaireItem, type Questionnaire} from '../questionnaire.js';

/** Groups within groups take two levels each; a Questionnaire may have more of them than other documents have. */
const EXTRA_DEPTH = 160;
/** So many sentences about what is wrong are enough for one line. */
const MAX_PROBLEMS = 12;

/** A FHIR Questionnaire as it is written, before it is read. */
export interface FhirQuestionnaire {
  readonly resourceType: string;
  readonly item: readonly object[];
  readonly [field: string]: unknown;
}

/**
 * Reads a FHIR R4 Questionnaire, in the wished language where it is translated. Tolerates what can be understood, also of
 * STU3 and R5; what cannot is named in `problems`, and an item that cannot be asked stays as one that says so.
 * @throws {ContentError} `invalid` when nothing can be asked.
 */
export function parseQuestionnaire(input: unknown, lang = 'en'): Questionnaire {
  const root = asObject(toPlainJson(input, -EXTRA_DEPTH));
  if (!asObjects(root['item']).length) {
    const versionHint = root['group'] ? ' (this looks like FHIR DSTU2)' : '';
    throw new ContentError('invalid', `questionnaire.item should be a list of questions, but is missing${versionHint}`);
  }
  const context: ParseContext = {root, lang, keys: new Set(), problems: [], isTranslated: false};
  const parsedItems = asObjects(root['item']).map((json, index) => parseItem(json, String(index + 1), context));
  const {problems} = context;
  const items = withoutBrokenConditions(parsedItems, problems);
  if (flattenItems(items).every(({kind}) => /group|display|lost/.test(kind))) {
    throw new ContentError('invalid', `questionnaire.item should hold a question that can be asked, but does not${problems.map((one) => `; ${one}`).slice(0, MAX_PROBLEMS).join('')}`);
  }
  const title = translatedText(root, 'title', lang) || asText(root['name']);
  const [url, version] = [asText(root['url']), asText(root['version'])];
  const contentLanguage = context.isTranslated ? lang : asText(root['language']) || undefined;
  return {title, name: title, copyright: asText(root['copyright']), items, problems: limitProblems(problems), lang: contentLanguage, canonical: url && (version ? `${url}|${version}` : url)};
}

function limitProblems(problems: readonly string[]): readonly string[] {
  const omittedCount = problems.length - MAX_PROBLEMS;
  return omittedCount > 0 ? [...problems.slice(0, MAX_PROBLEMS), `and ${omittedCount} more like these`] : problems;
}

/** The items without conditions that can never be met: on a question that is not there, or in a circle. They are asked. */
function withoutBrokenConditions(items: readonly QuestionnaireItem[], problems: string[]): readonly QuestionnaireItem[] {
  const itemsByLinkId = new Map(flattenItems(items).reverse().map((item) => [item.linkId, item]));
  const cyclicItems = itemsInCycles(flattenItems(items), itemsByLinkId);
  const repairItem = (item: QuestionnaireItem): QuestionnaireItem => {
    const isCyclic = cyclicItems.has(item);
    if (isCyclic) problems.push(`item "${item.linkId}" depends on itself in a circle`);
    const enableWhen = item.enableWhen.filter(({question}) => {
      if (!itemsByLinkId.has(question)) problems.push(`item "${item.linkId}" depends on "${question}", which is not there`);
      return itemsByLinkId.has(question) && !isCyclic;
    });
    return {...item, enableWhen, items: item.items.map(repairItem)};
  };
  return items.map(repairItem);
}

/** The items that stand in a circle, or between two: what is left when those that lead nowhere are taken away from both ends. */
function itemsInCycles(items: readonly QuestionnaireItem[], itemsByLinkId: ReadonlyMap<string, QuestionnaireItem>): Set<QuestionnaireItem> {
  const remaining = new Set(items);
  // What is inside a group waits for the group: a group that waits for what is inside it waits for itself.
  const parents = new Map(items.flatMap((group) => group.items.map((item) => [item, group] as const)));
  const dependencies = new Map(items.map((item) => [item, [parents.get(item) ?? [], item.enableWhen.flatMap(({question}) => itemsByLinkId.get(question) ?? [])].flat()]));
  const dependents = new Map(items.map((item) => [item, [] as QuestionnaireItem[]]));
  for (const [item, targets] of dependencies) for (const target of targets) dependents.get(target)?.push(item);
  const pruneLeaves = (edges: ReadonlyMap<QuestionnaireItem, QuestionnaireItem[]>, reverseEdges: ReadonlyMap<QuestionnaireItem, QuestionnaireItem[]>): void => {
    const pendingCounts = new Map(items.map((item) => [item, (edges.get(item) ?? []).filter((one) => remaining.has(one)).length]));
    const leaves = [...remaining].filter((item) => pendingCounts.get(item) === 0);
    for (const item of leaves) {
      remaining.delete(item);
      for (const other of reverseEdges.get(item) ?? []) {
        const pendingCount = (pendingCounts.get(other) ?? 0) - 1;
        pendingCounts.set(other, pendingCount);
        if (pendingCount === 0) leaves.push(other);
      }
    }
  };
  pruneLeaves(dependencies, dependents);
  pruneLeaves(dependents, dependencies);
  return remaining;
}
