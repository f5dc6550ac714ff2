import type {Phase} from '../../../content/breathing/breathing.js';

/** Kind of a phase. `hold` usually follows an inhale, `rest` an exhale. */
export type PhaseKind = Phase['kind'];

/** One phase with its position in the cycle. Times are milliseconds from the start of the cycle. */
export interface TimedPhase extends Phase {
  readonly start: number;
  readonly end: number;
  /** Lung volume, 0 to 1, at the start and at the end of the phase. */
  readonly startVolume: number;
  readonly endVolume: number;
}

/** A pattern with the times of its phases. The cycle repeats. */
export interface BreathCycle {
  readonly timedPhases: readonly TimedPhase[];
  /** Length of one cycle in milliseconds. */
  readonly durationMs: number;
  /** Breaths in one cycle: usually 1. */
  readonly breathCount: number;
}

// In cyclic sighing, the first inhale (2.5 of 3.5 seconds) fills the lungs to 0.78.
const FIRST_INHALE_EXPONENT = 0.74;

/** Whether the lungs fill or empty in a phase of this kind. */
export const isInhaleOrExhale = (kind: PhaseKind): kind is 'inhale' | 'exhale' =>
  kind === 'inhale' || kind === 'exhale';

function lungVolumeAfter(phases: readonly Phase[], index: number): number {
  const phaseAt = (place: number): Phase => phases[(place + phases.length * 2) % phases.length] as Phase;
  let lastMovingIndex = index;
  while (!isInhaleOrExhale(phaseAt(lastMovingIndex).kind)) lastMovingIndex -= 1;
  const {kind} = phaseAt(lastMovingIndex);
  const continuesDirection = (place: number): boolean =>
    phaseAt(place).kind === kind || !isInhaleOrExhale(phaseAt(place).kind);
  const secondsAt = (place: number): number => (phaseAt(place).kind === kind ? phaseAt(place).seconds : 0);
  let elapsedSeconds = 0;
  for (let place = lastMovingIndex; continuesDirection(place); place -= 1) elapsedSeconds += secondsAt(place);
  let totalSeconds = elapsedSeconds;
  for (let place = lastMovingIndex + 1; continuesDirection(place); place += 1) totalSeconds += secondsAt(place);
  const progress = (elapsedSeconds / totalSeconds) ** FIRST_INHALE_EXPONENT;
  return kind === 'inhale' ? progress : 1 - progress;
}

/** Computes the cycle of a list of phases, which must contain at least one inhale and one exhale. */
export function toBreathCycle(phases: readonly Phase[]): BreathCycle {
  let durationMs = 0;
  let startVolume = lungVolumeAfter(phases, phases.length - 1);
  const timedPhases = phases.map((phase, index) => {
    const start = durationMs;
    durationMs += phase.seconds * 1000;
    const endVolume = lungVolumeAfter(phases, index);
    const timedPhase = {...phase, start, end: durationMs, startVolume, endVolume};
    startVolume = endVolume;
    return timedPhase;
  });
  return {
    timedPhases,
    durationMs,
    breathCount: timedPhases.filter(({kind, endVolume}) => kind === 'exhale' && endVolume === 0).length,
  };
}
