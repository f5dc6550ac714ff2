import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {safeHref} from '../../../content/validation/link.js';

/** How long three presses of Escape may take, in milliseconds. */
const ESCAPE_WINDOW_MS = 2000;

/** Leaves the page at once, by a button or by Escape three times, without the answers, and takes the page out of the history. */
export class QuickExit implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & {exitUrl?: string};
  readonly #resetAnswers: () => void;
  #window: Window | null = null;
  #escapeTimes: number[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement & {exitUrl?: string}, resetAnswers: () => void) {
    this.#host = host;
    this.#resetAnswers = resetAnswers;
    host.addController(this); // Also calls `hostConnected`, when the element is on the page already.
  }

  /** Where the exit leads, when there is one. */
  get url(): string | undefined {
    const url = this.#window ? safeHref(this.#host.exitUrl, this.#host.baseURI) : undefined;
    return url?.startsWith('http') ? url : undefined;
  }

  hostConnected(): void {
    this.#window = this.#host.ownerDocument.defaultView;
    this.#window?.addEventListener('keydown', this.#onKeydown, true);
  }

  hostDisconnected(): void {
    this.#window?.removeEventListener('keydown', this.#onKeydown, true);
    this.#window = null;
  }

  readonly leave = (): void => {
    const {url} = this;
    const {location} = this.#window ?? {};
    this.#resetAnswers();
    void this.#host.updateComplete.then(() => url && location?.replace(url));
  };

  readonly #onKeydown = ({key, repeat, timeStamp}: KeyboardEvent): void => {
    if (repeat || key !== 'Escape') return;
    this.#escapeTimes = [...this.#escapeTimes, timeStamp].slice(-3);
    if (this.url && this.#escapeTimes.length === 3 && timeStamp - (this.#escapeTimes[0] ?? 0) < ESCAPE_WINDOW_MS)
      this.leave();
  };
}
