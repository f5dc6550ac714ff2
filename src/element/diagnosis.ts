/**
 * Diagnostic data that a widget reports to `doctor.js`. The doctor dispatches an `sm-diagnose` event on the widget with an
 * empty diagnosis as its `detail`; listeners fill it in synchronously. It contains no personal data.
 */
export interface Diagnosis {
  /** Warnings for the page's author, without the tag. */
  readonly warnings: string[];
  /** Documents that the widget requested; `failure` is the error message of a document that cannot be shown. */
  readonly documents: {readonly url?: string | undefined; readonly failure?: string | undefined}[];
  /** Country in use (ISO 3166-1) of a widget that shows phone numbers; empty when none is set. */
  country?: string;
  /** Day by which the built-in crisis lines must have been reviewed, of a widget that shows them. */
  linesReviewBy?: string;
  /** Whether a locale is still being loaded. */
  loadingLocale?: boolean;
}

/** Name of the event. `doctor.js` is a separate script, so it repeats the name. */
export const DIAGNOSE_EVENT = 'sm-diagnose';

/** Registers a callback that fills in the diagnosis whenever `doctor.js` requests it from this element. */
export function onDiagnose(element: Element, answer: (diagnosis: Diagnosis) => void): void {
  element.addEventListener(DIAGNOSE_EVENT, (event) => answer((event as CustomEvent<Diagnosis>).detail));
}
