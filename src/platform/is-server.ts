import {isServer as hasServerConditions} from 'lit-html/is-server.js';

/**
 * Whether the code renders on a server. Lit's own constant tells how its package was resolved, which is also true for test
 * runners that emulate a browser in Node. Bundles for browsers drop the code for servers, because the constant is false there.
 */
export const isServer: boolean = hasServerConditions && typeof document === 'undefined';
