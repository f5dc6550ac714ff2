/** Where a session takes its time from: a clock that never jumps, and a way to be called later. */
export interface Clock {
  /** Milliseconds since some fixed moment; never set back, unlike the time of day. */
  now(): number;
  /** The time of day in milliseconds: only to notice that the device slept. */
  wallTime(): number;
  /** Whether nobody can see the page, so that its timers may come very late. */
  isPageHidden(): boolean;
  /** Calls back after some milliseconds, or a little later; the returned function calls it off. */
  schedule(milliseconds: number, callback: () => void): () => void;
}

/** The browser's own clock. Timers come late; so whoever is called reads `now` again. */
export const systemClock: Clock = {
  now: () => performance.now(),
  wallTime: () => Date.now(),
  isPageHidden: () => document.hidden,
  schedule(milliseconds, callback) {
    const id = setTimeout(callback, milliseconds);
    return () => clearTimeout(id);
  },
};
