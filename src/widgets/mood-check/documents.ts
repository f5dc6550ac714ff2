/** What checks the clinic's own documents: loaded when there is one. */
export {parseMood} from '../../content/mood.js';
export {parseSupport} from '../../content/support.js';
