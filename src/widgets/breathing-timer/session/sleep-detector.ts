import type {Clock} from './clock.js';

// Timers of a visible page are at most a few seconds late; the device was asleep when they are later than this.
const NO_TIMER_IS_LATER = 15_000;
// On some systems the clock stands still while the device sleeps, and only the time of day goes on.
const NO_CLOCK_STANDS_LONGER = 10_000;

/** Tells a device that slept from a timer that came late. Times are milliseconds. */
export class Watch {
  #now = 0;
  #today = 0;
  #hidden = false;
  #wait = 0;

  /** Remembers this moment. @param wait after how long somebody will look again. */
  look(clock: Clock, wait: number): void {
    this.#now = clock.now();
    this.#today = clock.today();
    this.#hidden = clock.hidden();
    this.#wait = wait;
  }

  /** Whether the device slept since then. A hidden page may wait as long as it likes. */
  deviceSlept(clock: Clock): boolean {
    const passed = clock.now() - this.#now;
    const stood = clock.today() - this.#today - passed;
    return stood > NO_CLOCK_STANDS_LONGER || (!this.#hidden && passed - this.#wait > NO_TIMER_IS_LATER);
  }
}
