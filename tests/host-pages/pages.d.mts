/** A page that hosts the widgets, and what is expected there. */
export interface Page {
  readonly name: string;
  readonly family: string;
  /** The page makes the widgets impossible, so the fallback content stays. */
  readonly expect?: 'fallback';
  /** The one console line that says why something is not shown. */
  readonly consoleLine?: RegExp;
  /** Expected policy violations. */
  readonly cspReports?: RegExp;
  /** The three above hold only in browsers without this API. */
  readonly worksWith?: 'setHTML';
  /** Expected load errors. */
  readonly loadErrors?: RegExp;
  /** The widget script never runs, so it cannot write to the console. */
  readonly scriptNeverRuns?: boolean;
  /** The article cannot be loaded; everything else works. */
  readonly article?: 'failed';
  /** Tag of a widget that the page's mistake hides. */
  readonly hiddenWidget?: string;
  /** Placeholders of the page become widgets. */
  readonly upgradesMarkup?: boolean;
  /** Globals that a later script of the page adds itself. */
  readonly pageGlobals?: RegExp;
  /** Expected report of the doctor. */
  readonly diagnosis?: RegExp;
  /** What the doctor must not report on this page. */
  readonly notDiagnosed?: RegExp;
  /** The `sandbox` attribute of the frame that shows the page. */
  readonly sandbox?: string;
  readonly crossOrigin?: boolean;
  /** `false`: no script may run in the frame. */
  readonly scripts?: false;
  /** Least width of a widget in pixels. */
  readonly minWidth?: number;
}

/** Every host page. */
export const pages: readonly Page[];
