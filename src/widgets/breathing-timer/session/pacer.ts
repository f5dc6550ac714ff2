import type {Clock} from './clock.js';
import {snapshotAt, type SessionSnapshot} from './snapshot.js';
import type {SessionTimeline} from './timeline.js';
import {SleepDetector} from './sleep-detector.js';

/** `idle`: before a session. `done`: after a session, completed or not. */
export type PacerState = 'idle' | 'running' | 'paused' | 'done';

/** The kind of a pacer event. `beat`: a count, a countdown dot, or only a clock check. */
export type PacerEvent = 'start' | 'phase' | 'beat' | 'pause' | 'resume' | 'end';

/** `suspended`: the device slept or the page was frozen. `other-timer`: another timer on the page started. */
export type PauseReason = 'requested' | 'suspended' | 'other-timer';

/** Runs one session. Its state is a function of the clock; timers only trigger clock checks. */
export class Pacer {
  state: PacerState = 'idle';
  timeline: SessionTimeline | undefined;
  snapshot: SessionSnapshot | undefined;
  /** Milliseconds since the session began, without pauses. */
  elapsed = 0;
  /** Why the session is paused. */
  pauseReason: PauseReason | undefined;

  readonly #getClock: () => Clock;
  readonly #onEvent: (event: PacerEvent) => void;
  #startTime = 0;
  readonly #sleepDetector = new SleepDetector();
  #cancelTimer: (() => void) | undefined;

  constructor(getClock: () => Clock, onEvent: (event: PacerEvent) => void) {
    this.#getClock = getClock;
    this.#onEvent = onEvent;
  }

  /** Milliseconds since the session began, from the current clock reading. */
  get currentTime(): number {
    return this.state === 'running' ? this.#clock.now() - this.#startTime : this.elapsed;
  }

  /** The data that the views need; the timeline is set after a session has begun. */
  get viewState(): Pick<Pacer, 'state' | 'snapshot' | 'pauseReason'> & {timeline?: SessionTimeline} {
    const {state, snapshot, pauseReason, timeline} = this;
    return {state, snapshot, pauseReason, ...(timeline && {timeline})};
  }

  get #clock(): Clock {
    return this.#getClock();
  }

  /** Begins a session. A running session ends without an event. */
  start(timeline: SessionTimeline): void {
    this.timeline = timeline;
    this.elapsed = 0;
    this.#run('start');
  }

  /** Pauses the session at its current position. */
  pause(reason: PauseReason = 'requested'): void {
    if (this.state !== 'running') return;
    this.elapsed = this.currentTime;
    this.pauseReason = reason;
    this.#enterState('paused', 'pause');
  }

  /** Continues a paused session. */
  resume(): void {
    if (this.state === 'paused') this.#run('resume');
  }

  /** Ends the session at its current position. */
  stop(): void {
    this.elapsed = this.currentTime;
    if (this.state === 'running' || this.state === 'paused') this.#enterState('done', 'end');
  }

  /** Returns to the state before a session, without an event. */
  reset(): void {
    this.#cancelTimer?.();
    this.state = 'idle';
    this.timeline = this.snapshot = this.pauseReason = undefined;
  }

  /** Reads the clock and emits the resulting events. Called by the pacer's timer, and whenever timers may have been delayed. */
  readonly tick = (): void => {
    if (this.state !== 'running' || !this.timeline) return;
    this.#cancelTimer?.();
    if (this.#sleepDetector.wasSuspended(this.#clock)) {
      this.pauseReason = 'suspended';
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
    this.pauseReason = undefined;
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
    // Rounded up: a timer that fires a fraction of a millisecond early would have to be rescheduled.
    const delay = Math.ceil(milliseconds);
    this.#sleepDetector.mark(this.#clock, delay);
    this.#cancelTimer = this.#clock.schedule(delay, this.tick);
  }
}
