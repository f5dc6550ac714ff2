import {expect} from 'chai';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Pacer} from '../../../src/widgets/breathing-timer/session/pacer.js';
import {parsePhases} from '../../../src/widgets/breathing-timer/pattern/notation.js';
import {snapshotAt} from '../../../src/widgets/breathing-timer/session/snapshot.js';
import {createTimeline} from '../../../src/widgets/breathing-timer/session/timeline.js';
import {Tones} from '../../../src/widgets/breathing-timer/cues/tones.js';

interface Tone {
  note: number;
  at: number;
  until: number;
  onended: (() => void) | null;
}

const timeline = createTimeline(parsePhases('4-7-8')!, {minutes: 2, rounds: 4});
const pacer = (state: string, currentTime: number): Pacer =>
  ({state, timeline, currentTime, snapshot: snapshotAt(timeline, currentTime)}) as Pacer;
const originalAudioContext = globalThis.AudioContext;

/** A fake audio context that records scheduled tones. */
class FakeAudioContext {
  static instances: FakeAudioContext[] = [];
  currentTime = 10;
  state = 'running';
  onstatechange: (() => void) | null = null;
  readonly tones: Tone[] = [];
  constructor() {
    FakeAudioContext.instances.push(this);
  }
  createGain = (): object => {
    const ramp = (): void => {};
    return {
      gain: {value: 1, setValueAtTime: ramp, linearRampToValueAtTime: ramp, setTargetAtTime: ramp},
      connect: (to: object) => to,
      disconnect: ramp,
    };
  };
  createOscillator = (): object => {
    const frequency = {value: 0};
    const tone: Tone = {note: 0, at: 0, until: 0, onended: null};
    return Object.assign(tone, {
      frequency,
      connect: (to: object) => to,
      start: (at: number) => {
        Object.assign(tone, {at, note: frequency.value});
        this.tones.push(tone);
      },
      stop: (until: number) => (tone.until = until),
    });
  };
  resume = async (): Promise<void> => {};
  suspend = async (): Promise<void> => void (this.state = 'suspended');
  close = async (): Promise<void> => void (this.state = 'closed');
  /** Ends all tones. */
  finishTones(): void {
    for (const {onended} of this.tones.splice(0)) onended?.();
  }
  /** The fundamental of each audible tone, and seconds from now to its start. */
  get scheduledTones(): string[] {
    const sounding = this.tones.filter(({note, until, at}) => [330, 396, 264].includes(note) && until > at);
    return sounding.map(({note, at}) => `${note} in ${Math.round((at - this.currentTime) * 1000) / 1000} s`);
  }
}

const latestContext = (): FakeAudioContext => FakeAudioContext.instances.at(-1)!;

describe('tones', () => {
  beforeEach(() => {
    FakeAudioContext.instances = [];
    globalThis.AudioContext = FakeAudioContext as unknown as typeof AudioContext;
  });
  afterEach(() => void (globalThis.AudioContext = originalAudioContext));

  it('are scheduled ahead, one for each phase, with a lower tone for an exhale', () => {
    new Tones().sync(pacer('running', 1000), true, 0.5);
    expect(latestContext().scheduledTones.slice(0, 4)).to.deep.equal([
      '330 in 2 s',
      '396 in 6 s',
      '264 in 13 s',
      '330 in 21 s',
    ]);
    expect(
      latestContext().scheduledTones,
      'far enough for a hidden tab, whose timers fire once a minute',
    ).to.have.lengthOf(12);
  });

  it('are scheduled once, regardless of the number of sync calls', () => {
    const tones = new Tones();
    tones.sync(pacer('running', 0), true, 0.5);
    for (let time = 0; time < 60_000; time += 1000) {
      latestContext().currentTime = 10 + time / 1000;
      tones.sync(pacer('running', time), true, 0.5);
    }
    expect(new Set(latestContext().tones.map(({at, note}) => `${at} ${note}`)).size).to.equal(
      latestContext().tones.length,
    );
  });

  it('are rescheduled if the audio clock stopped', () => {
    const tones = new Tones();
    tones.sync(pacer('running', 0), true, 0.5);
    latestContext().currentTime = 12;
    tones.sync(pacer('running', 9000), true, 0.5);
    expect(latestContext().scheduledTones.slice(0, 2)).to.deep.equal(['264 in 5 s', '330 in 13 s']);
  });

  for (const [drift, rescheduled] of [
    [0.04, false],
    [0.06, true],
    [-0.04, false],
    [-0.06, true],
  ] as const) {
    it(`${rescheduled ? 'are rescheduled' : 'keep their times'} if the audio clock differs by ${drift} s`, () => {
      const tones = new Tones();
      tones.sync(pacer('running', 0), true, 0.5);
      const before = latestContext().tones.length;
      latestContext().currentTime = 11 + drift;
      tones.sync(pacer('running', 1000), true, 0.5);
      const added = latestContext().tones.length - before;
      expect(added > 12).to.equal(rescheduled);
    });
  }

  it('stop and suspend the audio context in a pause, and continue afterwards', () => {
    const tones = new Tones();
    tones.sync(pacer('running', 0), true, 0.5);
    tones.sync(pacer('paused', 5000), true, 0.5);
    expect(latestContext().scheduledTones).to.deep.equal([]);
    latestContext().finishTones();
    expect(latestContext().state).to.equal('suspended');
    latestContext().state = 'running';
    tones.sync(pacer('running', 5000), true, 0.5);
    expect(latestContext().scheduledTones[0]).to.equal('396 in 2 s');
  });

  it('close the audio context after the last tone has faded', () => {
    const tones = new Tones();
    tones.sync(pacer('running', 70_000), true, 0.5);
    tones.sync(pacer('done', 79_000), true, 0.5);
    expect(latestContext().state).to.equal('running');
    latestContext().finishTones();
    expect(latestContext().state).to.equal('closed');
  });

  it('close the audio context immediately if the session is stopped, removed, or sound is switched off', () => {
    for (const [state, on] of [
      ['done', true],
      ['idle', true],
      ['running', false],
    ] as const) {
      const tones = new Tones();
      tones.sync(pacer('running', 0), true, 0.5);
      tones.sync(pacer(state, 5000), on, 0.5);
      latestContext().finishTones();
      expect(latestContext().state).to.equal('closed');
    }
  });

  it('wait until the browser allows sound', () => {
    const tones = new Tones();
    class Waiting extends FakeAudioContext {
      override state = 'suspended';
    }
    globalThis.AudioContext = Waiting as unknown as typeof AudioContext;
    tones.sync(pacer('running', 0), true, 0.5);
    expect(latestContext().tones).to.deep.equal([]);
    latestContext().state = 'running';
    latestContext().onstatechange!();
    expect(latestContext().scheduledTones[0]).to.equal('330 in 3 s');
  });

  it('are skipped if the audio device fails', () => {
    globalThis.AudioContext = function refuse() {
      throw new DOMException('no', 'NotSupportedError');
    } as unknown as typeof AudioContext;
    expect(() => new Tones().sync(pacer('running', 0), true, 0.5)).to.not.throw();
  });
});
