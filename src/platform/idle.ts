/** Calls back when the browser is idle; after the current task without `requestIdleCallback` (Safari). */
export const whenIdle = (callback: () => void): void => void (globalThis.requestIdleCallback ?? setTimeout)(callback);
