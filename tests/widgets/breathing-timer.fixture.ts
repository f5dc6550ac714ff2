import '../../src/define.js';
import type {BreathingTimerElement} from '../../src/index.js';
import {findAll, switchControl, waitForMatch} from '../support/queries.js';
import {TestClock} from './breathing-timer.clock.js';

const eventTypes = ['start', 'phase', 'pause', 'resume', 'end'].map((name) => `sm-breathing-${name}`);

/** A mounted timer with a fake clock. */
export interface TimerFixture {
  readonly timer: BreathingTimerElement;
  readonly clock: TestClock;
  /** All events of the timer, in order. */
  readonly events: Event[];
}

/** Mounts a timer. `configureTimer` can set its properties before it is connected. */
export async function mountTimer(
  attributes = '',
  configureTimer: (timer: BreathingTimerElement) => void = () => {},
): Promise<TimerFixture> {
  const container = document.createElement('div');
  container.innerHTML = `<sm-breathing-timer ${attributes}></sm-breathing-timer>`;
  const timer = container.querySelector('sm-breathing-timer')!;
  const clock = new TestClock();
  const events: Event[] = [];
  timer.clock = clock;
  configureTimer(timer);
  for (const type of eventTypes) timer.addEventListener(type, (event) => events.push(event));
  document.body.append(container);
  await timer.ready;
  await timer.updateComplete;
  return {timer, clock, events};
}

/** Texts of the timer that have no role and no part of their own. During a change of screens, the outgoing one is not meant. */
export const timerText = {
  phase: '.center-content:not(.outgoing) .phase-label',
  count: '.center-content:not(.outgoing) .count',
  /** Why the session is paused. */
  note: '.center-content .note',
  /** The exercise, and the remaining time or breaths. */
  status: '.session-status',
  remaining: '.session-status .num',
  /** The sentence below the title. */
  lead: '.lead',
  safety: '.safety',
  posture: '.posture',
  /** What is printed instead of the card. */
  print: '.print-view p',
} as const;

/** Opens the settings of sound, vibration and speech. Resolves with their switches, once they are loaded. */
export async function openCues({timer}: TimerFixture): Promise<HTMLInputElement[]> {
  const root = timer.shadowRoot!;
  root.querySelector('[part=cues]')!.setAttribute('open', '');
  await waitForMatch(root, switchControl());
  return findAll<HTMLInputElement>(root, switchControl());
}

/** The visible text of an element in the timer's shadow tree. */
export function textOf(timer: BreathingTimerElement, selector: string): string {
  return timer.shadowRoot!.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** Clicks the button that contains a text. */
export async function clickButton(timer: BreathingTimerElement, name: string): Promise<void> {
  await timer.updateComplete;
  [...timer.shadowRoot!.querySelectorAll('button')].find((button) => button.textContent.includes(name))!.click();
  await timer.updateComplete;
}

/** Advances the clock and waits for the update. */
export async function advanceTime(
  {timer, clock}: TimerFixture,
  milliseconds: number,
  options?: {late?: boolean},
): Promise<void> {
  clock.advance(milliseconds, options);
  await timer.updateComplete;
}

/** Removes all timers from the page. */
export function unmountAll(): void {
  document.querySelectorAll('sm-breathing-timer').forEach((timer) => timer.parentElement!.remove());
}

/** Collects console warnings while a callback runs. */
export async function captureWarnings(work: () => Promise<unknown>): Promise<readonly string[]> {
  const lines: string[] = [];
  const {warn} = console;
  console.warn = (...args: unknown[]) => void lines.push(args.join(' '));
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return lines;
}
