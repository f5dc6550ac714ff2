import {expect} from 'chai';
import {cueSettings} from '../../src/widgets/breathing-timer/cues/cue-settings.js';
import {waitForSelector} from '../../stories/breathing-timer/until.js';
import {
  unmountAll,
  captureWarnings,
  advanceTime,
  textOf,
  mountTimer,
  type TimerFixture,
} from './breathing-timer.fixture.js';
import {stubProperty, restoreStubs} from './stub-global.js';

const initialCueSettings = {...cueSettings};

afterEach(() => {
  unmountAll();
  Object.assign(cueSettings, initialCueSettings);
  restoreStubs();
});

/** A whole session of half a minute with every way switched on. */
async function runSession(): Promise<TimerFixture> {
  Object.assign(cueSettings, {sound: true, vibration: true, speech: true});
  const fixture = await mountTimer('minutes="0.5"');
  fixture.timer.shadowRoot!.querySelector('[part=cues]')!.setAttribute('open', '');
  await waitForSelector(fixture.timer, '.switch');
  fixture.timer.start();
  for (let second = 0; second < 40; second += 1) await advanceTime(fixture, 1000);
  return fixture;
}

const throwNotAllowed = (): never => {
  throw new DOMException('not here', 'NotAllowedError');
};

describe('<sm-breathing-timer> where the browser refuses', () => {
  const refusals: Readonly<Record<string, () => void>> = {
    'sound, by a device that cannot be opened': () =>
      stubProperty(globalThis, 'AudioContext', function none() {
        throwNotAllowed();
      }),
    'sound, until the person has touched the page': () =>
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
    'vibration, in a frame': () => stubProperty(navigator, 'vibrate', () => false),
    'vibration, with an error': () => stubProperty(navigator, 'vibrate', throwNotAllowed),
    'the screen lock': () =>
      stubProperty(navigator, 'wakeLock', {request: () => Promise.reject(new DOMException('no', 'NotAllowedError'))}),
    'the screen lock, at once': () => stubProperty(navigator, 'wakeLock', {request: throwNotAllowed}),
    'a voice, because it has none': () =>
      stubProperty(globalThis, 'speechSynthesis', {
        getVoices: () => [],
        speak: () => undefined,
        cancel: () => undefined,
      }),
    'a voice, with an error': () =>
      stubProperty(globalThis, 'speechSynthesis', {speak: throwNotAllowed, cancel: throwNotAllowed}),
  };

  for (const [what, prepare] of Object.entries(refusals)) {
    it(`goes on to its end without ${what}`, async () => {
      prepare();
      const lines = await captureWarnings(async () => {
        const {timer, events} = await runSession();
        expect(events.at(-1)).to.include({type: 'sm-breathing-end', completed: true, rounds: 3, elapsed: 30_000});
        expect(events.filter(({type}) => type === 'sm-breathing-phase')).to.have.lengthOf(6);
        expect(textOf(timer, '.title')).to.contain('done');
      });
      expect(lines, 'nobody needs to read about it').to.deep.equal([]);
    });
  }
});

describe('<sm-breathing-timer> where nobody looks', () => {
  it('leads by sound alone while the page is hidden', async () => {
    const heard = new Set<string>();
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
              [264, 330].includes(frequency.value) && heard.add(`${frequency.value} at ${at.toFixed(2)}`),
          };
        };
        suspend = async () => undefined;
        close = async () => undefined;
      },
    );
    Object.assign(cueSettings, {sound: true});
    const given = await mountTimer('minutes="5"');
    given.timer.shadowRoot!.querySelector('[part=cues]')!.setAttribute('open', '');
    await waitForSelector(given.timer, '.switch');
    given.clock.pageHidden = true;
    given.timer.start();
    // Timers of a hidden page come once a minute.
    for (let minute = 1; minute <= 6; minute += 1) {
      now += 60_000;
      await advanceTime(given, 60_000, {late: true});
    }
    const ideal = Array.from({length: 30}, (_, round) => [
      `330 at ${(3 + round * 10).toFixed(2)}`,
      `264 at ${(8 + round * 10).toFixed(2)}`,
    ]).flat();
    expect([...heard]).to.deep.equal([...ideal, '264 at 303.00']);
    expect(given.events.at(-1)).to.include({completed: true, rounds: 30, elapsed: 300_000});
  });
});
