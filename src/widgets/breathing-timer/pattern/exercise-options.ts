import {withoutHolds, exerciseFromPattern, enforceLimits, limitLength, type Exercise} from './exercise.js';
import type {NumberLimits, Report} from './exercise-problems.js';
import {parsePhases} from './notation.js';
import {createTimeline, type SessionTimeline} from '../session/timeline.js';

/** The author's attributes and properties, unvalidated. */
export interface AuthorOptions {
  readonly pattern?: string | undefined;
  readonly patterns?: string | undefined;
  readonly minutes?: unknown;
  readonly rounds?: unknown;
  readonly maxRounds?: unknown;
  readonly noHolds: boolean;
}

/** The validated options: one or more exercises, and the author's session length in minutes. */
export interface ExerciseOptions {
  readonly exercises: readonly Exercise[];
  readonly defaultExercise: Exercise;
  readonly minutes: number | undefined;
}

/** The user's selection. Kept in memory only. */
export interface UserSelection {
  readonly exerciseId?: string;
  readonly minutes?: number;
  /** Whether the user removed the breath holds. */
  readonly withoutHolds?: boolean;
  /** The user's tension before and after a session, 0 (not at all) to 4 (extremely). */
  readonly tensionBefore?: number | undefined;
  readonly tensionAfter?: number | undefined;
}

/** The exercise and length of the next session. */
export interface SessionConfig {
  readonly exercise: Exercise;
  readonly minutes: number;
  readonly timeline: SessionTimeline;
}

const MINUTES_LIMITS: NumberLimits = {min: 0.5, max: 60, step: 0};
const ROUNDS_LIMITS: NumberLimits = {min: 1, max: 600, step: 1};

function numberOption(name: string, rawValue: unknown, limits: NumberLimits, report: Report): number | undefined {
  const value = typeof rawValue === 'string' ? Number(rawValue) : rawValue; // React sets properties from attribute text.
  if (value === undefined || value === null) return undefined;
  const {min, max, step} = limits;
  if (typeof value === 'number' && value >= min && value <= max && (!step || Number.isInteger(value))) return value;
  report({kind: 'number', name, value: rawValue, limits});
  return undefined;
}

/** Validates an author's options and combines them with the exercise of a document, if any. Never throws. */
export function toExerciseOptions(
  authorOptions: AuthorOptions,
  documentExercise: Exercise | undefined,
  report: Report,
): ExerciseOptions {
  const rounds = numberOption('rounds', authorOptions.rounds, ROUNDS_LIMITS, report);
  const maxRounds = numberOption('max-rounds', authorOptions.maxRounds, ROUNDS_LIMITS, report);
  const exercises: Exercise[] = [];
  const addExercise = (candidate: Exercise): Exercise => {
    const existing = exercises.find(({id}) => id === candidate.id);
    if (existing) return existing;
    const exercise = authorOptions.noHolds ? withoutHolds(candidate) : candidate;
    const requested = {...exercise, rounds: rounds ?? exercise.rounds, maxRounds: maxRounds ?? exercise.maxRounds};
    reportRounds(requested, report);
    exercises.push(requested);
    return requested;
  };
  const addPattern = (id: string): Exercise => addExercise(exerciseFromPattern(id, report));
  const patternIds = splitPatterns(authorOptions.patterns ?? '');
  const pattern = authorOptions.pattern?.trim() || patternIds[0] || 'calm';
  const authoredExercise = documentExercise ? addExercise(enforceLimits(documentExercise, report)) : undefined;
  if (!authoredExercise && !patternIds.includes(pattern)) addPattern(pattern);
  for (const id of patternIds) addPattern(id);
  const defaultExercise = authoredExercise ?? exercises.find(({id}) => id === pattern) ?? addPattern('calm');
  return {exercises, defaultExercise, minutes: numberOption('minutes', authorOptions.minutes, MINUTES_LIMITS, report)};
}

/** Splits a list of patterns at spaces and commas, except at commas inside a notation such as `in2.5,in1,out7`. */
function splitPatterns(list: string): readonly string[] {
  return list
    .split(/[\s;]+/)
    .flatMap((item) => (parsePhases(item) ? item : item.split(',')))
    .filter(Boolean);
}

function reportRounds(exercise: Exercise, report: Report): void {
  const {id, rounds = 0} = exercise;
  const {maxRounds: most = Infinity} = limitLength({...exercise, maxRounds: Infinity});
  if (rounds > most) report({kind: 'rounds', id, rounds, most});
}

/** Configures the next session from the author's options and the user's selection. */
export function toSessionConfig(
  {exercises, defaultExercise, minutes: authorMinutes}: ExerciseOptions,
  userSelection: UserSelection,
): SessionConfig {
  const selected = exercises.find(({id}) => id === userSelection.exerciseId) ?? defaultExercise;
  const minutes = userSelection.minutes ?? authorMinutes ?? selected.minutes;
  const exercise = limitLength({...(userSelection.withoutHolds ? withoutHolds(selected) : selected), minutes});
  return {exercise, minutes: exercise.minutes, timeline: createTimeline(exercise.phases, exercise)};
}
