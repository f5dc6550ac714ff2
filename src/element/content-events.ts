import type {ContentError} from '../content/validation/content-error.js';

/** Fires after a document has been rendered. Bubbles and crosses shadow roots; contains no personal data. */
export class ContentReadyEvent extends Event {
  static readonly type = 'sm-content-ready';
  /** URL of the document; `undefined` for inline content. */
  readonly url: string | undefined;
  /** True when the network failed and the last cached copy is shown. */
  readonly stale: boolean;

  constructor(url: string | undefined, saved: boolean) {
    super(ContentReadyEvent.type, {bubbles: true, composed: true});
    this.url = url;
    this.stale = saved;
  }
}

/** Fires when a document cannot be loaded or validated. Bubbles and crosses shadow roots. */
export class ContentErrorEvent extends Event {
  static readonly type = 'sm-content-error';
  /** The error; its message is written for the page's author. */
  readonly error: ContentError;

  constructor(error: ContentError) {
    super(ContentErrorEvent.type, {bubbles: true, composed: true});
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sm-content-ready': ContentReadyEvent;
    'sm-content-error': ContentErrorEvent;
  }
}
