import {documentProperty} from '../../../platform/page-document.js';

/** The time source of a session: a monotonic clock, the wall clock, and a timer. */
export interface Clock {
  /** Milliseconds since an arbitrary origin. Monotonic, unlike the wall clock. */
  now(): number;
  /** Wall clock in milliseconds. Used only to detect that the device slept. */
  wallTime(): number;
  /** Whether the page is hidden, in which case timers may be very late. */
  isPageHidden(): boolean;
  /** Calls back after a delay in milliseconds, or later. @returns a function that cancels the call. */
  schedule(milliseconds: number, callback: () => void): () => void;
}

/** The browser's clock. Its timers can be late, so callbacks must read `now` again. */
export const systemClock: Clock = {
  now: () => performance.now(),
  wallTime: () => Date.now(),
  isPageHidden: () => documentProperty('hidden'),
  schedule(milliseconds, callback) {
    const id = setTimeout(callback, milliseconds);
    return () => clearTimeout(id);
  },
};
