import type {BreathingTimerElement} from '../../src/index.js';
import {sessionStyles} from '../../src/widgets/breathing-timer/session/session.styles.js';
import {waitForSelector} from './until.js';

/** Presses Start while the session's file comes broken, as from a proxy that cuts it short. "Try again" finds it whole. */
export async function failSessionLoad(timer: BreathingTimerElement): Promise<void> {
  const originalAddStyles = timer.addStyles.bind(timer);
  timer.addStyles = (style) => {
    if (style !== sessionStyles) return originalAddStyles(style);
    timer.addStyles = originalAddStyles;
    throw new Error('It ended too early.');
  };
  timer.start();
  await waitForSelector(timer, '[role=alert]');
}
