import type {Clock} from '../../src/widgets/breathing-timer/session/clock.js';

interface ScheduledCall {
  readonly at: number;
  readonly work: () => void;
}

/** A fake clock for tests: time passes only in `advance`, which runs all calls that become due. */
export class TestClock implements Clock {
  time = 1000;
  wallClockTime = 1_700_000_000_000;
  pageHidden = false;
  #scheduledCalls: ScheduledCall[] = [];

  now(): number {
    return this.time;
  }

  wallTime(): number {
    return this.wallClockTime;
  }

  isPageHidden(): boolean {
    return this.pageHidden;
  }

  schedule(milliseconds: number, work: () => void): () => void {
    const call = {at: this.time + milliseconds, work};
    this.#scheduledCalls.push(call);
    return () => void (this.#scheduledCalls = this.#scheduledCalls.filter((one) => one !== call));
  }

  /** Number of pending calls. */
  get pendingCallCount(): number {
    return this.#scheduledCalls.length;
  }

  /** Advances the time and runs each call when it is due. `late` runs all due calls at the end, as in a hidden tab. */
  advance(milliseconds: number, {late = false} = {}): void {
    const end = this.time + milliseconds;
    if (late) this.#setTime(end);
    for (let due = this.#nextDueCall(end); due; due = this.#nextDueCall(end)) {
      this.#scheduledCalls = this.#scheduledCalls.filter((one) => one !== due);
      if (!late) this.#setTime(due.at);
      due.work();
    }
    this.#setTime(end);
  }

  #setTime(time: number): void {
    this.wallClockTime += time - this.time;
    this.time = time;
  }

  #nextDueCall(end: number): ScheduledCall | undefined {
    return this.#scheduledCalls.filter(({at}) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
