/** A host page and the expected results. */
export interface Page {
  readonly name: string;
  readonly family: string;
  /** The page prevents the widgets from running, so the fallback content stays visible. */
  readonly expect?: 'fallback';
  /** The single console line that explains why something is not rendered. */
  readonly consoleLine?: RegExp;
  /** Expected policy violations. */
  readonly cspReports?: RegExp;
  /** `expect`, `consoleLine` and `cspReports` apply only in browsers without this API. */
  readonly worksWith?: 'setHTML';
  /** Expected load errors. */
  readonly loadErrors?: RegExp;
  /** The widget script never runs, so it cannot write to the console. */
  readonly scriptNeverRuns?: boolean;
  /** The article cannot be loaded; everything else works. */
  readonly article?: 'failed';
  /** Tag of a widget that an error in the page's markup hides. */
  readonly hiddenWidget?: string;
  /** Placeholders of the page become widgets. */
  readonly upgradesMarkup?: boolean;
  /** Globals that a later script of the page adds itself. */
  readonly pageGlobals?: RegExp;
  /** Expected report of the doctor. */
  readonly diagnosis?: RegExp;
  /** A report that the doctor must not show on this page. */
  readonly notDiagnosed?: RegExp;
  /** The `sandbox` attribute of the frame that shows the page. */
  readonly sandbox?: string;
  readonly crossOrigin?: boolean;
  /** `false`: no script may run in the frame. */
  readonly scripts?: false;
  /** Every script tag of the page has `integrity`. `SCRIPT-HASHES` in a header stands for these hashes and those of our chunks. */
  readonly everyScriptHasIntegrity?: boolean;
  /** Minimum width of a widget in pixels. */
  readonly minWidth?: number;
}

/** Every host page. */
export const pages: readonly Page[];
