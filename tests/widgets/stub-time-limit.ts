import {stubProperty} from './stub-global.js';

/** The limits in `text-language.ts` and `wait-limit.ts`, in milliseconds. */
const TIME_LIMIT_MS = 3000;

/** Makes the time that a first screen waits for its text or document pass at once or never, until `restoreStubs` is called. */
export function stubTimeLimit(passes: 'at once' | 'never'): void {
  const {setTimeout: original} = window;
  stubProperty(window, 'setTimeout', (run: () => void, delay?: number) => {
    if (delay !== TIME_LIMIT_MS) return original(run, delay);
    return passes === 'never' ? 0 : original(run, 0);
  });
}

/**
 * Stops the time of these waits until `restoreStubs` is called. The result lets the time of one wait pass, by its index in the
 * order in which they began; a wait that has ended since is not affected.
 */
export function holdTimeLimits(): (index: number) => void {
  const {setTimeout: originalSet, clearTimeout: originalClear} = window;
  const callbacks: ((() => void) | undefined)[] = [];
  stubProperty(window, 'setTimeout', (run: () => void, delay?: number) =>
    // The numbers that browsers give to timers are positive.
    delay === TIME_LIMIT_MS ? -callbacks.push(run) : originalSet(run, delay),
  );
  stubProperty(window, 'clearTimeout', (timer?: number) => {
    if (timer !== undefined && timer < 0) callbacks[-timer - 1] = undefined;
    else originalClear(timer);
  });
  return (index) => {
    callbacks[index]?.();
    callbacks[index] = undefined;
  };
}
