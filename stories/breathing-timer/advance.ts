import type {BreathingTimerElement} from '../../src/index.js';
import {systemClock} from '../../src/widgets/breathing-timer/session/clock.js';

/** Begins a session and moves its clock ahead, in milliseconds, so that a story shows a moment that would come later. */
export function ahead(milliseconds: number): (timer: BreathingTimerElement) => Promise<void> {
  return async (timer) => {
    let shift = 0;
    let look = (): void => undefined;
    timer.clock = {
      now: () => systemClock.now() + shift,
      today: () => systemClock.today() + shift,
      hidden: () => true,
      after: (wait, work) => {
        look = work;
        return systemClock.after(wait, work);
      },
    };
    await timer.ready;
    timer.start();
    shift = milliseconds;
    look();
    await timer.updateComplete;
  };
}
