import {FAST_RATE, type ExceededLimit} from '../../../content/breathing/limits.js';
import {builtInPatterns, DEFAULT_PATTERN} from './patterns.js';

/** A number that an author's option may have. `step` is 1 for whole numbers, otherwise 0. */
export interface NumberLimits {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Something in the author's options that is not used as written. `id` is the exercise's. */
export type ExerciseProblem =
  | {readonly kind: 'unknown-pattern'; readonly text: string}
  | {readonly kind: 'outside-limits'; readonly id: string; readonly limit: ExceededLimit}
  | {readonly kind: 'fast'; readonly id: string; readonly rate: number}
  | {readonly kind: 'number'; readonly name: string; readonly value: unknown; readonly limits: NumberLimits}
  | {readonly kind: 'rounds'; readonly id: string; readonly rounds: number; readonly most: number};

/** Receives a problem for the page's author. */
export type Report = (problem: ExerciseProblem) => void;

const oneDecimal = (rate: number): number => Math.round(rate * 10) / 10;

/** The limit as a predicate for a sentence that begins with the name of the exercise. */
export function limitText({of, value, max}: ExceededLimit): string {
  if (of === 'rate') return `has ${oneDecimal(value)} breaths a minute; more than ${max} is not offered`;
  const what = {hold: 'a hold', exhale: 'a breath out', breath: 'a whole breath'}[of];
  return `has ${what} of ${value} seconds; more than ${max} is not offered`;
}

/** The problem as a sentence for the console, with the given and the allowed values. */
export function describeProblem(problem: ExerciseProblem): string {
  switch (problem.kind) {
    case 'unknown-pattern':
      return `pattern should be one of ${Object.keys(builtInPatterns).join(', ')}, or seconds such as 4-7-8 (0.5 to 60, in half seconds), but is "${problem.text.slice(0, 60)}"; "${DEFAULT_PATTERN}" runs instead`;
    case 'outside-limits':
      return `"${problem.id}" ${limitText(problem.limit)}, so "${DEFAULT_PATTERN}" runs instead`;
    case 'fast':
      return `"${problem.id}" has ${oneDecimal(problem.rate)} breaths a minute; slow breathing has at most ${FAST_RATE}`;
    case 'number': {
      const {min, max, step} = problem.limits;
      return `${problem.name} should be a ${step ? 'whole ' : ''}number from ${min} to ${max}, but is ${JSON.stringify(problem.value)}`;
    }
    case 'rounds':
      return `rounds is ${problem.rounds}, but "${problem.id}" holds the breath; more than ${problem.most} is not offered`;
  }
}
