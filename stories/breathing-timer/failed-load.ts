import type {BreathingTimerElement} from '../../src/index.js';
import {sessionStyles} from '../../src/widgets/breathing-timer/session/session.styles.js';
import {waitForSelector} from './until.js';

/** Clicks Start while the session code fails to load, as with a proxy that truncates files. "Try again" succeeds. */
export async function failSessionLoad(timer: BreathingTimerElement): Promise<void> {
  const originalAddStyles = timer.addStyles.bind(timer);
  timer.addStyles = (style) => {
    if (style !== sessionStyles) return originalAddStyles(style);
    timer.addStyles = originalAddStyles;
    throw new Error('Truncated file.');
  };
  timer.start();
  await waitForSelector(timer, '[role=alert]');
}
