/** The source of time for a session: a clock that never jumps, and a timer. */
export interface Clock {
  /** Milliseconds since some fixed moment. Monotonic, unlike the wall clock. */
  now(): number;
  /** Wall clock in milliseconds. Only used to detect that the device slept. */
  wallTime(): number;
  /** Whether the page is hidden, so that its timers may be very late. */
  isPageHidden(): boolean;
  /** Calls back after some milliseconds, or later. @returns a function that cancels the call. */
  schedule(milliseconds: number, callback: () => void): () => void;
}

/** The browser's clock. Its timers can be late, so a callback must read `now` again. */
export const systemClock: Clock = {
  now: () => performance.now(),
  wallTime: () => Date.now(),
  isPageHidden: () => document.hidden,
  schedule(milliseconds, callback) {
    const id = setTimeout(callback, milliseconds);
    return () => clearTimeout(id);
  },
};
