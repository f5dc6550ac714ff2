import type {SupportDocument} from '../../content/support/support.js';
import {supportNotes} from '../../content/support/support-notes.js';

/** Passes the notes for the author of a support document to a callback. */
export function reportSupportNotes(document: SupportDocument, report: (note: string) => void): void {
  supportNotes(document).forEach(report);
}
