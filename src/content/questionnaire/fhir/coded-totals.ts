import {flattenItems, type QuestionnaireItem} from '../questionnaire.js';

/**
 * Sets `summedLinkIds` for totals that have a LOINC code but no formula: the weighted questions of the same group, except
 * those that depend on the total. If their number differs from the instrument's, the total is omitted.
 * @param questionCounts expected number of questions, by the key of the total.
 */
export function withCodedTotals(
  items: readonly QuestionnaireItem[],
  questionCounts: ReadonlyMap<string, number>,
  problems: string[],
): readonly QuestionnaireItem[] {
  if (questionCounts.size === 0) return items;
  const hasWeights = flattenItems(items).some(isWeighted);
  const visit = (group: readonly QuestionnaireItem[]): QuestionnaireItem[] =>
    group.map((item) => {
      const questionCount = questionCounts.get(item.key);
      if (questionCount === undefined) return {...item, items: visit(item.items)};
      const linkIds = flattenItems(group.filter((one) => !dependsOn(one, item.linkId)))
        .filter((one) => isWeighted(one) && !dependsOn(one, item.linkId))
        .map(({linkId}) => linkId);
      if (linkIds.length === questionCount) return {...item, summedLinkIds: linkIds};
      if (!hasWeights) return item;
      problems.push(
        `item "${item.linkId}" is a total of ${questionCount} questions by its code, but ${linkIds.length} questions of its group have weights: it is left out`,
      );
      return {...item, summedLinkIds: undefined, notEvaluated: true};
    });
  return visit(items);
}

const isWeighted = ({options}: QuestionnaireItem): boolean => options.some(({weight}) => weight !== undefined);

const dependsOn = ({enableWhen}: QuestionnaireItem, linkId: string): boolean =>
  enableWhen.some(({question}) => question === linkId);
