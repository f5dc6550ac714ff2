import {vibrateDevice} from '../../../platform/vibrate.js';
import type {PhaseKind} from '../session/breath-cycle.js';

const PULSE_MS = 70;
const GAP_MS = 110;
const vibrationPatterns: Readonly<Record<PhaseKind, readonly number[]>> = {
  inhale: [PULSE_MS],
  hold: [],
  exhale: [PULSE_MS, GAP_MS, PULSE_MS],
  rest: [],
};

/** Vibrates once to breathe in, twice to breathe out, not for a hold. @returns false where the browser refuses. */
export function vibrate(kind: PhaseKind): boolean {
  const pattern = vibrationPatterns[kind];
  return !pattern.length || vibrateDevice(pattern);
}
