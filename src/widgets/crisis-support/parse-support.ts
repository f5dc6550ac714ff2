import {parseSupport, type SupportDocument} from '../../content/support/support.js';

/** Parses the clinic's own crisis lines: at once with npm, so that servers render them. */
export const parseSupportDocument = (document: unknown): SupportDocument => parseSupport(document);
