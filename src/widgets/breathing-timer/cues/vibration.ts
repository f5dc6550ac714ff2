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
  try {
    if (pattern.length) navigator.vibrate([...pattern]);
  } catch {
    return; // A page may have taken it away or replaced it: the session goes on.
  }
}
