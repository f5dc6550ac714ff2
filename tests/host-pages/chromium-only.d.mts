/** Names of the host pages that `npm test` opens in Chromium only. */
export declare const chromiumOnly: ReadonlySet<string>;
