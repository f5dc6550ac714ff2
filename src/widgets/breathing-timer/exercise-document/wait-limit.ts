import type {ReactiveControllerHost} from 'lit';

/** Longest time that the screen before a session waits for a document and the code that reads it, in milliseconds. */
const MAX_WAIT_MS = 3000;

/** The time limit of the wait for a document. Every document has its own. */
export class WaitLimit {
  /** True from the end of the time until the document is applied: the screen is shown without it. */
  isOver = false;
  readonly #host: ReactiveControllerHost;
  /** Address of the document, `undefined` for one in the page, `null` without a wait. */
  #src: string | null | undefined = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Begins the wait for a document; does nothing while it is already awaited. */
  start(src: string | undefined): void {
    if (src === this.#src) return;
    this.stop();
    this.#src = src;
    this.isOver = false;
    this.#timer = setTimeout(() => {
      this.isOver = true;
      this.#host.requestUpdate();
    }, MAX_WAIT_MS);
  }

  /** Ends the wait: the document has arrived, or the element has been removed. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#src = null;
  }
}
