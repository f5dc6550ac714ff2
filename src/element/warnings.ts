/** Writes one console line for the page's author, beginning with the tag. Survives a page that broke its console. */
export function warnAuthor(tag: string, message: string): void {
  try {
    console.warn(`<${tag}> ${message}`);
  } catch {
    return; // A console that throws must not take the widget with it.
  }
}

/** Reports a fault of our own, so that the page's error tracking sees it without anything breaking. */
export function reportInternalError(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
}
