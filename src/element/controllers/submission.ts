import {ContentError} from '../../content/validation/content-error.js';
import {post, safeDestination} from '../../fetching/submit.js';
import {moveFocus} from '../move-focus.js';
import type {SmElement} from '../sm-element.js';
import {reportInternalError, warnAuthor} from '../../platform/console.js';

/** Request body of a submission: the exact text and its media type. */
export interface Payload {
  readonly text: string;
  readonly type: string;
}

/** One submission of answers: previewed first, sent after confirmation, and kept in memory until the server accepts it. */
export class Submission {
  /** `ready`: not requested. `shown`: preview is open. `sending`, `sent` and `failed`: state of the request. */
  status: 'ready' | 'shown' | 'sending' | 'sent' | 'failed' = 'ready';
  /** Time of the successful response. */
  sentAt: Date | undefined;
  readonly #host: SmElement;
  readonly #submitTo: string;
  readonly #name: string;
  #payload: Payload | undefined;
  #idempotencyKey = '';
  #warned = false;

  /**
   * @param submitTo value of the `submit-to` attribute, not yet validated.
   * @param name name of the recipient; empty if the author gives none.
   */
  constructor(host: SmElement, submitTo: string, name = '') {
    this.#host = host;
    this.#submitTo = submitTo;
    this.#name = name.trim();
  }

  /** Who receives the answers, as displayed: always the host, after the name that the author gives. */
  get recipient(): string {
    const host = this.destination?.host ?? '';
    return this.#name ? `${this.#name} (${host})` : host;
  }

  /** The destination URL; `undefined` with one console warning when the address is not allowed. */
  get destination(): URL | undefined {
    const url = safeDestination(this.#submitTo, this.#host.baseURI);
    if (!url && !this.#warned)
      warnAuthor(this.#host.localName, `submit-to should be an https address, but is "${this.#submitTo}"`);
    this.#warned = true;
    return url;
  }

  /** The previewed payload. Exactly this payload is sent. */
  get payload(): Payload | undefined {
    return this.#payload;
  }

  /** Opens the preview of a payload. An unchanged text keeps its idempotency key. */
  preview(payload: Payload): void {
    if (payload.text !== this.#payload?.text) this.#idempotencyKey = createIdempotencyKey();
    this.#payload = payload;
    this.#setStatus('shown');
  }

  /** Closes the preview without sending. */
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
    // The pressed button has been removed, so move the focus.
    if (/ready|shown|sent/.test(status))
      void this.#host.updateComplete.then(() => moveFocus(this.#host.renderRoot, '[part=send] :is(.sub, .btn)'));
  }
}

/** Used instead of `crypto.randomUUID`, which is unavailable in insecure contexts. */
function createIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
