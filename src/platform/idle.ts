/** Calls back when the browser is idle; after the current task where it cannot tell (Safari). */
export const whenIdle = (callback: () => void): void => void (globalThis.requestIdleCallback ?? setTimeout)(callback);
