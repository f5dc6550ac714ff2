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

/** Lets the device be felt: one pulse to breathe in, two to breathe out. Where that is not allowed, nothing happens. */
export function vibrate(kind: PhaseKind): void {
  const pattern = vibrationPatterns[kind];
  if (pattern.length) vibrateDevice(pattern);
}
