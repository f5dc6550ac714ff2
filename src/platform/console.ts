const MAX_RECORDED = 100;
const recordedWarnings: Record<string, Set<string>> = Object.create(null) as Record<string, Set<string>>;

/** Records a warning for `doctor.js` without writing it to the console. */
export function recordWarning(tag: string, message: string): void {
  const warnings = (recordedWarnings[tag] ??= new Set());
  if (warnings.size < MAX_RECORDED) warnings.add(message);
}

/** The warnings recorded for a tag. */
export const warningsFor = (tag: string): string[] => [...(recordedWarnings[tag] ?? [])];

/** Writes one console warning for the page's author, prefixed with the tag, and records it for `doctor.js`. */
export function warnAuthor(tag: string, message: string): void {
  recordWarning(tag, message);
  logWarning(tag, message);
}

/** Writes one console warning without recording it, for problems that the widget reports to `doctor.js` itself. Ignores a broken console. */
export function logWarning(tag: string, message: string): void {
  try {
    console.warn(`<${tag}> ${message}`);
  } catch {
    return; // The page has replaced `console.warn` with a function that throws.
  }
}

/** Reports an internal error through `reportError`, without interrupting the caller. */
export function reportInternalError(error: unknown): void {
  if (typeof reportError === 'function') reportError(error);
}
