import {flattenItems, type QuestionnaireItem} from './questionnaire.js';

/** Maximum number of instances of one repeating item. */
export const MAX_INSTANCES = 50;
/** FHIR strings cannot contain control characters, so this separator cannot be part of a linkId. */
const SEPARATOR = '\u001f';

/** Returns true if an item is shown once per instance: repeating groups, and repeating questions without options. */
export const hasInstances = ({repeats, kind, options}: QuestionnaireItem): boolean =>
  repeats === true && kind !== 'display' && kind !== 'unsupported' && options.length === 0 && kind !== 'choice';

/** The suffix of the keys in one instance of a repeating item. */
export const instanceSuffix = (index: number): string => (index === 0 ? '' : `${SEPARATOR}${index}`);

/**
 * The suffix of the keys in an instance of a repeating item that may be inside of another repeating item. The level keeps the
 * second inner instance of the first outer one apart from the first inner instance of the second outer one.
 * @param outer suffix of the outer instance.
 * @param own suffix of the instance among those of its item.
 * @param level number of repeating items that contain the item.
 */
export const nestedSuffix = (outer: string, own: string, level: number): string =>
  own === '' ? outer : outer + SEPARATOR.repeat(level) + own;

/** Returns the instances with another one at the end. */
export function withAddedInstance(suffixes: readonly string[]): readonly string[] {
  const indexes = suffixes.map((suffix) => Number(suffix.slice(1) || 0));
  return [...suffixes, instanceSuffix(Math.max(-1, ...indexes) + 1)];
}

/** Returns true if another instance can be added after this one. */
export const canAddInstance = ({instance, maxOccurs = MAX_INSTANCES}: QuestionnaireItem): boolean =>
  instance !== undefined &&
  instance.index === instance.count - 1 &&
  instance.count < Math.min(maxOccurs, MAX_INSTANCES);

/** Returns true if this instance can be removed. */
export const canRemoveInstance = ({instance, minOccurs = 1}: QuestionnaireItem): boolean =>
  instance !== undefined && instance.count > Math.max(minOccurs, 1);

/**
 * Finds the questions that a linkId refers to from an item: those in the same instance of a repeating group, otherwise all
 * instances outside of it. If a document uses a linkId more than once, the first item is used.
 */
export function createLinkIdResolver(
  items: readonly QuestionnaireItem[],
): (from: QuestionnaireItem, linkId: string) => readonly QuestionnaireItem[] {
  const all = flattenItems(items);
  const parents = new Map(all.flatMap((parent) => parent.items.map((item) => [item, parent] as const)));
  const byLinkId = new Map<string, QuestionnaireItem[]>();
  for (const item of all) byLinkId.set(item.linkId, [...(byLinkId.get(item.linkId) ?? []), item]);
  const instancesByLinkId = new Map(
    [...byLinkId].map(([linkId, found]) => {
      const baseKeyOf = ({baseKey, key}: QuestionnaireItem) => baseKey ?? key;
      return [linkId, found.filter((one) => found[0] && baseKeyOf(one) === baseKeyOf(found[0]))];
    }),
  );
  const ancestorsOf = (item: QuestionnaireItem): QuestionnaireItem[] => {
    const parent = parents.get(item);
    return parent ? [parent, ...ancestorsOf(parent)] : [];
  };
  return (from, linkId) => {
    const found = instancesByLinkId.get(linkId) ?? [];
    if (found.length < 2) return found;
    const ancestors = [from, ...ancestorsOf(from)];
    for (const ancestor of ancestors) {
      const inside = found.filter((one) => one === ancestor || ancestorsOf(one).includes(ancestor));
      if (inside.length > 0) return inside;
    }
    return found;
  };
}
