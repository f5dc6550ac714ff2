import {expect} from 'chai';
import {cueSettings} from '../../src/widgets/breathing-timer/cues/cue-settings.js';
import {
  unmountAll,
  captureWarnings,
  advanceTime,
  textOf,
  mountTimer,
  type TimerFixture,
  openCues,
} from './breathing-timer.fixture.js';
import {stubProperty, restoreStubs} from './stub-global.js';

const initialCueSettings = {...cueSettings};

afterEach(() => {
  unmountAll();
  Object.assign(cueSettings, initialCueSettings);
  restoreStubs();
});

/** Runs a complete session of half a minute with all cue channels on. */
async function runSession(): Promise<TimerFixture> {
  Object.assign(cueSettings, {sound: true, vibration: true, speech: true});
  const fixture = await mountTimer('minutes="0.5"');
  await openCues(fixture);
  fixture.timer.start();
  for (let second = 0; second < 40; second += 1) await advanceTime(fixture, 1000);
  return fixture;
}

const throwNotAllowed = (): never => {
  throw new DOMException('not here', 'NotAllowedError');
};

describe('<sm-breathing-timer> with unavailable browser APIs', () => {
  const refusals: Readonly<Record<string, () => void>> = {
    'sound: the audio device cannot be opened': () =>
      stubProperty(globalThis, 'AudioContext', function none() {
        throwNotAllowed();
      }),
    'sound: blocked until a user gesture': () =>
      stubProperty(
        globalThis,
        'AudioContext',
        class {
          state = 'suspended';
          resume = () => Promise.reject(new DOMException('not yet', 'NotAllowedError'));
          suspend = async () => undefined;
          close = async () => undefined;
        },
      ),
    'vibration: returns false in a frame': () => stubProperty(navigator, 'vibrate', () => false),
    'vibration: throws': () => stubProperty(navigator, 'vibrate', throwNotAllowed),
    'wake lock: rejects': () =>
      stubProperty(navigator, 'wakeLock', {request: () => Promise.reject(new DOMException('no', 'NotAllowedError'))}),
    'wake lock: throws': () => stubProperty(navigator, 'wakeLock', {request: throwNotAllowed}),
    'speech: no voices': () =>
      stubProperty(globalThis, 'speechSynthesis', {
        getVoices: () => [],
        speak: () => undefined,
        cancel: () => undefined,
      }),
    'speech: throws': () =>
      stubProperty(globalThis, 'speechSynthesis', {speak: throwNotAllowed, cancel: throwNotAllowed}),
  };

  for (const [what, prepare] of Object.entries(refusals)) {
    it(`completes a session (${what})`, async () => {
      prepare();
      const lines = await captureWarnings(async () => {
        const {timer, events} = await runSession();
        expect(events.at(-1)).to.include({type: 'sm-breathing-end', completed: true, rounds: 3, elapsed: 30_000});
        expect(events.filter(({type}) => type === 'sm-breathing-phase')).to.have.lengthOf(6);
        expect(textOf(timer, '[part=title]')).to.contain('done');
      });
      expect(lines, 'no console output').to.deep.equal([]);
    });
  }
});

describe('<sm-breathing-timer> in a hidden page', () => {
  it('plays all tones at their scheduled times', async () => {
    const playedTones = new Set<string>();
    const node = {connect: (to: object) => to, disconnect: () => undefined};
    let now = 0;
    stubProperty(
      globalThis,
      'AudioContext',
      class {
        state = 'running';
        get currentTime() {
          return now / 1000;
        }
        createGain = () => ({
          ...node,
          gain: {value: 1, setValueAtTime() {}, linearRampToValueAtTime() {}, setTargetAtTime() {}},
        });
        createOscillator = () => {
          const frequency = {value: 0};
          return {
            ...node,
            frequency,
            stop() {},
            start: (at: number) =>
              [264, 330].includes(frequency.value) && playedTones.add(`${frequency.value} at ${at.toFixed(2)}`),
          };
        };
        suspend = async () => undefined;
        close = async () => undefined;
      },
    );
    Object.assign(cueSettings, {sound: true});
    const fixture = await mountTimer('minutes="5"');
    await openCues(fixture);
    fixture.clock.pageHidden = true;
    fixture.timer.start();
    // Timers of a hidden page fire once a minute.
    for (let minute = 1; minute <= 6; minute += 1) {
      now += 60_000;
      await advanceTime(fixture, 60_000, {late: true});
    }
    const ideal = Array.from({length: 30}, (_, round) => [
      `330 at ${(3 + round * 10).toFixed(2)}`,
      `264 at ${(8 + round * 10).toFixed(2)}`,
    ]).flat();
    expect([...playedTones]).to.deep.equal([...ideal, '264 at 303.00']);
    expect(fixture.events.at(-1)).to.include({completed: true, rounds: 30, elapsed: 300_000});
  });
});
