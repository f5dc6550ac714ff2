/**
 * Calls back when the browser is idle; after the current task without `requestIdleCallback` (Safari).
 * @returns a function that cancels the call. Before the call or its cancellation, the browser keeps the callback in memory.
 */
export function whenIdle(callback: () => void): () => void {
  if (!globalThis.requestIdleCallback) {
    const timer = setTimeout(callback);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(callback);
  return () => globalThis.cancelIdleCallback?.(request);
}
