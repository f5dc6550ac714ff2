import type {Phase} from '../../../content/breathing/breathing.js';
import {toBreathCycle, type PhaseKind} from '../session/breath-cycle.js';

/** Faster than this is no longer slow breathing: the author is told. Breaths per minute. */
export const FAST_RATE = 10;
/**
 * Faster than this is refused. Fast breathing is left out on purpose: Bentley et al. 2023, Brain Sci 13:1612,
 * found that effective practices avoid fast-only paces. Breaths per minute.
 */
export const MAX_RATE = 20;

const phaseOrder: readonly PhaseKind[] = ['inhale', 'hold', 'exhale', 'rest'];
const phaseKeywords: Readonly<Record<string, PhaseKind>> = {in: 'inhale', hold: 'hold', out: 'exhale', rest: 'rest'};
const MAX_PHASES = 12;

/** Breaths per minute of a list of phases. */
export function breathsPerMinute(phases: readonly Phase[]): number {
  const {durationMs, breathCount} = toBreathCycle(phases);
  return (breathCount * 60_000) / durationMs;
}

/**
 * Reads seconds such as `4-7-8` (in, hold, out), `5.5-5.5` (in, out), `4-4-4-4` (in, hold, out, rest), or the general
 * form `in2.5 in1 out7`. Steps of half a second, 0.5 to 60, 2 to 12 phases. Anything else gives `undefined`.
 */
export function parsePhases(notation: string): readonly Phase[] | undefined {
  const numbers = notation.replaceAll(',', '.').split('-');
  const kinds = numbers.length === 2 ? (['inhale', 'exhale'] as const) : phaseOrder;
  const phases = /^[\d.,-]+$/.test(notation)
    ? numbers.map((number, index) => parsePhase(kinds[index], number))
    : notation
        .split(/[\s,]+/)
        .map((part) => parsePhase(phaseKeywords[/^[a-z]*/.exec(part)?.[0] ?? ''], part.replace(/^[a-z]*/, '')));
  if (phases.length < 2 || phases.length > MAX_PHASES || !phases.every((one) => one !== undefined)) return undefined;
  return ['inhale', 'exhale'].every((kind) => phases.some((one) => one.kind === kind)) ? phases : undefined;
}

function parsePhase(kind: PhaseKind | undefined, number: string): Phase | undefined {
  const seconds = /^\d{1,2}(\.[05])?$/.test(number) ? Number(number) : 0;
  return kind && seconds >= 0.5 && seconds <= 60 ? {kind, seconds} : undefined;
}

/** Whether the breath is held anywhere. */
export function hasHolds(phases: readonly Phase[]): boolean {
  return phases.some(({kind}) => kind === 'hold' || kind === 'rest');
}

/** The same pace without holds: the breaths in and out as they are. */
export function withoutHolds(phases: readonly Phase[]): readonly Phase[] {
  return phases.filter(({kind}) => kind === 'inhale' || kind === 'exhale');
}
