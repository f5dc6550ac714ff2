import {findOption, flattenItems, type Answers, type QuestionnaireItem} from './questionnaire.js';
import {sumBy} from '../../platform/sum.js';

const roundFloat = (sum: number): number => Math.round(sum * 1e6) / 1e6;

/** Adds weights without floating-point rounding errors. */
export const sumPoints = (numbers: readonly number[]): number => roundFloat(sumBy(numbers, (one) => one));

/** Returns true if a question counts towards a score. A question that is not asked counts only if it has an answer. */
export const isScored = ({options, notAsked, key}: QuestionnaireItem, answers: Answers): boolean =>
  (!notAsked || answers.has(key)) && options.some(({weight}) => weight !== undefined);

/** The weight of the answer to a question. Undefined without a weighted answer, or with several answers to a single-choice question. */
export function itemPoints(item: QuestionnaireItem, answers: Answers): number | undefined {
  const weights = answers.get(item.key)?.map((id) => findOption(item, id)?.weight) ?? [];
  const hasValidCount = item.repeats ? weights.length > 0 : weights.length === 1; // Several answers to a single-choice question are invalid.
  return hasValidCount && weights.every((weight) => weight !== undefined) ? sumPoints(weights) : undefined;
}

/** The highest possible weight of an answer to a question. */
export function maxPoints({options, repeats}: QuestionnaireItem): number {
  const weights = options.map(({weight}) => weight ?? 0);
  return repeats ? sumPoints(weights.filter((weight) => weight > 0)) : Math.max(...weights);
}

/** The items that a total includes: those with these linkIds and their descendants, or all items if none matches. */
export function itemsInScope(
  all: readonly QuestionnaireItem[],
  linkIds: readonly string[] = [],
): readonly QuestionnaireItem[] {
  const named = all.filter(({linkId, summedLinkIds}) => !summedLinkIds && linkIds.includes(linkId));
  return named.length > 0 ? [...new Set(flattenItems(named))] : all;
}
