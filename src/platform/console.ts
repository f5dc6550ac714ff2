const MAX_RECORDED = 100;
const recordedWarnings: Record<string, Set<string>> = Object.create(null) as Record<string, Set<string>>;

/** Keeps a sentence for the page's author without writing it to the console: `doctor.js` asks the widgets for them. */
export function recordWarning(tag: string, message: string): void {
  const warnings = (recordedWarnings[tag] ??= new Set());
  if (warnings.size < MAX_RECORDED) warnings.add(message);
}

/** The sentences that were recorded for a tag. */
export const warningsFor = (tag: string): string[] => [...(recordedWarnings[tag] ?? [])];

/** Writes one console warning for the page's author, prefixed with the tag, and records it. Does nothing where the page has broken its console. */
export function warnAuthor(tag: string, message: string): void {
  recordWarning(tag, message);
  logWarning(tag, message);
}

/** Writes one console warning without recording it, for states that a widget reports to the doctor itself. */
export function logWarning(tag: string, message: string): void {
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
