import {stringifyWithoutToJSON} from '../../../platform/stringify.js';
import {createElement} from '../../../platform/page-document.js';
import {toTrustedHtml} from '../../../platform/trusted-types.js';
import {frameDocument, SANDBOX, scriptSources} from './frame-document.js';
import {CONNECT_MESSAGE, type SealedReport, type SealedState} from './messages.js';

/** Time in milliseconds within which a loaded frame has to answer, and within which it has to load. */
const ANSWER_MS = 4000;
const LOAD_MS = 20_000;

/** Upper limit of the height in pixels, so that a faulty frame cannot make the page unusably long. */
const MAX_HEIGHT = 5000;

/** Events of the page by which a pointer enters and leaves the frame. On a touch screen they have the position of a tap inside it. */
const BOUNDARY_EVENTS = ['pointerover', 'pointerout', 'mouseover', 'mouseout'];

/** Callbacks of a frame. */
export interface SealedFrameListener {
  /** The frame is ready, or has failed for a reason that the author can correct. */
  onStatus(problem?: string): void;
  onFinished(): void;
  onExit(): void;
}

/** The iframe of a sealed check and the message port to it. Loads again whenever the iframe is moved in the page. */
export class SealedFrame {
  readonly element: HTMLIFrameElement;
  status: 'loading' | 'ready' | 'failed' = 'loading';
  readonly #listener: SealedFrameListener;
  #hasDocument = false;
  #attempt = 0;
  #problem = '';
  #port: MessagePort | undefined;
  #state: SealedState | undefined;
  #sentState = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ownerDocument: Document, title: string, listener: SealedFrameListener) {
    this.#listener = listener;
    this.element = createElement('iframe', ownerDocument);
    this.element.className = 'sealed';
    this.element.setAttribute('sandbox', SANDBOX);
    this.element.setAttribute('allow', 'clipboard-write');
    this.element.addEventListener('load', this.#onLoad);
    for (const type of BOUNDARY_EVENTS) this.element.addEventListener(type, (event) => event.stopPropagation());
    void this.#load(title);
  }

  /** Sets the accessible name and sends the state to the frame if it has changed. */
  update(title: string, state: SealedState): void {
    this.element.title = title;
    this.#state = state;
    this.#sendState();
  }

  /** Stops the timer and closes the port. The frame must not be used afterwards. */
  close(): void {
    clearTimeout(this.#timer);
    this.#port?.close();
    this.element.removeEventListener('load', this.#onLoad);
    this.element.remove();
  }

  async #load(title: string): Promise<void> {
    const source = scriptSources[this.#attempt];
    if (!source) return this.#fail();
    try {
      const html = await frameDocument(source, title);
      // Throws if the page requires Trusted Types and does not allow our policy.
      this.#hasDocument = true;
      // eslint-disable-next-line no-restricted-syntax -- Our own text; the addresses and the nonce in it are escaped.
      this.element.srcdoc = toTrustedHtml(html);
      this.#startTimer(LOAD_MS, title);
    } catch (error) {
      this.#problem = (error as Error).message;
      this.#attempt += 1;
      void this.#load(title);
    }
  }

  #startTimer(limit: number, title: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#attempt += 1;
      void this.#load(title);
    }, limit);
  }

  #fail(problem = this.#problem): void {
    this.status = 'failed';
    clearTimeout(this.#timer);
    this.#listener.onStatus(
      `sealed.js does not run in a frame${problem && ` (${problem})`}. Set its address with configure({sealedScript}), allow its host by name or a nonce in script-src, and send it with Cross-Origin-Resource-Policy: cross-origin`,
    );
  }

  readonly #onLoad = (): void => {
    if (!this.#hasDocument || this.status === 'failed') return;
    if (this.element.getAttribute('sandbox') !== SANDBOX) return this.#fail('a script has changed its sandbox');
    this.status = 'loading';
    this.#port?.close();
    const {port1, port2} = new MessageChannel();
    this.#port = port1;
    this.#sentState = '';
    port1.onmessage = ({data}: MessageEvent<SealedReport>) => this.#onReport(data);
    this.element.contentWindow?.postMessage({type: CONNECT_MESSAGE}, '*', [port2]); // An opaque origin cannot be named.
    this.#startTimer(ANSWER_MS, this.element.title);
    this.#sendState();
  };

  #onReport(report: SealedReport): void {
    if (report.type === 'ready') {
      clearTimeout(this.#timer);
      this.status = 'ready';
      this.#listener.onStatus();
    } else if (report.type === 'height') {
      if (report.height > 0) this.element.style.blockSize = `${Math.min(report.height, MAX_HEIGHT)}px`;
    } else if (report.type === 'finished') this.#listener.onFinished();
    else this.#listener.onExit();
  }

  #sendState(): void {
    if (!this.#port || !this.#state) return;
    const text = stringifyWithoutToJSON(this.#state);
    if (text === this.#sentState) return;
    this.#sentState = text;
    this.#port.postMessage(text);
  }
}
