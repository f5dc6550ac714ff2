/** A script of the build and the files that it loads on demand from its own folder. */
export interface ScriptInfo {
  /** File name without `.js`. */
  readonly name: string;
  readonly lazyFiles: readonly string[];
}

/** Tags of the widgets. The build replaces this module with the data of `src/widgets/index.ts`. */
export const widgetTags: readonly string[] = [];

/** Scripts with widgets. The build replaces this module with the data of its bundles. */
export const widgetScripts: readonly ScriptInfo[] = [];
