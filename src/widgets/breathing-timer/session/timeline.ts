import type {Phase} from '../../../content/breathing/breathing.js';
import {
  breathPositionAt,
  toBreathCycle,
  type BreathPosition,
  type PhaseKind,
  type BreathCycle,
} from './breath-cycle.js';

/** A session from its first moment to its last. Times are milliseconds. */
export interface SessionTimeline {
  readonly cycle: BreathCycle;
  /** Time to get ready before the first phase. */
  readonly countdown: number;
  /** Time of breathing: it ends with a breath out, never in the middle of a breath. */
  readonly breathingDuration: number;
  /** Cycles of the pattern; the last one stops after its breath out. */
  readonly rounds: number;
  /** Breaths in the whole session. */
  readonly breaths: number;
  /** Whether breaths say how long it is: rounds were asked for, or the most rounds are over before the minutes. */
  readonly measuredInBreaths: boolean;
}

/** Time to get ready, in milliseconds: three dots, one a second. */
const COUNTDOWN_MS = 3000;

/**
 * Plans a session of so many minutes, or of so many rounds where `rounds` is given; never more than `maxRounds`.
 * A breath that has begun when the minutes are over is breathed to its end.
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

/** What is going on at one moment of a session. */
export interface SessionSnapshot {
  /** Milliseconds of breathing so far; 0 while getting ready. */
  readonly breathingElapsed: number;
  /** The breath; `undefined` while getting ready. */
  readonly position: BreathPosition | undefined;
  /** Dots filled while getting ready: 1, 2, 3. */
  readonly countdownDots: number;
  /** Milliseconds of breathing that are left. */
  readonly remaining: number;
  /** Milliseconds until something on the screen changes: a count, a phase, the end. */
  readonly nextChange: number;
  readonly completed: boolean;
}

/** Tells the moment `elapsed` milliseconds after a session began. */
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

/** Breaths that were breathed to their end. */
export function completedBreaths({cycle}: SessionTimeline, {position, breathingElapsed}: SessionSnapshot): number {
  if (!position) return 0;
  const timeInCycle = breathingElapsed - position.roundIndex * cycle.durationMs;
  return (
    position.roundIndex * cycle.breathCount +
    cycle.timedPhases.filter(({kind, end, endVolume}) => kind === 'exhale' && endVolume === 0 && end <= timeInCycle)
      .length
  );
}

/** The breath that goes on, counted from 1; a rest still belongs to the breath before it. */
export function currentBreath(timeline: SessionTimeline, snapshot: SessionSnapshot): number {
  return Math.max(1, completedBreaths(timeline, snapshot) + Number(snapshot.position?.phase.kind !== 'rest'));
}

/** Rounds of the pattern that were breathed to their last breath out. */
export function completedRounds({cycle, rounds}: SessionTimeline, {position, completed}: SessionSnapshot): number {
  if (completed) return rounds;
  const lastExhaleIndex = cycle.timedPhases.map(({kind}) => kind).lastIndexOf('exhale');
  return position ? position.roundIndex + (position.phaseIndex > lastExhaleIndex ? 1 : 0) : 0;
}

/** The beginning of a phase, or the end of the session. */
export interface TimelineMarker {
  readonly kind: PhaseKind | 'end';
  /** Milliseconds since the session began. */
  readonly at: number;
  readonly milliseconds: number;
}

/** Everything that begins in a part of a session: from `from`, before `to`, in milliseconds since it began. */
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
