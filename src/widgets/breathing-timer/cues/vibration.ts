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

/** Vibrates once for an inhale, twice for an exhale, and not for a hold. @returns false if the browser refuses. */
export function vibrate(kind: PhaseKind): boolean {
  const pattern = vibrationPatterns[kind];
  return !pattern.length || vibrateDevice(pattern);
}
