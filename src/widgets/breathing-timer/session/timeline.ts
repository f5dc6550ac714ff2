import type {Phase} from '../../../content/breathing/breathing.js';
import {
  breathPositionAt,
  toBreathCycle,
  type BreathPosition,
  type PhaseKind,
  type BreathCycle,
} from './breath-cycle.js';

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

/** A timeline marker: the start of a phase, or the end of the session. */
export interface TimelineMarker {
  readonly kind: PhaseKind | 'end';
  /** Milliseconds since the start of the session. */
  readonly at: number;
  readonly milliseconds: number;
}

/** All markers in the range from `from` (inclusive) to `to` (exclusive), in milliseconds since the start of the session. */
export function markersBetween(
  {cycle, countdown, breathingDuration, rounds}: SessionTimeline,
  from: number,
  to: number,
): readonly TimelineMarker[] {
  const firstRound = Math.max(0, Math.floor((from - countdown) / cycle.durationMs));
  const lastRound = Math.min(rounds - 1, Math.floor((to - countdown) / cycle.durationMs));
  const markers: TimelineMarker[] = [];
  for (let round = firstRound; round <= lastRound; round += 1) {
    for (const {kind, start, seconds} of cycle.timedPhases)
      markers.push({kind, at: countdown + round * cycle.durationMs + start, milliseconds: seconds * 1000});
  }
  const end = countdown + breathingDuration;

  return [...markers.filter(({at}) => at < end), {kind: 'end' as const, at: end, milliseconds: 2000}].filter(
    ({at}) => at >= from && at < to,
  );
}
