/** Says when something inside changes; where a page has taken the browser's observers away, nothing is ever said. */
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
