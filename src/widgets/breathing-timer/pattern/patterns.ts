/** Data of one pattern, according to its sources. Its name is in the strings, its sources are in `sources.ts`. */
interface BuiltInPattern {
  /** Seconds, in the notation of `parsePhases`. */
  readonly notation: string;
  /** Usual length of a session in minutes. */
  readonly minutes: number;
}

/**
 * The ten built-in patterns by id. Seconds and durations were compiled from published texts on 2026-11-22; a clinician
 * must approve them. If a source gives counts, one count is one second. The seconds of cyclic sighing are our
 * choice: its paper gives only "exhale roughly twice as long as the inhale".
 */
export const builtInPatterns = {
  calm: {notation: '5-5', minutes: 5},
  'coherent-5': {notation: '5-5', minutes: 5},
  'coherent-5.5': {notation: '5.5-5.5', minutes: 5},
  resonance: {notation: '4-6', minutes: 10},
  'extended-exhale': {notation: '4-6', minutes: 5},
  'cyclic-sighing': {notation: 'in2.5 in1 out7', minutes: 5},
  box: {notation: '4-4-4-4', minutes: 2},
  '4-7-8': {notation: '4-7-8', minutes: 2},
  triangle: {notation: '4-4-4', minutes: 4},
  'pursed-lip': {notation: '2-4', minutes: 3},
} as const satisfies Readonly<Record<string, BuiltInPattern>>;

/** The pattern that runs instead of one that cannot be used. */
export const DEFAULT_PATTERN = 'calm';

/** Name of a built-in pattern, such as `box`. */
export type PatternName = keyof typeof builtInPatterns;

/** Seconds of a pattern in the notation of `parsePhases`: `4-7-8`, `5.5-5.5`, `in2.5 in1 out7`. */
export type PatternNotation =
  | `${number}-${number}`
  | `${number}-${number}-${number}`
  | `${number}-${number}-${number}-${number}`
  | `${'in' | 'out' | 'hold' | 'rest'}${number} ${string}`;

/**
 * A value of `pattern`: a name or seconds. The intersection keeps names that are also seconds, such as `4-7-8`, in the
 * completion of editors; TypeScript would merge them into the notation.
 */
export type BreathingPattern = PatternName | (PatternNotation & Record<never, never>);
