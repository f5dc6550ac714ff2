import type {ContentError} from '../content/validation/content-error.js';

/** Fires after a document is on the page. Bubbles and crosses shadow roots; carries nothing about the person. */
export class ContentReadyEvent extends Event {
  static readonly type = 'sm-content-ready';
  /** Address of the document, when it came from one. */
  readonly url: string | undefined;
  /** True when the network failed and the last good copy is shown. */
  readonly stale: boolean;

  constructor(url: string | undefined, saved: boolean) {
    super(ContentReadyEvent.type, {bubbles: true, composed: true});
    this.url = url;
    this.stale = saved;
  }
}

/** Fires when a document cannot be shown. Bubbles and crosses shadow roots. */
export class ContentErrorEvent extends Event {
  static readonly type = 'sm-content-error';
  /** What went wrong, in a sentence for the page's author. */
  readonly error: ContentError;

  constructor(error: ContentError) {
    super(ContentErrorEvent.type, {bubbles: true, composed: true});
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'sm-content-ready': ContentReadyEvent;
    'sm-content-error': ContentErrorEvent;
  }
}
