/** Parsers of the clinic's documents, loaded on first use. */
export {parseMood} from '../../content/mood/mood.js';
export {parseSupport} from '../../content/support/support.js';
