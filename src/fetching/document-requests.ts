import {acquireDocument as acquireNow} from './shared-requests.js';

/** Loads a document. In the scripts, `document-requests.script.ts` replaces this module. */
export const acquireDocument: typeof acquireNow = (address, options) => acquireNow(address, options);
