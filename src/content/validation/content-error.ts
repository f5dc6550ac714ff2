/**
 * What kind of trouble stopped a document from being shown.
 * `unreachable`: no answer came. `refused`: an answer came, but not the document (status, size, redirect, scheme).
 * `unreadable`: not JSON or text we can decode. `invalid`: readable, but a field is not what it should be.
 */
export type ContentErrorKind = 'unreachable' | 'refused' | 'unreadable' | 'invalid';

/** Whether it is a `ContentError`, of this copy of the library or of another one on the same page. */
export function isContentError(error: unknown): error is ContentError {
  return error instanceof Error && error.name === 'ContentError';
}

/** Says in one sentence why a document cannot be shown: where, what it should be, and what it is. */
export class ContentError extends Error {
  readonly kind: ContentErrorKind;
  /** Address of the document, when it came from one. */
  readonly url: string | undefined;

  constructor(kind: ContentErrorKind, message: string, options: {url?: string; cause?: unknown} = {}) {
    super(message, {cause: options.cause});
    this.name = 'ContentError';
    this.kind = kind;
    this.url = options.url;
  }
}
