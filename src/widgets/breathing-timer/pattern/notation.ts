import type {Phase} from '../../../content/breathing/breathing.js';
import type {PhaseKind} from '../session/breath-cycle.js';

const phaseOrder: readonly PhaseKind[] = ['inhale', 'hold', 'exhale', 'rest'];
const phaseKeywords: Readonly<Record<string, PhaseKind>> = {in: 'inhale', hold: 'hold', out: 'exhale', rest: 'rest'};
const MAX_PHASES = 12;

/**
 * Parses seconds such as `4-7-8` (in, hold, out), `5.5-5.5` (in, out), `4-4-4-4` (in, hold, out, rest), or the general
 * form `in2.5 in1 out7`. Steps of half a second, 0.5 to 60, 2 to 12 phases.
 * @returns `undefined` for anything else.
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

/** Whether any phase holds the breath. */
export function hasHolds(phases: readonly Phase[]): boolean {
  return phases.some(({kind}) => kind === 'hold' || kind === 'rest');
}
