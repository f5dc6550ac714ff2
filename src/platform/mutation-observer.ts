/** Observes mutations of a node. Returns `undefined`, and never calls back, where the page has broken `MutationObserver`. */
export function observeMutations(
  target: Node,
  options: MutationObserverInit,
  callback: MutationCallback,
): MutationObserver | undefined {
  try {
    const observer = new MutationObserver(callback);
    observer.observe(target, options);
    return observer;
  } catch {
    return undefined;
  }
}
