/**
 * Limits of what a breathing exercise may ask for. They are deliberately cautious, come from a clinical review of this
 * project, and must be approved by a clinician before publication (docs/breathing.md).
 */

/** A part of a breath, as far as the limits need it. */
interface PhaseTiming {
  readonly kind: 'inhale' | 'hold' | 'exhale' | 'rest';
  readonly seconds: number;
}

/** One breath in and out with the holds in and after it. All values are seconds. */
interface BreathTiming {
  inhale: number;
  exhale: number;
  /** The longest time without a breath in or out; consecutive holds count as one. */
  longestHold: number;
  total: number;
}

/** Faster than this is no longer slow breathing. Breaths per minute. */
export const FAST_RATE = 10;
/**
 * Faster than this is refused: Bentley et al. 2023, Brain Sci 13:1612, found that effective practices avoid fast-only
 * paces. Breaths per minute.
 */
export const MAX_RATE = 20;
/** The longest hold, breath out, and whole breath with its holds. Seconds. */
export const MAX_HOLD = 10;
export const MAX_EXHALE = 12;
export const MAX_BREATH = 25;
/** The longest session of an exercise with holds. Minutes. */
export const MAX_MINUTES_WITH_HOLDS = 5;

const LONG_HOLD = 7;
const LONG_HOLD_SHARE = 1.5;
const LONG_HOLD_BREATHS = {usual: 4, most: 8};

const isHold = ({kind}: PhaseTiming): boolean => kind === 'hold' || kind === 'rest';

/** The breaths of one cycle. The list starts at a breath in that follows a breath out, wherever the notation starts. */
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

/** Rate of the fastest breath in breaths per minute. Holds do not count: they must not hide fast breathing. */
export function fastestRate(phases: readonly PhaseTiming[]): number {
  return 60 / Math.min(...breathTimings(phases).map(({inhale, exhale}) => inhale + exhale));
}

/** Why an exercise is not offered, as the end of a sentence that begins with its name; `undefined` when it is within the limits. */
export function limitViolation(phases: readonly PhaseTiming[]): string | undefined {
  const breaths = breathTimings(phases);
  const longest = (value: (breath: BreathTiming) => number): number => Math.max(...breaths.map(value));
  const rate = fastestRate(phases);
  if (rate > MAX_RATE)
    return `has ${Math.round(rate * 10) / 10} breaths a minute; more than ${MAX_RATE} is not offered`;
  const limits: readonly (readonly [what: string, seconds: number, max: number])[] = [
    ['a hold', longest(({longestHold}) => longestHold), MAX_HOLD],
    ['a breath out', longest(({exhale}) => exhale), MAX_EXHALE],
    ['a whole breath', longest(({total}) => total), MAX_BREATH],
  ];
  const exceeded = limits.find(([, seconds, max]) => seconds > max);
  return exceeded && `has ${exceeded[0]} of ${exceeded[1]} seconds; more than ${exceeded[2]} is not offered`;
}

/**
 * How many rounds of an exercise a session may have: usually, and at most when the author asks for more. Without holds
 * there is no limit. A hold of 7 seconds, or of one and a half times the breath in, is limited as the source of 4-7-8
 * does it: four breaths at one time, and eight for the practiced (Weil 2004). Other holds end after five minutes.
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
  const cycleSeconds = phases.reduce((sum, {seconds}) => sum + seconds, 0);
  const rounds = Math.ceil((MAX_MINUTES_WITH_HOLDS * 60) / cycleSeconds);
  return {usual: rounds, most: rounds};
}
