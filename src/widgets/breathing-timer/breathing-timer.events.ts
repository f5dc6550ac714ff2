import type {PhaseKind} from './session/breath-cycle.js';

const eventInit: EventInit = {bubbles: true, composed: true};

/** Fires when a session begins, before "Get ready". */
export class BreathingStartEvent extends Event {
  static readonly type = 'sm-breathing-start';
  /** The pattern: an id such as `box`, the author's own code, or the id of a document. */
  readonly pattern: string;
  /** Breaths that the session will have. */
  readonly breaths: number;
  /** Length of the breathing in seconds, without the time to get ready. */
  readonly seconds: number;

  constructor(pattern: string, breaths: number, seconds: number) {
    super(BreathingStartEvent.type, eventInit);
    this.pattern = pattern;
    this.breaths = breaths;
    this.seconds = seconds;
  }
}

/** Fires when a phase begins. A tab that slept through phases hears only of the one that is now. */
export class BreathingPhaseEvent extends Event {
  static readonly type = 'sm-breathing-phase';
  readonly kind: PhaseKind;
  /** Length of the phase in seconds. */
  readonly seconds: number;
  /** Cycle of the pattern, from 1. */
  readonly round: number;
  /** Ideal moment of the phase's beginning: milliseconds of breathing since the session began, without pauses. */
  readonly elapsed: number;

  constructor(kind: PhaseKind, seconds: number, round: number, elapsed: number) {
    super(BreathingPhaseEvent.type, eventInit);
    this.kind = kind;
    this.seconds = seconds;
    this.round = round;
    this.elapsed = elapsed;
  }
}

/** Fires when a session stands still. */
export class BreathingPauseEvent extends Event {
  static readonly type = 'sm-breathing-pause';
  /** Milliseconds of breathing so far. */
  readonly elapsed: number;
  /** `slept` when nobody asked for it: the device was asleep. */
  readonly reason: 'requested' | 'suspended';

  constructor(elapsed: number, reason: 'requested' | 'suspended') {
    super(BreathingPauseEvent.type, eventInit);
    this.elapsed = elapsed;
    this.reason = reason;
  }
}

/** Fires when a session goes on after a pause. */
export class BreathingResumeEvent extends Event {
  static readonly type = 'sm-breathing-resume';
  /** Milliseconds of breathing so far. */
  readonly elapsed: number;

  constructor(elapsed: number) {
    super(BreathingResumeEvent.type, eventInit);
    this.elapsed = elapsed;
  }
}

/** Fires when a session is over. */
export class BreathingEndEvent extends Event {
  static readonly type = 'sm-breathing-end';
  /** True when the session came to its end; false when somebody ended it. */
  readonly completed: boolean;
  /** Rounds of the pattern that were breathed to their last breath out. */
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
  interface HTMLElementEventMap {
    'sm-breathing-start': BreathingStartEvent;
    'sm-breathing-phase': BreathingPhaseEvent;
    'sm-breathing-pause': BreathingPauseEvent;
    'sm-breathing-resume': BreathingResumeEvent;
    'sm-breathing-end': BreathingEndEvent;
  }
}
