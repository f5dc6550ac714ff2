import type {Phase} from '../../../content/breathing/breathing.js';
import {FAST_RATE, hasHolds, parsePhases, breathsPerMinute, MAX_RATE, withoutHolds} from './notation.js';
import {builtInPatterns} from './patterns.js';

/** One exercise as it will be breathed. */
export interface Exercise {
  /** An id such as `box`, the author's own code, or the id of a document. */
  readonly id: string;
  /** Title of a document; the built-in patterns have their names in the strings. */
  readonly title?: string;
  readonly phases: readonly Phase[];
  /** Whether `phases` still has breath holds. */
  readonly hasHolds: boolean;
  readonly minutes: number;
  readonly rounds?: number | undefined;
  readonly maxRounds?: number | undefined;
  /** Where a document comes from, and how sure it is; the built-in patterns have this apart. */
  readonly sources?: readonly {readonly title: string; readonly href?: string | undefined}[];
  readonly evidence?: string | undefined;
}

const DEFAULT_PATTERN = 'calm';
const DEFAULT_MINUTES = 5;

/** A built-in pattern by id, or a pattern by its code; `undefined` when the text is neither. */
function findExercise(id: string): Exercise | undefined {
  const builtIn = Object.hasOwn(builtInPatterns, id) ? builtInPatterns[id] : undefined;
  const phases = parsePhases(builtIn?.notation ?? id);
  if (!phases) return undefined;
  const {minutes = DEFAULT_MINUTES, rounds, maxRounds} = builtIn ?? {};
  return {id, phases, hasHolds: hasHolds(phases), minutes, rounds, maxRounds};
}

/** The same exercise without breath holds; where that would be breathless, the default. */
export function withoutHoldsOrDefault(exercise: Exercise): Exercise {
  const phases = withoutHolds(exercise.phases);
  return breathsPerMinute(phases) > MAX_RATE ? defaultExercise() : {...exercise, phases, hasHolds: false};
}

/**
 * Reads a pattern's id or code, forgivingly: what cannot be breathed, or only dangerously fast, becomes the default.
 * @param warn is told in one sentence what was read and what is allowed.
 */
export function exerciseFromPattern(text: string, warn: (sentence: string) => void): Exercise {
  const exercise = findExercise(text);
  if (exercise) return enforceMaxRate(exercise, warn);
  warn(
    `pattern should be one of ${Object.keys(builtInPatterns).join(', ')}, or seconds such as 4-7-8 (0.5 to 60, in half seconds), but is "${text.slice(0, 60)}"; "${DEFAULT_PATTERN}" runs instead`,
  );
  return defaultExercise();
}

const defaultExercise = (): Exercise => findExercise(DEFAULT_PATTERN) as Exercise;

/** The exercise itself, when it is slow enough; `complain` is told when it is not. */
export function enforceMaxRate(exercise: Exercise, warn: (sentence: string) => void): Exercise {
  const rate = breathsPerMinute(exercise.phases);
  const description = `"${exercise.id}" has ${Math.round(rate * 10) / 10} breaths a minute`;
  if (rate > MAX_RATE) {
    warn(`${description}; more than ${MAX_RATE} is not offered, so "${DEFAULT_PATTERN}" runs instead`);
    return defaultExercise();
  }
  if (rate > FAST_RATE) warn(`${description}; slow breathing has at most ${FAST_RATE}`);
  return exercise;
}
