import type {Clock} from '../../src/widgets/breathing-timer/session/clock.js';

interface Call {
  readonly at: number;
  readonly work: () => void;
}

/** A clock that a test moves: time passes only in `pass`, and every call that falls due in it is made. */
export class TestClock implements Clock {
  time = 1000;
  day = 1_700_000_000_000;
  unseen = false;
  #calls: Call[] = [];

  now(): number {
    return this.time;
  }

  today(): number {
    return this.day;
  }

  hidden(): boolean {
    return this.unseen;
  }

  after(milliseconds: number, work: () => void): () => void {
    const call = {at: this.time + milliseconds, work};
    this.#calls.push(call);
    return () => void (this.#calls = this.#calls.filter((one) => one !== call));
  }

  /** How many calls are waiting. */
  get waiting(): number {
    return this.#calls.length;
  }

  /** Lets time pass, calling each call when it is due. `late` makes all of them wait for the end, as in a hidden tab. */
  pass(milliseconds: number, {late = false} = {}): void {
    const end = this.time + milliseconds;
    if (late) this.#set(end);
    for (let due = this.#due(end); due; due = this.#due(end)) {
      this.#calls = this.#calls.filter((one) => one !== due);
      if (!late) this.#set(due.at);
      due.work();
    }
    this.#set(end);
  }

  #set(time: number): void {
    this.day += time - this.time;
    this.time = time;
  }

  #due(end: number): Call | undefined {
    return this.#calls.filter(({at}) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
