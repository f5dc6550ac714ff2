import {ContentError} from '../../content/validation/content-error.js';
import {post, safeDestination} from '../../fetching/submit.js';
import {moveFocus} from '../move-focus.js';
import type {SmElement} from '../sm-element.js';
import {report, tell} from '../warnings.js';

/** What is to be sent: the exact text, and its media type. */
export interface Parcel {
  readonly text: string;
  readonly type: string;
}

/** One sending of answers: seen first, sent when the person says so, kept in memory until it has arrived. */
export class Sending {
  /** `ready`: not asked for. `shown`: the person looks at what would be sent. The others say what came of it. */
  status: 'ready' | 'shown' | 'sending' | 'sent' | 'failed' = 'ready';
  /** When it arrived. */
  at: Date | undefined;
  readonly #host: SmElement;
  readonly #to: string;
  #parcel: Parcel | undefined;
  #key = '';
  #told = false;

  /** @param to address as the page's author wrote it. */
  constructor(host: SmElement, to: string) {
    this.#host = host;
    this.#to = to;
  }

  /** Where it goes, or nothing when the answers may not be sent there; then the console says why, once. */
  get destination(): URL | undefined {
    const url = safeDestination(this.#to, this.#host.baseURI);
    if (!url && !this.#told) tell(this.#host.localName, `submit-to should be an https address, but is "${this.#to}"`);
    this.#told = true;
    return url;
  }

  /** What is shown to the person, and nothing else, is what is sent. */
  get parcel(): Parcel | undefined {
    return this.#parcel;
  }

  /** Puts this in front of the person. A second look at the same text keeps its key. */
  show(parcel: Parcel): void {
    if (parcel.text !== this.#parcel?.text) this.#key = newKey();
    this.#parcel = parcel;
    this.#set('shown');
  }

  /** Puts it away again; nothing was sent. */
  cancel(): void {
    this.#set('ready');
  }

  async send(): Promise<void> {
    const {destination} = this;
    const parcel = this.#parcel;
    if (!destination || !parcel || this.status === 'sending') return;
    this.#set('sending');
    try {
      await post(destination, parcel.text, parcel.type, this.#key);
      this.at = new Date();
      this.#set('sent');
    } catch (error) {
      if (error instanceof ContentError) tell(this.#host.localName, error.message);
      else report(error);
      this.#set('failed');
    }
  }

  #set(status: Sending['status']): void {
    this.status = status;
    this.#host.requestUpdate();
    // The button that was pressed is gone.
    if (/ready|shown|sent/.test(status)) void this.#host.updateComplete.then(() => moveFocus(this.#host.renderRoot, '[part=send] :is(.sub, .btn)'));
  }
}

/** `crypto.randomUUID` is missing on pages without https. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
