import {ContentError} from '../../content/validation/content-error.js';
import {post, safeDestination} from '../../fetching/submit.js';
import {moveFocus} from '../move-focus.js';
import type {SmElement} from '../sm-element.js';
import {reportInternalError, warnAuthor} from '../../platform/console.js';

/** What is to be sent: the exact text, and its media type. */
export interface Payload {
  readonly text: string;
  readonly type: string;
}

/** One sending of answers: seen first, sent when the person says so, kept in memory until it has arrived. */
export class Submission {
  /** `ready`: not asked for. `shown`: the person looks at what would be sent. The others say what came of it. */
  status: 'ready' | 'shown' | 'sending' | 'sent' | 'failed' = 'ready';
  /** When it arrived. */
  sentAt: Date | undefined;
  readonly #host: SmElement;
  readonly #submitTo: string;
  #payload: Payload | undefined;
  #idempotencyKey = '';
  #warned = false;

  /** @param submitTo address as the page's author wrote it. */
  constructor(host: SmElement, submitTo: string) {
    this.#host = host;
    this.#submitTo = submitTo;
  }

  /** Where it goes, or nothing when the answers may not be sent there; then the console says why, once. */
  get destination(): URL | undefined {
    const url = safeDestination(this.#submitTo, this.#host.baseURI);
    if (!url && !this.#warned)
      warnAuthor(this.#host.localName, `submit-to should be an https address, but is "${this.#submitTo}"`);
    this.#warned = true;
    return url;
  }

  /** What is shown to the person, and nothing else, is what is sent. */
  get payload(): Payload | undefined {
    return this.#payload;
  }

  /** Puts this in front of the person. A second look at the same text keeps its key. */
  preview(payload: Payload): void {
    if (payload.text !== this.#payload?.text) this.#idempotencyKey = createIdempotencyKey();
    this.#payload = payload;
    this.#setStatus('shown');
  }

  /** Puts it away again; nothing was sent. */
  cancel(): void {
    this.#setStatus('ready');
  }

  async send(): Promise<void> {
    const {destination} = this;
    const payload = this.#payload;
    if (!destination || !payload || this.status === 'sending') return;
    this.#setStatus('sending');
    try {
      await post(destination, payload.text, payload.type, this.#idempotencyKey);
      this.sentAt = new Date();
      this.#setStatus('sent');
    } catch (error) {
      if (error instanceof ContentError) warnAuthor(this.#host.localName, error.message);
      else reportInternalError(error);
      this.#setStatus('failed');
    }
  }

  #setStatus(status: Submission['status']): void {
    this.status = status;
    this.#host.requestUpdate();
    // The button that was pressed is gone.
    if (/ready|shown|sent/.test(status))
      void this.#host.updateComplete.then(() => moveFocus(this.#host.renderRoot, '[part=send] :is(.sub, .btn)'));
  }
}

/** `crypto.randomUUID` is missing on pages without https. */
function createIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
