import type {Clock} from './clock.js';
import {momentAt, type Moment, type Plan} from './timeline.js';
import {Watch} from './sleep-detector.js';

/** `rest`: before a session. `done`: after one, completed or not. */
export type PacerState = 'rest' | 'running' | 'paused' | 'done';

/** What has just happened. `beat`: a count, a dot, or nothing but time. */
export type Happening = 'start' | 'phase' | 'beat' | 'pause' | 'resume' | 'end';

/** Leads through one session. Everything it says follows from its clock; its timers only make it look again. */
export class Pacer {
  state: PacerState = 'rest';
  plan: Plan | undefined;
  moment: Moment | undefined;
  /** Milliseconds since the session began, without pauses. */
  elapsed = 0;
  /** Whether the session is paused because the device slept. */
  slept = false;

  readonly #ask: () => Clock;
  readonly #happened: (what: Happening) => void;
  #origin = 0;
  readonly #watch = new Watch();
  #cancel: (() => void) | undefined;

  /** @param clock gives the clock to go by. */
  constructor(clock: () => Clock, happened: (what: Happening) => void) {
    this.#ask = clock;
    this.#happened = happened;
  }

  /** Milliseconds since the session began, at this very moment. */
  get time(): number {
    return this.state === 'running' ? this.#clock.now() - this.#origin : this.elapsed;
  }

  /** What there is to draw; a plan only once there is a session. */
  get seen(): {state: PacerState; moment: Moment | undefined; slept: boolean; plan?: Plan} {
    const {state, moment, slept, plan} = this;
    return {state, moment, slept, ...(plan && {plan})};
  }

  get #clock(): Clock {
    return this.#ask();
  }

  /** Begins a session; one that is under way ends without a word. */
  start(plan: Plan): void {
    this.plan = plan;
    this.elapsed = 0;
    this.#go('start');
  }

  /** Stands still where it is. */
  pause(): void {
    if (this.state !== 'running') return;
    this.elapsed = this.time;
    this.#halt('paused', 'pause');
  }

  /** Goes on where it stood still. */
  resume(): void {
    if (this.state === 'paused') this.#go('resume');
  }

  /** Ends the session where it is. */
  stop(): void {
    this.elapsed = this.time;
    if (this.state === 'running' || this.state === 'paused') this.#halt('done', 'end');
  }

  /** Goes back to before a session, without a word. */
  reset(): void {
    this.#cancel?.();
    this.state = 'rest';
    this.plan = this.moment = undefined;
  }

  /** Looks at the clock and says what it sees; called by its own timer, and by whoever knows that time has passed. */
  readonly look = (): void => {
    if (this.state !== 'running' || !this.plan) return;
    this.#cancel?.();
    if (this.#watch.deviceSlept(this.#clock)) {
      this.slept = true;
      return this.#halt('paused', 'pause');
    }
    this.elapsed = this.time;
    const before = this.moment?.breath;
    this.moment = momentAt(this.plan, this.elapsed);
    const {breath, over, next} = this.moment;
    if (over) return this.#halt('done', 'end');
    this.#wait(next);
    this.#happened(breath && (breath.index !== before?.index || breath.round !== before.round) ? 'phase' : 'beat');
  };

  #go(what: 'start' | 'resume'): void {
    this.#cancel?.();
    this.slept = false;
    this.state = 'running';
    this.#origin = this.#clock.now() - this.elapsed;
    if (what === 'start') this.moment = undefined;
    this.#wait(0);
    this.#happened(what);
    this.look();
  }

  #halt(state: 'paused' | 'done', what: 'pause' | 'end'): void {
    this.#cancel?.();
    this.state = state;
    if (this.plan) this.moment = momentAt(this.plan, this.elapsed);
    this.#happened(what);
  }

  #wait(milliseconds: number): void {
    // A timer that comes a fraction early would only have to wait again.
    const wait = Math.ceil(milliseconds);
    this.#watch.look(this.#clock, wait);
    this.#cancel = this.#clock.after(wait, this.look);
  }
}
