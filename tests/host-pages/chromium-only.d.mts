/** Further pages of a family: `npm test` shows them in Chromium, `npm run hosts` in all three engines. */
export declare const further: ReadonlySet<string>;
