import type {BreathingTimerElement} from '../../src/index.js';
import {systemClock} from '../../src/widgets/breathing-timer/session/clock.js';

/** Maximum step in milliseconds. Timers that are later would count as a frozen page. */
const MAX_STEP_MS = 60_000;

/** Starts a session and advances its clock, so that a story shows a later state. @param milliseconds since the start. */
export function startAndAdvance(milliseconds: number): (timer: BreathingTimerElement) => Promise<void> {
  return async (timer) => {
    let clockOffset = 0;
    let runTimer = (): void => undefined;
    timer.clock = {
      now: () => systemClock.now() + clockOffset,
      wallTime: () => systemClock.wallTime() + clockOffset,
      isPageHidden: () => true,
      schedule: (delay, callback) => {
        runTimer = callback;
        return systemClock.schedule(delay, callback);
      },
    };
    await timer.ready;
    timer.start();
    while (clockOffset < milliseconds) {
      clockOffset = Math.min(milliseconds, clockOffset + MAX_STEP_MS);
      runTimer();
    }
    await timer.updateComplete;
  };
}
