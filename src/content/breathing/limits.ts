import {sumBy} from '../../platform/sum.js';

/**
 * Safety limits of breathing exercises. They are deliberately cautious, come from a clinical review of this project, and
 * must be approved by a clinician before publication (docs/breathing.md).
 */

/** The fields of a phase that the limits depend on. */
interface PhaseTiming {
  readonly kind: 'inhale' | 'hold' | 'exhale' | 'rest';
  readonly seconds: number;
}

/** One breath in and out, including its holds. All values are seconds. */
interface BreathTiming {
  inhale: number;
  exhale: number;
  /** The longest time without a breath in or out; consecutive holds count as one. */
  longestHold: number;
  total: number;
}

/** The upper limit of slow breathing, in breaths per minute. */
export const FAST_RATE = 10;
/**
 * The maximum rate, in breaths per minute. Bentley et al. 2023, Brain Sci 13:1612, found that effective practices avoid
 * fast-only paces.
 */
export const MAX_RATE = 20;
/** The longest hold, breath out, and whole breath with its holds, in seconds. */
export const MAX_HOLD = 10;
export const MAX_EXHALE = 12;
export const MAX_BREATH = 25;
/** The longest session of an exercise with holds, in minutes. */
export const MAX_MINUTES_WITH_HOLDS = 5;

const LONG_HOLD = 7;
const LONG_HOLD_SHARE = 1.5;
const LONG_HOLD_BREATHS = {usual: 4, most: 8};

const isHold = ({kind}: PhaseTiming): boolean => kind === 'hold' || kind === 'rest';

/** The breaths of one cycle. The list starts at a breath in that follows a breath out, regardless of the first phase of the notation. */
function breathTimings(phases: readonly PhaseTiming[]): readonly BreathTiming[] {
  const previousMoving = (index: number): PhaseTiming | undefined =>
    [...phases.slice(index), ...phases.slice(0, index)].reverse().find((phase) => !isHold(phase));
  const start = phases.findIndex(({kind}, index) => kind === 'inhale' && previousMoving(index)?.kind === 'exhale');
  const breaths: BreathTiming[] = [];
  let hold = 0;
  let lastKind = 'exhale';
  for (const phase of [...phases.slice(start), ...phases.slice(0, start)]) {
    const {kind, seconds} = phase;
    if (kind === 'inhale' && lastKind === 'exhale') breaths.push({inhale: 0, exhale: 0, longestHold: 0, total: 0});
    const breath = breaths.at(-1);
    if (!breath) return [];
    hold = isHold(phase) ? hold + seconds : 0;
    breath.total += seconds;
    breath.longestHold = Math.max(breath.longestHold, hold);
    if (kind === 'inhale' || kind === 'exhale') {
      breath[kind] += seconds;
      lastKind = kind;
    }
  }
  return breaths;
}

/** Rate of the fastest breath in breaths per minute, excluding holds, so that holds cannot hide fast breathing. */
export function fastestRate(phases: readonly PhaseTiming[]): number {
  return 60 / Math.min(...breathTimings(phases).map(({inhale, exhale}) => inhale + exhale));
}

/** A limit that an exercise exceeds: breaths per minute, or seconds of a hold, a breath out, or a whole breath with its holds. */
export interface ExceededLimit {
  readonly of: 'rate' | 'hold' | 'exhale' | 'breath';
  readonly value: number;
  readonly max: number;
}

/** The first limit that an exercise exceeds; `undefined` when it is within the limits. */
export function exceededLimit(phases: readonly PhaseTiming[]): ExceededLimit | undefined {
  const breaths = breathTimings(phases);
  const longest = (value: (breath: BreathTiming) => number): number => Math.max(...breaths.map(value));
  const limits: readonly ExceededLimit[] = [
    {of: 'rate', value: fastestRate(phases), max: MAX_RATE},
    {of: 'hold', value: longest(({longestHold}) => longestHold), max: MAX_HOLD},
    {of: 'exhale', value: longest(({exhale}) => exhale), max: MAX_EXHALE},
    {of: 'breath', value: longest(({total}) => total), max: MAX_BREATH},
  ];
  return limits.find(({value, max}) => value > max);
}

/**
 * The default and the maximum number of rounds in a session; unlimited without holds. With a hold of 7 seconds, or of
 * 1.5 times the breath in, the limits are those of the source of 4-7-8: four breaths at a time, eight for experienced
 * users (Weil 2004). Sessions with shorter holds are limited to five minutes.
 */
export function roundLimits(phases: readonly PhaseTiming[]): {readonly usual: number; readonly most: number} {
  if (!phases.some(isHold)) return {usual: Infinity, most: Infinity};
  const breaths = breathTimings(phases);
  const hasLongHold = breaths.some(
    ({inhale, longestHold}) => longestHold >= LONG_HOLD || longestHold >= inhale * LONG_HOLD_SHARE,
  );
  if (hasLongHold) {
    const rounds = (breathCount: number): number => Math.max(1, Math.floor(breathCount / breaths.length));
    return {usual: rounds(LONG_HOLD_BREATHS.usual), most: rounds(LONG_HOLD_BREATHS.most)};
  }
  const cycleSeconds = sumBy(phases, ({seconds}) => seconds);
  const rounds = Math.ceil((MAX_MINUTES_WITH_HOLDS * 60) / cycleSeconds);
  return {usual: rounds, most: rounds};
}
