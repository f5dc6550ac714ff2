import type {Phase} from '../../../content/breathing/breathing.js';
import {toBreathCycle, type BreathCycle} from './breath-cycle.js';

/** The timeline of a session. Times are milliseconds. */
export interface SessionTimeline {
  readonly cycle: BreathCycle;
  /** Countdown before the first phase. */
  readonly countdown: number;
  /** Length without the countdown. A session ends after an exhale, never in the middle of a breath. */
  readonly breathingDuration: number;
  /** Cycles of the pattern; the last cycle ends after its exhale. */
  readonly rounds: number;
  /** Breaths in the whole session. */
  readonly breaths: number;
  /** Whether the length is shown in breaths: rounds were requested, or `maxRounds` ends the session before its minutes. */
  readonly measuredInBreaths: boolean;
}

/** Countdown of three dots, one per second. */
const COUNTDOWN_MS = 3000;

/**
 * Creates the timeline of a session of `rounds` if given, otherwise `minutes`; limited to `maxRounds`.
 * A breath that is in progress when the minutes are over is completed.
 */
export function createTimeline(
  phases: readonly Phase[],
  {
    minutes,
    rounds,
    maxRounds = Infinity,
  }: {minutes: number; rounds?: number | undefined; maxRounds?: number | undefined},
): SessionTimeline {
  const cycle = toBreathCycle(phases);
  const requestedRounds = rounds ?? Math.ceil((minutes * 60_000) / cycle.durationMs - 1e-6);
  const totalRounds = Math.max(1, Math.min(requestedRounds, maxRounds));
  const lastExhaleEnd = cycle.timedPhases.filter(({kind}) => kind === 'exhale').at(-1)?.end ?? cycle.durationMs;
  return {
    cycle,
    countdown: COUNTDOWN_MS,
    rounds: totalRounds,
    breathingDuration: (totalRounds - 1) * cycle.durationMs + lastExhaleEnd,
    breaths: totalRounds * cycle.breathCount,
    measuredInBreaths: rounds !== undefined || totalRounds < requestedRounds,
  };
}
