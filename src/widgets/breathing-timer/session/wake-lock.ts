import {requestWakeLock} from '../../../platform/wake-lock.js';

/** Keeps the screen on while a session runs, and notices when the page is left or seen again. */
export class ScreenWakeLock {
  readonly #onVisibilityChange: () => void;
  readonly #onPageHide: () => void;
  #active = false;
  #sentinel: WakeLockSentinel | undefined;

  /** @param onVisibilityChange is called whenever the page is hidden, or seen again. @param onPageHide when it is put away for another page. */
  constructor(onVisibilityChange: () => void, onPageHide: () => void) {
    this.#onVisibilityChange = onVisibilityChange;
    this.#onPageHide = onPageHide;
  }

  /** Takes or gives back the screen. */
  setActive(active: boolean): void {
    if (active === this.#active) return;
    this.#active = active;
    const listenerMethod = active ? 'addEventListener' : 'removeEventListener';
    document[listenerMethod]('visibilitychange', this.#handleVisibilityChange);
    window[listenerMethod]('pageshow', this.#handleVisibilityChange);
    window[listenerMethod]('pagehide', this.#onPageHide);
    if (active) void this.#acquire();
    else this.#release();
  }

  readonly #handleVisibilityChange = (): void => {
    this.#onVisibilityChange();
    // The browser takes the lock away when the page is hidden.
    if (document.hidden) this.#release();
    else void this.#acquire();
  };

  async #acquire(): Promise<void> {
    if (!this.#active || this.#sentinel || document.hidden) return;
    const sentinel = await requestWakeLock(); // Without one, the screen may go dark; the session continues.
    this.#release();
    this.#sentinel = sentinel;
    if (!this.#active) this.#release();
  }

  #release(): void {
    void this.#sentinel?.release();
    this.#sentinel = undefined;
  }
}
