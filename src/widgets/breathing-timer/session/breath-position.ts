import {breathEasing} from '../figure/easing.js';
import {isInhaleOrExhale, type BreathCycle, type TimedPhase} from './breath-cycle.js';

/** A position in a pattern. */
export interface BreathPosition {
  /** Completed cycles. */
  readonly roundIndex: number;
  /** The phase, and its index in the list. */
  readonly phase: TimedPhase;
  readonly phaseIndex: number;
  /** Current second of the phase, counted from 1. */
  readonly count: number;
  /** Milliseconds since the phase began. */
  readonly elapsedInPhase: number;
  /** Lung volume, 0 to 1. */
  readonly lungVolume: number;
}

const EASING_EXPONENTS = {inhale: 2.3, exhale: 2.8} as const;

/** Returns the position after `elapsed` milliseconds of breathing. */
export function breathPositionAt({timedPhases, durationMs}: BreathCycle, elapsed: number): BreathPosition {
  const roundIndex = Math.floor(elapsed / durationMs);
  const timeInCycle = elapsed - roundIndex * durationMs;
  const phaseIndex = Math.max(0, timedPhases.filter(({start}) => start <= timeInCycle).length - 1);
  const phase = timedPhases[phaseIndex] as TimedPhase;
  const elapsedInPhase = timeInCycle - phase.start;
  const count = Math.max(1, Math.min(Math.floor(elapsedInPhase / 1000) + 1, Math.floor(phase.seconds)));
  const progress = isInhaleOrExhale(phase.kind)
    ? breathEasing(EASING_EXPONENTS[phase.kind], elapsedInPhase / (phase.end - phase.start))
    : 0;
  return {
    roundIndex,
    phase,
    phaseIndex,
    count,
    elapsedInPhase,
    lungVolume: phase.startVolume + (phase.endVolume - phase.startVolume) * progress,
  };
}
