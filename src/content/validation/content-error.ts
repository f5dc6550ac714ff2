/**
 * Reason why a document cannot be shown.
 * `unreachable`: no response. `refused`: a response without the document (status, size, redirect, scheme).
 * `unreadable`: not JSON or decodable text. `invalid`: readable, but a field has a wrong value.
 */
export type ContentErrorKind = 'unreachable' | 'refused' | 'unreadable' | 'invalid';

/** Whether the error is a `ContentError`, from this copy of the library or another one on the same page. */
export function isContentError(error: unknown): error is ContentError {
  return error instanceof Error && error.name === 'ContentError';
}

/** Error whose message is one sentence: which field or address, what it should be, and what it is. */
export class ContentError extends Error {
  readonly kind: ContentErrorKind;
  /** Address of the document; `undefined` for inline content. */
  readonly url: string | undefined;

  constructor(kind: ContentErrorKind, message: string, options: {url?: string; cause?: unknown} = {}) {
    super(message, {cause: options.cause});
    this.name = 'ContentError';
    this.kind = kind;
    this.url = options.url;
  }
}
