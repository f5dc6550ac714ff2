/** Parses the clinic's own crisis lines: at once with npm, so that servers render them. */
export {parseSupport as parseSupportDocument} from '../../content/support/support.js';
