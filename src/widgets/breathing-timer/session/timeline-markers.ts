import type {PhaseKind} from './breath-cycle.js';
import type {SessionTimeline} from './timeline.js';

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
