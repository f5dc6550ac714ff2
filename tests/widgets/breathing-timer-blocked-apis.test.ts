import {expect} from '@esm-bundle/chai';
import {ways} from '../../src/widgets/breathing-timer/cues/cue-settings.js';
import {until} from '../../stories/breathing-timer/until.js';
import {clear, consoleDuring, pass, shown, timerWith, type Given} from './breathing-timer.fixture.js';
import {standIn, takeBack} from './stub-global.js';

const usual = {...ways};

afterEach(() => {
  clear();
  Object.assign(ways, usual);
  takeBack();
});

/** A whole session of half a minute with every way switched on. */
async function session(): Promise<Given> {
  Object.assign(ways, {sound: true, touch: true, voice: true});
  const given = await timerWith('minutes="0.5"');
  given.timer.shadowRoot!.querySelector('[part=ways]')!.setAttribute('open', '');
  await until(given.timer, '.switch');
  given.timer.start();
  for (let second = 0; second < 40; second += 1) await pass(given, 1000);
  return given;
}

const refuse = (): never => {
  throw new DOMException('not here', 'NotAllowedError');
};

describe('<sm-breathing-timer> where the browser refuses', () => {
  const refusals: Readonly<Record<string, () => void>> = {
    'sound, by a device that cannot be opened': () => standIn(globalThis, 'AudioContext', function none() {
      refuse();
    }),
    'sound, until the person has touched the page': () => standIn(globalThis, 'AudioContext', class {
      state = 'suspended';
      resume = () => Promise.reject(new DOMException('not yet', 'NotAllowedError'));
      suspend = async () => undefined;
      close = async () => undefined;
    }),
    'vibration, in a frame': () => standIn(navigator, 'vibrate', () => false),
    'vibration, with an error': () => standIn(navigator, 'vibrate', refuse),
    'the screen lock': () => standIn(navigator, 'wakeLock', {request: () => Promise.reject(new DOMException('no', 'NotAllowedError'))}),
    'the screen lock, at once': () => standIn(navigator, 'wakeLock', {request: refuse}),
    'a voice, because it has none': () => standIn(globalThis, 'speechSynthesis', {getVoices: () => [], speak: () => undefined, cancel: () => undefined}),
    'a voice, with an error': () => standIn(globalThis, 'speechSynthesis', {speak: refuse, cancel: refuse}),
  };

  for (const [what, prepare] of Object.entries(refusals)) {
    it(`goes on to its end without ${what}`, async () => {
      prepare();
      const lines = await consoleDuring(async () => {
        const {timer, told} = await session();
        expect(told.at(-1)).to.include({type: 'sm-breathing-end', completed: true, rounds: 3, elapsed: 30_000});
        expect(told.filter(({type}) => type === 'sm-breathing-phase')).to.have.lengthOf(6);
        expect(shown(timer, '.title')).to.contain('done');
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
    standIn(globalThis, 'AudioContext', class {
      state = 'running';
      get currentTime() {
        return now / 1000;
      }
      createGain = () => ({...node, gain: {value: 1, setValueAtTime() {}, linearRampToValueAtTime() {}, setTargetAtTime() {}}});
      createOscillator = () => {
        const frequency = {value: 0};
        return {...node, frequency, stop() {}, start: (at: number) => [264, 330].includes(frequency.value) && heard.add(`${frequency.value} at ${at.toFixed(2)}`)};
      };
      suspend = async () => undefined;
      close = async () => undefined;
    });
    Object.assign(ways, {sound: true});
    const given = await timerWith('minutes="5"');
    given.timer.shadowRoot!.querySelector('[part=ways]')!.setAttribute('open', '');
    await until(given.timer, '.switch');
    given.clock.unseen = true;
    given.timer.start();
    // Timers of a hidden page come once a minute.
    for (let minute = 1; minute <= 6; minute += 1) {
      now += 60_000;
      await pass(given, 60_000, {late: true});
    }
    const ideal = Array.from({length: 30}, (_, round) => [`330 at ${(3 + round * 10).toFixed(2)}`, `264 at ${(8 + round * 10).toFixed(2)}`]).flat();
    expect([...heard]).to.deep.equal([...ideal, '264 at 303.00']);
    expect(given.told.at(-1)).to.include({completed: true, rounds: 30, elapsed: 300_000});
  });
});
