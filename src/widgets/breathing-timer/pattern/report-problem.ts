import {warnAuthor} from '../../../platform/console.js';
import {describeProblem, type ExerciseProblem} from './exercise-problems.js';

/** Reports a problem to the page's author: at once with npm, so that a test can expect it. */
export const reportProblem = (tag: string, problem: ExerciseProblem): void => warnAuthor(tag, describeProblem(problem));
