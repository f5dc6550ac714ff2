import type {Phase} from '../../../content/breathing/breathing.js';
import {FAST, hasHolds, phasesFrom, rateOf, TOO_FAST, withoutHolds} from './notation.js';
import {patterns} from './patterns.js';

/** One exercise as it will be breathed. */
export interface Exercise {
  /** An id such as `box`, the author's own code, or the id of a document. */
  readonly id: string;
  /** Title of a document; the built-in patterns have their names in the strings. */
  readonly title?: string;
  readonly phases: readonly Phase[];
  /** Whether `phases` still has breath holds. */
  readonly holds: boolean;
  readonly minutes: number;
  readonly rounds?: number | undefined;
  readonly mostRounds?: number | undefined;
  /** Where a document comes from, and how sure it is; the built-in patterns have this apart. */
  readonly sources?: readonly {readonly title: string; readonly href?: string | undefined}[];
  readonly evidence?: string | undefined;
}

const DEFAULT = 'calm';
const DEFAULT_MINUTES = 5;

/** A built-in pattern by id, or a pattern by its code; `undefined` when the text is neither. */
function known(id: string): Exercise | undefined {
  const entry = Object.hasOwn(patterns, id) ? patterns[id] : undefined;
  const phases = phasesFrom(entry?.code ?? id);
  if (!phases) return undefined;
  const {minutes = DEFAULT_MINUTES, rounds, mostRounds} = entry ?? {};
  return {id, phases, holds: hasHolds(phases), minutes, rounds, mostRounds};
}

/** The same exercise without breath holds; where that would be breathless, the default. */
export function gentler(exercise: Exercise): Exercise {
  const phases = withoutHolds(exercise.phases);
  return rateOf(phases) > TOO_FAST ? fallback() : {...exercise, phases, holds: false};
}

/**
 * Reads a pattern's id or code, forgivingly: what cannot be breathed, or only dangerously fast, becomes the default.
 * @param complain is told in one sentence what was read and what is allowed.
 */
export function patternFrom(text: string, complain: (sentence: string) => void): Exercise {
  const exercise = known(text);
  if (exercise) return slow(exercise, complain);
  complain(`pattern should be one of ${Object.keys(patterns).join(', ')}, or seconds such as 4-7-8 (0.5 to 60, in half seconds), but is "${text.slice(0, 60)}"; "${DEFAULT}" runs instead`);
  return fallback();
}

const fallback = (): Exercise => known(DEFAULT) as Exercise;

/** The exercise itself, when it is slow enough; `complain` is told when it is not. */
export function slow(exercise: Exercise, complain: (sentence: string) => void): Exercise {
  const rate = rateOf(exercise.phases);
  const found = `"${exercise.id}" has ${Math.round(rate * 10) / 10} breaths a minute`;
  if (rate > TOO_FAST) {
    complain(`${found}; more than ${TOO_FAST} is not offered, so "${DEFAULT}" runs instead`);
    return fallback();
  }
  if (rate > FAST) complain(`${found}; slow breathing has at most ${FAST}`);
  return exercise;
}
