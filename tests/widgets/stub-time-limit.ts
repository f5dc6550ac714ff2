import {stubProperty} from './stub-global.js';

/** The limits in `text-language.ts` and `exercise-document.ts`, in milliseconds. */
const TIME_LIMIT_MS = 3000;

/** Makes the time that a first screen waits for its text or document pass at once or never, until `restoreStubs` is called. */
export function stubTimeLimit(passes: 'at once' | 'never'): void {
  const {setTimeout: original} = window;
  stubProperty(window, 'setTimeout', (run: () => void, delay?: number) => {
    if (delay !== TIME_LIMIT_MS) return original(run, delay);
    return passes === 'never' ? 0 : original(run, 0);
  });
}
