import type {SupportDocument} from '../../content/support/support.js';

/** Loads the parser and parses the clinic's own crisis lines. The built-in lines are shown until then. */
export const parseSupportDocument = (document: unknown): Promise<SupportDocument> =>
  import('../../content/support/support-document.js').then(({parseSupport}) => parseSupport(document));
