import type {Clock} from './clock.js';

// Timers of a visible page are a few seconds late at most.
const MAX_VISIBLE_DELAY_MS = 15_000;
// Browsers run the timers of a hidden page at least once a minute. A longer delay means that the page was frozen.
const MAX_HIDDEN_DELAY_MS = 75_000;
// On some systems the monotonic clock stops while the device sleeps, and only the wall clock continues.
const MAX_CLOCK_GAP_MS = 10_000;

/** Distinguishes a sleeping device or a frozen page from a late timer. All times are milliseconds. */
export class SleepDetector {
  #markedTime = 0;
  #markedWallTime = 0;
  #wasHidden = false;
  #expectedDelay = 0;

  /** Stores the current time. @param expectedDelay time until the next call of `wasSuspended`. */
  mark(clock: Clock, expectedDelay: number): void {
    this.#markedTime = clock.now();
    this.#markedWallTime = clock.wallTime();
    this.#wasHidden = clock.isPageHidden();
    this.#expectedDelay = expectedDelay;
  }

  /** Whether the device slept or the page was frozen since `mark`. */
  wasSuspended(clock: Clock): boolean {
    const elapsed = clock.now() - this.#markedTime;
    const clockGap = clock.wallTime() - this.#markedWallTime - elapsed;
    const maxDelay = this.#wasHidden ? MAX_HIDDEN_DELAY_MS : MAX_VISIBLE_DELAY_MS;
    return clockGap > MAX_CLOCK_GAP_MS || elapsed - this.#expectedDelay > maxDelay;
  }
}
