/** Everything that reads a clinic's own crisis lines: one chunk of the script for script tags. */
export {parseSupport} from './support.js';
export {supportNotes} from './support-notes.js';
