import {breathPositionAt, type BreathPosition} from './breath-position.js';
import type {SessionTimeline} from './timeline.js';

/** The state of a session at one moment. */
export interface SessionSnapshot {
  /** Milliseconds of breathing so far; 0 during the countdown. */
  readonly breathingElapsed: number;
  /** Position in the pattern; `undefined` during the countdown. */
  readonly position: BreathPosition | undefined;
  /** Filled dots of the countdown: 1, 2, 3. */
  readonly countdownDots: number;
  /** Remaining milliseconds of breathing. */
  readonly remaining: number;
  /** Milliseconds until the next visible change: a count, a phase, or the end. */
  readonly nextChange: number;
  readonly completed: boolean;
}

/** The state of a session `elapsed` milliseconds after its start. */
export function snapshotAt({cycle, countdown, breathingDuration}: SessionTimeline, elapsed: number): SessionSnapshot {
  const breathingElapsed = Math.max(0, Math.min(elapsed - countdown, breathingDuration));
  const remaining = breathingDuration - breathingElapsed;
  const untilNextSecond = (time: number): number => 1000 - (time % 1000);
  if (elapsed < countdown) {
    return {
      breathingElapsed,
      position: undefined,
      countdownDots: Math.floor(elapsed / 1000) + 1,
      remaining,
      nextChange: Math.min(untilNextSecond(elapsed), countdown - elapsed),
      completed: false,
    };
  }
  const position = breathPositionAt(cycle, breathingElapsed);
  const nextChange = Math.min(
    untilNextSecond(position.elapsedInPhase),
    position.phase.end - position.phase.start - position.elapsedInPhase,
    remaining,
  );
  return {breathingElapsed, position, countdownDots: 0, remaining, nextChange, completed: remaining <= 0};
}

/** Number of completed breaths. */
export function completedBreaths({cycle}: SessionTimeline, {position, breathingElapsed}: SessionSnapshot): number {
  if (!position) return 0;
  const timeInCycle = breathingElapsed - position.roundIndex * cycle.durationMs;
  return (
    position.roundIndex * cycle.breathCount +
    cycle.timedPhases.filter(({kind, end, endVolume}) => kind === 'exhale' && endVolume === 0 && end <= timeInCycle)
      .length
  );
}

/** Number of the current breath, from 1. A rest is part of the preceding breath. */
export function currentBreath(timeline: SessionTimeline, snapshot: SessionSnapshot): number {
  return Math.max(1, completedBreaths(timeline, snapshot) + Number(snapshot.position?.phase.kind !== 'rest'));
}

/** Number of rounds that were completed up to their last exhale. */
export function completedRounds({cycle, rounds}: SessionTimeline, {position, completed}: SessionSnapshot): number {
  if (completed) return rounds;
  const lastExhaleIndex = cycle.timedPhases.map(({kind}) => kind).lastIndexOf('exhale');
  return position ? position.roundIndex + (position.phaseIndex > lastExhaleIndex ? 1 : 0) : 0;
}
