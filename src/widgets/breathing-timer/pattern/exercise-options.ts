import {withoutHoldsOrDefault, exerciseFromPattern, enforceMaxRate, type Exercise} from './exercise.js';
import {createTimeline, type SessionTimeline} from '../session/timeline.js';

/** What the page's author asks for, as it was read. */
export interface AuthorOptions {
  readonly pattern?: string | undefined;
  readonly patterns?: string | undefined;
  readonly minutes?: unknown;
  readonly rounds?: unknown;
  readonly maxRounds?: unknown;
  readonly noHolds: boolean;
}

/** What is offered to the person: one exercise or more, and how long. */
export interface ExerciseOptions {
  readonly exercises: readonly Exercise[];
  readonly defaultExercise: Exercise;
  readonly minutes: number | undefined;
}

/** What the person chose so far; kept in memory only. */
export interface UserSelection {
  readonly exerciseId?: string;
  readonly minutes?: number;
  /** Whether the person took the holds out. */
  readonly withoutHolds?: boolean;
  /** How tense the person said they were, 0 (none) to 4 (extreme), before and after. */
  readonly tensionBefore?: number | undefined;
  readonly tensionAfter?: number | undefined;
}

/** What will be breathed. */
export interface SessionConfig {
  readonly exercise: Exercise;
  readonly minutes: number;
  readonly timeline: SessionTimeline;
}

type Warn = (sentence: string) => void;

const MINUTES_LIMITS = {min: 0.5, max: 60, step: 0};
const ROUNDS_LIMITS = {min: 1, max: 600, step: 1};

function numberOption(
  name: string,
  rawValue: unknown,
  {min, max, step}: typeof MINUTES_LIMITS,
  warn: Warn,
): number | undefined {
  const value = typeof rawValue === 'string' ? Number(rawValue) : rawValue; // React sets properties where there are any, with the attribute's text.
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && value >= min && value <= max && (!step || Number.isInteger(value))) return value;
  warn(`${name} should be a ${step ? 'whole ' : ''}number from ${min} to ${max}, but is ${JSON.stringify(rawValue)}`);
  return undefined;
}

/** Turns an author's wishes, and the exercise of a document where there is one, into what can be offered. Never fails. */
export function toExerciseOptions(
  authorOptions: AuthorOptions,
  documentExercise: Exercise | undefined,
  warn: Warn,
): ExerciseOptions {
  const rounds = numberOption('rounds', authorOptions.rounds, ROUNDS_LIMITS, warn);
  const maxRounds = numberOption('max-rounds', authorOptions.maxRounds, ROUNDS_LIMITS, warn);
  const exercises: Exercise[] = [];
  const addExercise = (candidate: Exercise): Exercise => {
    const existing = exercises.find(({id}) => id === candidate.id);
    if (existing) return existing;
    const exercise = authorOptions.noHolds && candidate.hasHolds ? withoutHoldsOrDefault(candidate) : candidate;
    const withLimits = {...exercise, rounds: rounds ?? exercise.rounds, maxRounds: maxRounds ?? exercise.maxRounds};
    exercises.push(withLimits);
    return withLimits;
  };
  const addPattern = (id: string): Exercise => addExercise(exerciseFromPattern(id, warn));
  const patternIds = (authorOptions.patterns ?? '').split(/[\s,;]+/).filter(Boolean);
  const pattern = authorOptions.pattern?.trim() || patternIds[0] || 'calm';
  const authoredExercise = documentExercise ? addExercise(enforceMaxRate(documentExercise, warn)) : undefined;
  if (!authoredExercise && !patternIds.includes(pattern)) addPattern(pattern);
  for (const id of patternIds) addPattern(id);
  const defaultExercise = authoredExercise ?? exercises.find(({id}) => id === pattern) ?? addPattern('calm');
  return {exercises, defaultExercise, minutes: numberOption('minutes', authorOptions.minutes, MINUTES_LIMITS, warn)};
}

/** What will be breathed: the author's offer, as the person chose from it. */
export function toSessionConfig(
  {exercises, defaultExercise, minutes: authorMinutes}: ExerciseOptions,
  userSelection: UserSelection,
): SessionConfig {
  const selected = exercises.find(({id}) => id === userSelection.exerciseId) ?? defaultExercise;
  const exercise = userSelection.withoutHolds && selected.hasHolds ? withoutHoldsOrDefault(selected) : selected;
  const minutes = userSelection.minutes ?? authorMinutes ?? exercise.minutes;
  return {exercise, minutes, timeline: createTimeline(exercise.phases, {...exercise, minutes})};
}
