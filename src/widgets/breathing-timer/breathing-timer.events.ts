import type {PhaseKind} from './session/breath-cycle.js';
import type {PauseReason} from './session/pacer.js';

const eventInit: EventInit = {bubbles: true, composed: true};

/** Fires when a session begins, before the countdown. */
export class BreathingStartEvent extends Event {
  static readonly type = 'sm-breathing-start';
  /** The pattern: an id such as `box`, the author's notation, or the id of a document. */
  readonly pattern: string;
  /** Planned number of breaths. */
  readonly breaths: number;
  /** Planned length in seconds, without the countdown. */
  readonly seconds: number;

  constructor(pattern: string, breaths: number, seconds: number) {
    super(BreathingStartEvent.type, eventInit);
    this.pattern = pattern;
    this.breaths = breaths;
    this.seconds = seconds;
  }
}

/** Fires when a phase begins. Skips phases that elapsed while no timer ran. */
export class BreathingPhaseEvent extends Event {
  static readonly type = 'sm-breathing-phase';
  readonly kind: PhaseKind;
  /** Length of the phase in seconds. */
  readonly seconds: number;
  /** Cycle of the pattern, from 1. */
  readonly round: number;
  /** Scheduled start of the phase, in milliseconds of breathing since the session began, without pauses. */
  readonly elapsed: number;

  constructor(kind: PhaseKind, seconds: number, round: number, elapsed: number) {
    super(BreathingPhaseEvent.type, eventInit);
    this.kind = kind;
    this.seconds = seconds;
    this.round = round;
    this.elapsed = elapsed;
  }
}

/** Fires when a session is paused. */
export class BreathingPauseEvent extends Event {
  static readonly type = 'sm-breathing-pause';
  /** Milliseconds of breathing so far. */
  readonly elapsed: number;
  /**
   * `suspended`: the device slept or the page was frozen. `other-timer`: another timer on the page started.
   * `requested`: any other pause.
   */
  readonly reason: PauseReason;

  constructor(elapsed: number, reason: PauseReason) {
    super(BreathingPauseEvent.type, eventInit);
    this.elapsed = elapsed;
    this.reason = reason;
  }
}

/** Fires when a session continues after a pause. */
export class BreathingResumeEvent extends Event {
  static readonly type = 'sm-breathing-resume';
  /** Milliseconds of breathing so far. */
  readonly elapsed: number;

  constructor(elapsed: number) {
    super(BreathingResumeEvent.type, eventInit);
    this.elapsed = elapsed;
  }
}

/** Fires when a session ends. */
export class BreathingEndEvent extends Event {
  static readonly type = 'sm-breathing-end';
  /** True for a completed session, false when it was stopped. */
  readonly completed: boolean;
  /** Completed rounds of the pattern. */
  readonly rounds: number;
  /** Milliseconds of breathing. */
  readonly elapsed: number;

  constructor(completed: boolean, rounds: number, elapsed: number) {
    super(BreathingEndEvent.type, eventInit);
    this.completed = completed;
    this.rounds = rounds;
    this.elapsed = elapsed;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sm-breathing-start': BreathingStartEvent;
    'sm-breathing-phase': BreathingPhaseEvent;
    'sm-breathing-pause': BreathingPauseEvent;
    'sm-breathing-resume': BreathingResumeEvent;
    'sm-breathing-end': BreathingEndEvent;
  }
}
