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
  /** Whether the published screening cut-off is reached, where there is one. */
  readonly meetsCutoff?: boolean | undefined;
  /** Totals of the subscales, in order. */
  readonly subscaleTotals?: readonly number[] | undefined;
}

/**
 * The score, or undefined unless every scored question that is asked has an answer with a weight. Missing answers are
 * never estimated.
 * @param linkIds linkIds of the questions and groups that count; all questions when none of these exists.
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

/** The questions that count: those with weights that are asked, or have an answer without being asked. */
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
