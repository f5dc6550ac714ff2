import {flattenItems, type Instances, type Questionnaire, type QuestionnaireItem} from './questionnaire.js';
import {hasInstances, instanceSuffix, MAX_INSTANCES, nestedSuffix} from './repeats.js';

/** Maximum number of items after all instances have been added. */
const MAX_ITEMS = 2_000;

/** The instances of a repeating item at first. At least one is shown. */
function initialInstances(item: QuestionnaireItem): readonly string[] {
  const initialCount = item.kind === 'group' ? 1 : item.initial.length;
  const count = Math.min(Math.max(item.minOccurs ?? 1, initialCount, 1), MAX_INSTANCES);
  return Array.from({length: count}, (_, index) => instanceSuffix(index));
}

/** Returns true if some items are asked once per instance, or once per answer. */
export const needsExpansion = (items: readonly QuestionnaireItem[]): boolean =>
  flattenItems(items).some((item) => hasInstances(item) || item.asksForEachAnswer === true);

/**
 * Repeats the items of a questionnaire once per instance, and the questions inside a question with several answers once per option. The
 * key of each repeated item is unique; its linkId is that of the definition. Returns the same object if nothing repeats.
 */
export function expandItems(questionnaire: Questionnaire, instances: Instances): Questionnaire {
  if (!needsExpansion(questionnaire.items)) return questionnaire;
  let remaining = MAX_ITEMS;
  const expand = (item: QuestionnaireItem, suffix: string, level: number): QuestionnaireItem[] => {
    const instancesKey = item.key + suffix;
    if (!hasInstances(item)) return [withSuffix(item, suffix, level)];
    const suffixes = instances.get(instancesKey) ?? initialInstances(item);
    const affordable = suffixes.filter((_, index) => index === 0 || remaining > 0);
    return affordable.map((own, index) => ({
      ...withSuffix(item, nestedSuffix(suffix, own, level), level + 1),
      initial: item.kind === 'group' ? item.initial : item.initial.slice(index, index + 1),
      required: item.required === true && index < Math.max(item.minOccurs ?? 1, 1),
      instance: {instancesKey, suffix: own, index, count: affordable.length},
    }));
  };
  const withSuffix = (item: QuestionnaireItem, suffix: string, level: number): QuestionnaireItem => {
    remaining -= 1;
    const items = item.asksForEachAnswer
      ? forEachAnswer(item, suffix, level)
      : item.items.flatMap((child) => expand(child, suffix, level));
    return suffix === '' ? {...item, items} : {...item, key: item.key + suffix, baseKey: item.key, items};
  };
  /** The texts inside a question, and a group of its questions for each option, which is enabled if the option is selected. */
  const forEachAnswer = (item: QuestionnaireItem, suffix: string, level: number): QuestionnaireItem[] => {
    const isShared = ({kind}: QuestionnaireItem) => kind === 'display';
    const groups = item.options.map(({id, text}, index): QuestionnaireItem => {
      const own = nestedSuffix(suffix, instanceSuffix(index), level);
      const named = item.items
        .filter((child) => !isShared(child))
        .map((child) => ({
          ...child,
          text: [text, child.text].filter(Boolean).join(': '),
          definitionText: child.definitionText ?? child.text,
        }));
      return {
        key: `${item.key}${suffix}\u001foption ${id}`, // FHIR strings cannot contain control characters.
        linkId: '',
        text: '',
        kind: 'group',
        type: 'group',
        options: [],
        initial: [],
        optionId: id,
        enableWhen: [{question: item.linkId, operator: '=', value: id, isCoding: id.includes('|')}],
        items: named.flatMap((child) => expand(child, own, level + 1)),
      };
    });
    return [...item.items.filter(isShared).flatMap((child) => expand(child, suffix, level)), ...groups];
  };
  return {...questionnaire, items: questionnaire.items.flatMap((item) => expand(item, '', 0))};
}
