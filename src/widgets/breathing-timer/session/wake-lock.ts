/** Keeps the screen on while a session runs, and notices when the page is left or seen again. */
export class Awake {
  readonly #look: () => void;
  readonly #leave: () => void;
  #wanted = false;
  #lock: WakeLockSentinel | undefined;

  /** @param look is called whenever the page is hidden, or seen again. @param leave when it is put away for another page. */
  constructor(look: () => void, leave: () => void) {
    this.#look = look;
    this.#leave = leave;
  }

  /** Takes or gives back the screen. */
  follow(running: boolean): void {
    if (running === this.#wanted) return;
    this.#wanted = running;
    const listen = running ? 'addEventListener' : 'removeEventListener';
    document[listen]('visibilitychange', this.#seen);
    window[listen]('pageshow', this.#seen);
    window[listen]('pagehide', this.#leave);
    if (running) void this.#take();
    else this.#release();
  }

  readonly #seen = (): void => {
    this.#look();
    // The browser takes the lock away when the page is hidden.
    if (document.hidden) this.#release();
    else void this.#take();
  };

  async #take(): Promise<void> {
    if (!this.#wanted || this.#lock || document.hidden) return;
    try {
      const lock = await (navigator as {wakeLock?: WakeLock}).wakeLock?.request('screen');
      this.#release();
      this.#lock = lock;
      if (!this.#wanted) this.#release();
    } catch {
      this.#release(); // Low battery, or a frame without permission: the screen may go dark, the session goes on.
    }
  }

  #release(): void {
    void this.#lock?.release();
    this.#lock = undefined;
  }
}
