/** Says when something inside changes; where a page has taken the browser's observers away, nothing is ever said. */
export function watchNodes(target: Node, what: MutationObserverInit, changed: MutationCallback): MutationObserver | undefined {
  try {
    const observer = new MutationObserver(changed);
    observer.observe(target, what);
    return observer;
  } catch {
    return undefined;
  }
}
