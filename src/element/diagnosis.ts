/**
 * What a widget tells `doctor.js` about itself. The doctor dispatches an `sm-diagnose` event at the widget with an empty
 * diagnosis as its `detail` and reads it at once. Nothing in it is about the person who uses the widget.
 */
export interface Diagnosis {
  /** Sentences for the page's author, without the tag. */
  readonly warnings: string[];
  /** Documents that the widget asked for; `failure` is the sentence of a document that cannot be shown. */
  readonly documents: {readonly url?: string | undefined; readonly failure?: string | undefined}[];
  /** Country in use (ISO 3166-1) of a widget that shows phone numbers; empty when none is set. */
  country?: string;
  /** Whether words in another language are still being loaded. */
  loadingLocale?: boolean;
}

/** Name of the event. `doctor.js` is a separate script, so it repeats the name. */
export const DIAGNOSE_EVENT = 'sm-diagnose';

/** Calls back with the diagnosis to fill in whenever the doctor asks this element. */
export function onDiagnose(element: Element, answer: (diagnosis: Diagnosis) => void): void {
  element.addEventListener(DIAGNOSE_EVENT, (event) => answer((event as CustomEvent<Diagnosis>).detail));
}
