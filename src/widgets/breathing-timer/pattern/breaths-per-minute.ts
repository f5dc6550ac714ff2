import type {Phase} from '../../../content/breathing/breathing.js';
import {toBreathCycle} from '../session/breath-cycle.js';

/** Average breaths per minute of a list of phases, including holds, as shown to the user. */
export function breathsPerMinute(phases: readonly Phase[]): number {
  const {durationMs, breathCount} = toBreathCycle(phases);
  return (breathCount * 60_000) / durationMs;
}
