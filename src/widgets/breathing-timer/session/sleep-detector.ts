import type {Clock} from './clock.js';

// Timers of a visible page are at most a few seconds late; the device was asleep when they are later than this.
const MAX_TIMER_DELAY_MS = 15_000;
// On some systems the clock stands still while the device sleeps, and only the time of day goes on.
const MAX_CLOCK_GAP_MS = 10_000;

/** Tells a device that slept from a timer that came late. Times are milliseconds. */
export class SleepDetector {
  #markedTime = 0;
  #markedWallTime = 0;
  #wasHidden = false;
  #expectedDelay = 0;

  /** Remembers this moment. @param expectedDelay after how long somebody will look again. */
  mark(clock: Clock, expectedDelay: number): void {
    this.#markedTime = clock.now();
    this.#markedWallTime = clock.wallTime();
    this.#wasHidden = clock.isPageHidden();
    this.#expectedDelay = expectedDelay;
  }

  /** Whether the device slept since then. A hidden page may wait as long as it likes. */
  wasSuspended(clock: Clock): boolean {
    const elapsed = clock.now() - this.#markedTime;
    const clockGap = clock.wallTime() - this.#markedWallTime - elapsed;
    return clockGap > MAX_CLOCK_GAP_MS || (!this.#wasHidden && elapsed - this.#expectedDelay > MAX_TIMER_DELAY_MS);
  }
}
