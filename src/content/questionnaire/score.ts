import {enabledItems} from './enable-when.js';
import {
  flattenItems,
  type Answers,
  type Questionnaire,
  type QuestionnaireItem,
  type ScoreBand,
} from './questionnaire.js';
import {isScored, itemPoints, itemsInScope, maxPoints, sumPoints} from './points.js';

/** A sum of weights. It describes answers and is not a diagnosis. */
export interface Score {
  readonly total: number;
  /** The highest possible total. */
  readonly max: number;
  /** The published range that contains the total; built-in instruments only. */
  readonly band?: ScoreBand | undefined;
  /** True if the total reaches the published screening cut-off; undefined without a cut-off. */
  readonly meetsCutoff?: boolean | undefined;
  /** Totals of the subscales, in order. */
  readonly subscaleTotals?: readonly number[] | undefined;
}

/**
 * Calculates the score. Returns undefined if any scored question that is asked has no answer with a weight. Missing
 * answers are never estimated.
 * @param linkIds linkIds of the included questions and groups; all questions if none of these exists.
 */
export function calculateScore(
  questionnaire: Questionnaire,
  answers: Answers,
  linkIds: readonly string[] = [],
): Score | undefined {
  const scored = scoredItems(questionnaire, answers, linkIds);
  const points = scored.map((item) => itemPoints(item, answers));
  if (points.length === 0 || !points.every((one) => one !== undefined)) return undefined;
  const total = sumPoints(points);
  const {bands, cutoff, subscaleSize} = questionnaire;
  return {
    total,
    max: sumPoints(scored.map(maxPoints)),
    band: bands?.find(([min, max]) => total >= min && total <= max),
    meetsCutoff: cutoff === undefined ? undefined : total >= cutoff,
    subscaleTotals:
      subscaleSize === undefined
        ? undefined
        : [sumPoints(points.slice(0, subscaleSize)), sumPoints(points.slice(subscaleSize))],
  };
}

/**
 * The value of an item that is a sum of weights. Undefined if the score is incomplete, if a whole number is required and the sum is
 * not one, or if several totals list no questions, so that it is unknown which one is the sum of all.
 */
export function totalOf(
  questionnaire: Questionnaire,
  answers: Answers,
  {summedLinkIds = [], type}: QuestionnaireItem,
): number | undefined {
  const isSumOfAll = summedLinkIds.length === 0;
  if (isSumOfAll && flattenItems(questionnaire.items).filter((one) => one.summedLinkIds).length > 1) return undefined;
  const total = calculateScore(questionnaire, answers, summedLinkIds)?.total;
  return type === 'integer' && !Number.isInteger(total) ? undefined : total;
}

/** The scored questions: those with weights that are asked, or that are not asked but have an answer. */
export function scoredItems(
  questionnaire: Questionnaire,
  answers: Answers,
  linkIds: readonly string[] = [],
): QuestionnaireItem[] {
  const enabled = enabledItems(questionnaire, answers);
  return itemsInScope(flattenItems(questionnaire.items), linkIds).filter(
    (item) => enabled.has(item) && isScored(item, answers),
  );
}
