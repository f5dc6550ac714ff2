/** What checks the clinic's own documents: loaded when there is one. */
export {parseMood} from '../../content/mood/mood.js';
export {parseSupport} from '../../content/support/support.js';
