import {warnAuthor} from '../../../platform/console.js';
import type {ExerciseProblem} from './exercise-problems.js';

/** Reports a problem to the page's author. The code that describes it is loaded; without it, the problem is not reported. */
export const reportProblem = (tag: string, problem: ExerciseProblem): void => {
  import('../cues/optional-features.js').then(
    ({describeProblem}) => warnAuthor(tag, describeProblem(problem)),
    () => undefined,
  );
};
