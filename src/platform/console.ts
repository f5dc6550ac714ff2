/** Writes one console warning for the page's author, prefixed with the tag. Does nothing where the page has broken its console. */
export function warnAuthor(tag: string, message: string): void {
  try {
    console.warn(`<${tag}> ${message}`);
  } catch {
    return; // Nobody reads a console that throws.
  }
}

/** Reports an error of this library to the page's error tracking (`reportError`) without interrupting the caller. */
export function reportInternalError(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
}
