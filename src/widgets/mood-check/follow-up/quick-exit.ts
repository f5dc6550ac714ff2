import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {safeHref} from '../../../content/validation/link.js';
import {createElement, documentProperty} from '../../../platform/page-document.js';

/** Maximum duration of three presses of Escape, in milliseconds. */
const ESCAPE_WINDOW_MS = 2000;

/** Longest time that leaving waits for the deletion of answers on the device, in milliseconds. */
const MAX_DELETION_MS = 500;

/** The element of a quick exit. */
export interface QuickExitHost extends ReactiveControllerHost, HTMLElement {
  exitUrl?: string;
  /** Leaves the page instead, where the window is a frame that cannot navigate it. */
  leavePage?(): void;
}

/** Deletes the answers and replaces the page in the history, on a button press or three presses of Escape. */
export class QuickExit implements ReactiveController {
  readonly #host: QuickExitHost;
  readonly #resetAnswers: () => Promise<void> | void;
  #window: Window | null = null;
  #escapeTimes: number[] = [];

  /** @param resetAnswers deletes the answers; resolves when those on the device are deleted as well. */
  constructor(host: QuickExitHost, resetAnswers: () => Promise<void> | void) {
    this.#host = host;
    this.#resetAnswers = resetAnswers;
    host.addController(this); // Also calls `hostConnected` if the element is already connected.
  }

  /** URL of the exit; undefined if it is missing or invalid. */
  get url(): string | undefined {
    const url = this.#window ? safeHref(this.#host.exitUrl, this.#host.baseURI) : undefined;
    return url?.startsWith('http') ? url : undefined;
  }

  hostConnected(): void {
    this.#window = documentProperty('defaultView', this.#host.ownerDocument);
    this.#window?.addEventListener('keydown', this.#onKeydown, true);
  }

  hostDisconnected(): void {
    this.#window?.removeEventListener('keydown', this.#onKeydown, true);
    this.#window = null;
  }

  readonly leave = (): void => {
    const {url} = this;
    const {location} = this.#window ?? {};
    const limit = new Promise((resolve) => setTimeout(resolve, MAX_DELETION_MS));
    const deleted = Promise.race([this.#resetAnswers(), limit]);
    void Promise.all([deleted, this.#host.updateComplete]).then(() => {
      if (this.#host.leavePage) this.#host.leavePage();
      else if (url && location) this.#replacePage(url, location);
    });
  };

  /** Without a referrer: the other site must not learn which clinic the person came from. A link would add a history entry. */
  #replacePage(url: string, location: Location): void {
    const policy = Object.assign(createElement('meta', this.#host.ownerDocument), {
      name: 'referrer',
      content: 'no-referrer',
    });
    documentProperty('documentElement', this.#host.ownerDocument).append(policy);
    location.replace(url);
  }

  readonly #onKeydown = ({key, repeat, timeStamp}: KeyboardEvent): void => {
    if (repeat || key !== 'Escape') return;
    this.#escapeTimes = [...this.#escapeTimes, timeStamp].slice(-3);
    if (this.url && this.#escapeTimes.length === 3 && timeStamp - (this.#escapeTimes[0] ?? 0) < ESCAPE_WINDOW_MS)
      this.leave();
  };
}
