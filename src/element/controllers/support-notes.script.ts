import type {reportSupportNotes as reportAtOnce} from './support-notes.js';

/** Loads the check of support documents, with which the document itself was read. Without it the lines are shown as they are. */
export const reportSupportNotes: typeof reportAtOnce = (document, report) =>
  void import('../../content/support/support-document.js').then(
    ({supportNotes}) => supportNotes(document).forEach(report),
    () => undefined,
  );
