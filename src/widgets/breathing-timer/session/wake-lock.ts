import {documentProperty} from '../../../platform/page-document.js';
import {requestWakeLock} from '../../../platform/wake-lock.js';

/** Keeps the screen on while a session runs. */
export class ScreenWakeLock {
  #active = false;
  #sentinel: WakeLockSentinel | undefined;
  /** Whether the system released a granted lock. A rejected request is not repeated. */
  #wasTaken = false;

  /** Acquires or releases the lock. */
  setActive(active: boolean): void {
    if (active === this.#active) return;
    this.#active = active;
    if (active) void this.#acquire();
    else this.#release();
  }

  /** Acquires the lock again when the page becomes visible: the browser releases the lock of a hidden page. */
  onVisibilityChange(): void {
    if (documentProperty('hidden')) this.#release();
    else void this.#acquire();
  }

  /** Acquires the lock again if the system released it while the page was visible. */
  reacquire(): void {
    if (this.#wasTaken) void this.#acquire();
  }

  async #acquire(): Promise<void> {
    if (!this.#active || this.#sentinel || documentProperty('hidden')) return;
    this.#wasTaken = false;
    const sentinel = await requestWakeLock(); // Without a lock, the screen may turn off; the session continues.
    this.#release();
    this.#sentinel = sentinel;
    sentinel?.addEventListener?.('release', () => this.#onRelease(sentinel), {once: true});
    if (!this.#active) this.#release();
  }

  #onRelease(sentinel: WakeLockSentinel): void {
    if (sentinel !== this.#sentinel) return;
    this.#sentinel = undefined;
    this.#wasTaken = true;
  }

  #release(): void {
    const sentinel = this.#sentinel;
    this.#sentinel = undefined;
    void sentinel?.release();
  }
}
