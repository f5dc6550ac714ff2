import type {PhaseKind} from '../session/breath-cycle.js';

const PULSE = 70;
const GAP = 110;
const pulses: Readonly<Record<PhaseKind, readonly number[]>> = {
  inhale: [PULSE],
  hold: [],
  exhale: [PULSE, GAP, PULSE],
  rest: [],
};

/** Lets the device be felt: one pulse to breathe in, two to breathe out. Where that is not allowed, nothing happens. */
export function touch(kind: PhaseKind): void {
  const pattern = pulses[kind];
  try {
    if (pattern.length) navigator.vibrate([...pattern]);
  } catch {
    return; // A page may have taken it away or replaced it: the session goes on.
  }
}
