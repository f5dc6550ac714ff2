import type {BreathingTimerElement} from '../../src/index.js';
import {sessionStyles} from '../../src/widgets/breathing-timer/session/session.styles.js';
import {until} from './until.js';

/** Presses Start while the session's file comes broken, as from a proxy that cuts it short. "Try again" finds it whole. */
export async function lost(timer: BreathingTimerElement): Promise<void> {
  const adopt = timer.adopt.bind(timer);
  timer.adopt = (style) => {
    if (style !== sessionStyles) return adopt(style);
    timer.adopt = adopt;
    throw new Error('It ended too early.');
  };
  timer.start();
  await until(timer, '[role=alert]');
}
