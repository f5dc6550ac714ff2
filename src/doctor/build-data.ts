/** Tags of the widgets. The build replaces this module with the data of `src/widgets/index.ts`. */
export const widgetTags: readonly string[] = [];

/** Subresource integrity of the files that `smart-meditation.js` loads on demand, by path next to it. The build replaces it. */
export const chunkIntegrities: Readonly<Record<string, string>> = {};

/** Language tags of the translations in `locales/`. The build replaces it. */
export const languages: readonly string[] = [];
