import type {BreathingTimerElement} from '../../src/index.js';
import {systemClock} from '../../src/widgets/breathing-timer/session/clock.js';

/** Begins a session and moves its clock ahead, in milliseconds, so that a story shows a moment that would come later. */
export function startAndAdvance(milliseconds: number): (timer: BreathingTimerElement) => Promise<void> {
  return async (timer) => {
    let clockOffset = 0;
    let runTimer = (): void => undefined;
    timer.clock = {
      now: () => systemClock.now() + clockOffset,
      wallTime: () => systemClock.wallTime() + clockOffset,
      isPageHidden: () => true,
      schedule: (wait, work) => {
        runTimer = work;
        return systemClock.schedule(wait, work);
      },
    };
    await timer.ready;
    timer.start();
    clockOffset = milliseconds;
    runTimer();
    await timer.updateComplete;
  };
}
