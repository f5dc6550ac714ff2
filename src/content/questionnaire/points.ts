import {findOption, flattenItems, type Answers, type QuestionnaireItem} from './questionnaire.js';

const roundFloat = (sum: number): number => Math.round(sum * 1e6) / 1e6;

/** The sum of some weights, without the noise of binary fractions. */
export const sumPoints = (numbers: readonly number[]): number => roundFloat(numbers.reduce((sum, one) => sum + one, 0));

/** Whether a question counts towards a score. One that is not asked counts only with an answer. */
export const isScored = ({options, notAsked, key}: QuestionnaireItem, answers: Answers): boolean =>
  (!notAsked || answers.has(key)) && options.some(({weight}) => weight !== undefined);

/** The weight of the answer to a question; undefined when it has none, or one too many. */
export function itemPoints(item: QuestionnaireItem, answers: Answers): number | undefined {
  const weights = answers.get(item.key)?.map((id) => findOption(item, id)?.weight) ?? [];
  const hasValidCount = item.repeats ? weights.length > 0 : weights.length === 1; // Two answers to a single-answer question cannot be added up.
  return hasValidCount && weights.every((weight) => weight !== undefined) ? sumPoints(weights) : undefined;
}

/** The highest weight that the answer to a question can have. */
export function maxPoints({options, repeats}: QuestionnaireItem): number {
  const weights = options.map(({weight}) => weight ?? 0);
  return repeats ? sumPoints(weights.filter((weight) => weight > 0)) : Math.max(...weights);
}

/** The items that a total covers: those with these linkIds and everything inside them, or all. */
export function itemsInScope(
  all: readonly QuestionnaireItem[],
  linkIds: readonly string[] = [],
): readonly QuestionnaireItem[] {
  const named = all.filter(({linkId, summedLinkIds}) => !summedLinkIds && linkIds.includes(linkId));
  return named.length > 0 ? [...new Set(flattenItems(named))] : all;
}
