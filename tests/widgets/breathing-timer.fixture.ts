import '../../src/define.js';
import type {BreathingTimerElement} from '../../src/index.js';
import {TestClock} from './breathing-timer.clock.js';

const eventTypes = ['start', 'phase', 'pause', 'resume', 'end'].map((name) => `sm-breathing-${name}`);

/** A timer on the page, whose time a test lets pass. */
export interface TimerFixture {
  readonly timer: BreathingTimerElement;
  readonly clock: TestClock;
  /** Everything that the timer told the page, in order. */
  readonly events: Event[];
}

/** Puts a timer on the page. `prepare` may set its properties before that. */
export async function mountTimer(
  attributes = '',
  configureTimer: (timer: BreathingTimerElement) => void = () => {},
): Promise<TimerFixture> {
  const place = document.createElement('div');
  place.innerHTML = `<sm-breathing-timer ${attributes}></sm-breathing-timer>`;
  const timer = place.querySelector('sm-breathing-timer')!;
  const clock = new TestClock();
  const events: Event[] = [];
  timer.clock = clock;
  configureTimer(timer);
  for (const type of eventTypes) timer.addEventListener(type, (event) => events.push(event));
  document.body.append(place);
  await timer.ready;
  await timer.updateComplete;
  return {timer, clock, events};
}

/** The words that a part of the timer shows. */
export function textOf(timer: BreathingTimerElement, selector: string): string {
  return timer.shadowRoot!.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** Presses the button with these words. */
export async function clickButton(timer: BreathingTimerElement, name: string): Promise<void> {
  await timer.updateComplete;
  [...timer.shadowRoot!.querySelectorAll('button')].find((button) => button.textContent.includes(name))!.click();
  await timer.updateComplete;
}

/** Lets time pass and waits until it is drawn. */
export async function advanceTime(
  {timer, clock}: TimerFixture,
  milliseconds: number,
  options?: {late?: boolean},
): Promise<void> {
  clock.advance(milliseconds, options);
  await timer.updateComplete;
}

/** Takes every timer off the page. */
export function unmountAll(): void {
  document.querySelectorAll('sm-breathing-timer').forEach((timer) => timer.parentElement!.remove());
}

/** What was written to the console while some work was done. */
export async function captureWarnings(work: () => Promise<unknown>): Promise<readonly string[]> {
  const lines: string[] = [];
  const {warn} = console;
  console.warn = (...words: unknown[]) => void lines.push(words.join(' '));
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return lines;
}
