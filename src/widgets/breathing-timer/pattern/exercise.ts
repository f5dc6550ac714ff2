import type {Phase} from '../../../content/breathing/breathing.js';
import {
  exceededLimit,
  FAST_RATE,
  fastestRate,
  MAX_MINUTES_WITH_HOLDS,
  roundLimits,
} from '../../../content/breathing/limits.js';
import type {Report} from './exercise-problems.js';
import {hasHolds, parsePhases} from './notation.js';
import {builtInPatterns, DEFAULT_PATTERN, type PatternName} from './patterns.js';

/** An exercise with all the data that a session needs. */
export interface Exercise {
  /** An id such as `box`, the author's notation, or the id of a document. */
  readonly id: string;
  /** Title of a document. The names of the built-in patterns are in the strings. */
  readonly title?: string;
  readonly phases: readonly Phase[];
  /** Whether `phases` contains breath holds. */
  readonly hasHolds: boolean;
  /** Length of a session in minutes. */
  readonly minutes: number;
  /** Length of a session in rounds, instead of `minutes`. */
  readonly rounds?: number | undefined;
  readonly maxRounds?: number | undefined;
  /** Sources and evidence of a document. Those of the built-in patterns are in `sources.ts` and the strings. */
  readonly sources?: readonly {readonly title: string; readonly href?: string | undefined}[];
  readonly evidence?: string | undefined;
}

const DEFAULT_MINUTES = 5;

/** A built-in pattern by id, or a pattern by its notation; `undefined` when the text is neither. */
function findExercise(id: string): Exercise | undefined {
  const builtIn = Object.hasOwn(builtInPatterns, id) ? builtInPatterns[id as PatternName] : undefined;
  const phases = parsePhases(builtIn?.notation ?? id);
  return phases && {id, phases, hasHolds: hasHolds(phases), minutes: builtIn?.minutes ?? DEFAULT_MINUTES};
}

const defaultExercise = (): Exercise => findExercise(DEFAULT_PATTERN) as Exercise;

/** The same exercise without breath holds: breaths in and out keep their seconds. */
export function withoutHolds(exercise: Exercise): Exercise {
  const phases = exercise.phases.filter(({kind}) => kind === 'inhale' || kind === 'exhale');
  return {...exercise, phases, hasHolds: false};
}

/**
 * Parses a pattern's id or notation. Falls back to the default pattern if the text is invalid or outside the limits.
 * @param report receives one problem with the given text.
 */
export function exerciseFromPattern(text: string, report: Report): Exercise {
  const exercise = findExercise(text);
  if (exercise) return enforceLimits(exercise, report);
  report({kind: 'unknown-pattern', text});
  return defaultExercise();
}

/** Returns the exercise if it is within the limits of `limits.ts`, otherwise the default. @param report receives the reason. */
export function enforceLimits(exercise: Exercise, report: Report): Exercise {
  const {id, phases} = exercise;
  const limit = exceededLimit(phases);
  if (limit) {
    report({kind: 'outside-limits', id, limit});
    return defaultExercise();
  }
  const rate = fastestRate(phases);
  if (Math.round(rate * 10) / 10 > FAST_RATE) report({kind: 'fast', id, rate});
  return exercise;
}

/** Limits the rounds and minutes of an exercise with holds. */
export function limitLength(exercise: Exercise): Exercise {
  const {phases, minutes, rounds, maxRounds} = exercise;
  const {usual, most} = roundLimits(phases);
  if (most === Infinity) return exercise;
  return {
    ...exercise,
    minutes: Math.min(minutes, MAX_MINUTES_WITH_HOLDS),
    rounds: rounds ?? (usual < most ? most : undefined), // If the rounds are limited, the length is given in rounds.
    maxRounds: Math.min(maxRounds ?? usual, most),
  };
}
