import type {Clock} from './clock.js';
import {snapshotAt, type SessionSnapshot, type SessionTimeline} from './timeline.js';
import {SleepDetector} from './sleep-detector.js';

/** `rest`: before a session. `done`: after one, completed or not. */
export type PacerState = 'idle' | 'running' | 'paused' | 'done';

/** What has just happened. `beat`: a count, a dot, or nothing but time. */
export type PacerEvent = 'start' | 'phase' | 'beat' | 'pause' | 'resume' | 'end';

/** Leads through one session. Everything it says follows from its clock; its timers only make it look again. */
export class Pacer {
  state: PacerState = 'idle';
  timeline: SessionTimeline | undefined;
  snapshot: SessionSnapshot | undefined;
  /** Milliseconds since the session began, without pauses. */
  elapsed = 0;
  /** Whether the session is paused because the device slept. */
  suspended = false;

  readonly #getClock: () => Clock;
  readonly #onEvent: (what: PacerEvent) => void;
  #startTime = 0;
  readonly #sleepDetector = new SleepDetector();
  #cancelTimer: (() => void) | undefined;

  /** @param getClock gives the clock to go by. */
  constructor(getClock: () => Clock, onEvent: (what: PacerEvent) => void) {
    this.#getClock = getClock;
    this.#onEvent = onEvent;
  }

  /** Milliseconds since the session began, at this very moment. */
  get currentTime(): number {
    return this.state === 'running' ? this.#clock.now() - this.#startTime : this.elapsed;
  }

  /** What there is to draw; a plan only once there is a session. */
  get viewState(): {
    state: PacerState;
    snapshot: SessionSnapshot | undefined;
    suspended: boolean;
    timeline?: SessionTimeline;
  } {
    const {state, snapshot, suspended, timeline} = this;
    return {state, snapshot, suspended, ...(timeline && {timeline})};
  }

  get #clock(): Clock {
    return this.#getClock();
  }

  /** Begins a session; one that is under way ends without a word. */
  start(timeline: SessionTimeline): void {
    this.timeline = timeline;
    this.elapsed = 0;
    this.#run('start');
  }

  /** Stands still where it is. */
  pause(): void {
    if (this.state !== 'running') return;
    this.elapsed = this.currentTime;
    this.#enterState('paused', 'pause');
  }

  /** Goes on where it stood still. */
  resume(): void {
    if (this.state === 'paused') this.#run('resume');
  }

  /** Ends the session where it is. */
  stop(): void {
    this.elapsed = this.currentTime;
    if (this.state === 'running' || this.state === 'paused') this.#enterState('done', 'end');
  }

  /** Goes back to before a session, without a word. */
  reset(): void {
    this.#cancelTimer?.();
    this.state = 'idle';
    this.timeline = this.snapshot = undefined;
  }

  /** Looks at the clock and says what it sees; called by its own timer, and by whoever knows that time has passed. */
  readonly tick = (): void => {
    if (this.state !== 'running' || !this.timeline) return;
    this.#cancelTimer?.();
    if (this.#sleepDetector.wasSuspended(this.#clock)) {
      this.suspended = true;
      return this.#enterState('paused', 'pause');
    }
    this.elapsed = this.currentTime;
    const previousPosition = this.snapshot?.position;
    this.snapshot = snapshotAt(this.timeline, this.elapsed);
    const {position, completed, nextChange} = this.snapshot;
    if (completed) return this.#enterState('done', 'end');
    this.#scheduleTick(nextChange);
    this.#onEvent(
      position &&
        (position.phaseIndex !== previousPosition?.phaseIndex || position.roundIndex !== previousPosition.roundIndex)
        ? 'phase'
        : 'beat',
    );
  };

  #run(event: 'start' | 'resume'): void {
    this.#cancelTimer?.();
    this.suspended = false;
    this.state = 'running';
    this.#startTime = this.#clock.now() - this.elapsed;
    if (event === 'start') this.snapshot = undefined;
    this.#scheduleTick(0);
    this.#onEvent(event);
    this.tick();
  }

  #enterState(state: 'paused' | 'done', event: 'pause' | 'end'): void {
    this.#cancelTimer?.();
    this.state = state;
    if (this.timeline) this.snapshot = snapshotAt(this.timeline, this.elapsed);
    this.#onEvent(event);
  }

  #scheduleTick(milliseconds: number): void {
    // A timer that comes a fraction early would only have to wait again.
    const delay = Math.ceil(milliseconds);
    this.#sleepDetector.mark(this.#clock, delay);
    this.#cancelTimer = this.#clock.schedule(delay, this.tick);
  }
}
