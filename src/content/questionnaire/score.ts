import {enabledItems} from './enable-when.js';
import {flattenItems, findOption, type Answers, type ScoreBand, type QuestionnaireItem, type AnswerOption, type Questionnaire} from './questionnaire.js';

/** A sum of weights. It describes answers, it is no diagnosis. */
export interface Score {
  readonly total: number;
  /** The highest total that the questions allow. */
  readonly max: number;
  /** What the instrument's authors call a total like this; built-in instruments only. */
  readonly band?: ScoreBand | undefined;
  /** Whether the published screening cut-off is reached, where there is one. */
  readonly meetsCutoff?: boolean | undefined;
  /** Sums of the parts that are scored on their own, in order. */
  readonly subscaleTotals?: readonly number[] | undefined;
}

const roundFloat = (sum: number): number => Math.round(sum * 1e6) / 1e6;
const sumPoints = (numbers: readonly number[]): number => roundFloat(numbers.reduce((sum, one) => sum + one, 0));

/**
 * The score, or nothing: it exists only when every scored question on screen is answered, and every answer has a weight.
 * Pure arithmetic as on paper; missing answers are never filled in.
 * @param linkIds linkIds of the questions and groups that count; all of them when none of these is there.
 */
export function calculateScore(questionnaire: Questionnaire, answers: Answers, linkIds: readonly string[] = []): Score | undefined {
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
    subscaleTotals: subscaleSize === undefined ? undefined : [sumPoints(points.slice(0, subscaleSize)), sumPoints(points.slice(subscaleSize))],
  };
}

/** The questions that count: asked, or answered without being asked, and with weights. */
export function scoredItems(questionnaire: Questionnaire, answers: Answers, linkIds: readonly string[] = []): QuestionnaireItem[] {
  const enabled = enabledItems(questionnaire, answers);
  const all = flattenItems(questionnaire.items);
  const namedItems = all.filter(({linkId, summedLinkIds}) => !summedLinkIds && linkIds.includes(linkId));
  const candidates = new Set(namedItems.length > 0 ? flattenItems(namedItems) : all);
  return [...candidates].filter((item) => enabled.has(item) && (!item.notAsked || answers.has(item.key)) && item.options.some(({weight}) => weight !== undefined));
}

function itemPoints(item: QuestionnaireItem, answers: Answers): number | undefined {
  const weights = answers.get(item.key)?.map((id) => findOption(item, id)?.weight) ?? [];
  const hasValidCount = item.repeats ? weights.length > 0 : weights.length === 1; // Two answers where one is asked for cannot be added up.
  return hasValidCount && weights.every((weight) => weight !== undefined) ? sumPoints(weights) : undefined;
}

function maxPoints({options, repeats}: QuestionnaireItem): number {
  const weights = options.map(({weight}) => weight ?? 0);
  return repeats ? sumPoints(weights.filter((weight) => weight > 0)) : Math.max(...weights);
}

// English, because a weight says the same in every language: only documents without weights are judged by words. "No, but …" is more than no.
const NOT_AT_ALL = /^[^a-z]*(not at all|never|none|none of the time|no)[^a-z]*$/i;

/** Whether an answer to a safety question is above "not at all". When that cannot be told, it is. */
export function isConcerning(item: QuestionnaireItem, answers: Answers): boolean {
  const isAboveNone = (id: string) => {
    const option: AnswerOption | undefined = findOption(item, id);
    if (option?.weight !== undefined) return option.weight > 0;
    return !(item.kind === 'number' || item.kind === 'integer' ? Number(id) <= 0 : id === 'false' || NOT_AT_ALL.test(option?.text ?? id));
  };
  return Boolean(item.safety) && (answers.get(item.key)?.some(isAboveNone) ?? false);
}
