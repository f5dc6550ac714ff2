import {enabledItems} from './enable-when.js';
import {flat, optionOf, type Answers, type Band, type Item, type Option, type Questionnaire} from './questionnaire.js';

/** A sum of weights. It describes answers, it is no diagnosis. */
export interface Score {
  readonly total: number;
  /** The highest total that the questions allow. */
  readonly max: number;
  /** What the instrument's authors call a total like this; built-in instruments only. */
  readonly band?: Band | undefined;
  /** Whether the published screening cut-off is reached, where there is one. */
  readonly reached?: boolean | undefined;
  /** Sums of the parts that are scored on their own, in order. */
  readonly halves?: readonly number[] | undefined;
}

const tidy = (sum: number): number => Math.round(sum * 1e6) / 1e6;
const add = (numbers: readonly number[]): number => tidy(numbers.reduce((sum, one) => sum + one, 0));

/**
 * The score, or nothing: it exists only when every scored question on screen is answered, and every answer has a weight.
 * Pure arithmetic as on paper; missing answers are never filled in.
 * @param within linkIds of the questions and groups that count; all of them when none of these is there.
 */
export function scoreOf(questionnaire: Questionnaire, answers: Answers, within: readonly string[] = []): Score | undefined {
  const scored = scoredItems(questionnaire, answers, within);
  const points = scored.map((item) => pointsOf(item, answers));
  if (points.length === 0 || !points.every((one) => one !== undefined)) return undefined;
  const total = add(points);
  const {bands, cutoff, halves} = questionnaire;
  return {
    total,
    max: add(scored.map(highest)),
    band: bands?.find(([min, max]) => total >= min && total <= max),
    reached: cutoff === undefined ? undefined : total >= cutoff,
    halves: halves === undefined ? undefined : [add(points.slice(0, halves)), add(points.slice(halves))],
  };
}

/** The questions that count: asked, or answered without being asked, and with weights. */
export function scoredItems(questionnaire: Questionnaire, answers: Answers, within: readonly string[] = []): Item[] {
  const on = enabledItems(questionnaire, answers);
  const all = flat(questionnaire.items);
  const named = all.filter(({linkId, total}) => !total && within.includes(linkId));
  const part = new Set(named.length > 0 ? flat(named) : all);
  return [...part].filter((item) => on.has(item) && (!item.silent || answers.has(item.key)) && item.options.some(({weight}) => weight !== undefined));
}

function pointsOf(item: Item, answers: Answers): number | undefined {
  const weights = answers.get(item.key)?.map((id) => optionOf(item, id)?.weight) ?? [];
  const isOne = item.repeats ? weights.length > 0 : weights.length === 1; // Two answers where one is asked for cannot be added up.
  return isOne && weights.every((weight) => weight !== undefined) ? add(weights) : undefined;
}

function highest({options, repeats}: Item): number {
  const weights = options.map(({weight}) => weight ?? 0);
  return repeats ? add(weights.filter((weight) => weight > 0)) : Math.max(...weights);
}

// English, because a weight says the same in every language: only documents without weights are judged by words. "No, but …" is more than no.
const NONE = /^[^a-z]*(not at all|never|none|none of the time|no)[^a-z]*$/i;

/** Whether an answer to a safety question is above "not at all". When that cannot be told, it is. */
export function isConcerning(item: Item, answers: Answers): boolean {
  const above = (id: string) => {
    const option: Option | undefined = optionOf(item, id);
    if (option?.weight !== undefined) return option.weight > 0;
    return !(item.kind === 'number' || item.kind === 'integer' ? Number(id) <= 0 : id === 'false' || NONE.test(option?.text ?? id));
  };
  return Boolean(item.safety) && (answers.get(item.key)?.some(above) ?? false);
}
