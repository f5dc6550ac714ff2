/** What a question from a document needs in addition to the built-in one. */
export {parseMood} from '../../../content/mood/mood.js';
export * as nextStepViews from './next-steps-view.js';
