import {expect} from '@esm-bundle/chai';
import * as stories from '../../stories/breathing-timer/cues.stories.js';
import {ways} from '../../src/widgets/breathing-timer/cues/cue-settings.js';
import {until} from '../../stories/breathing-timer/until.js';
import {meetsWidgetContract} from '../support/widget-contract.js';
import {clear, pass, press, shown, timerWith, type Given} from './breathing-timer.fixture.js';
import {standIn, takeBack} from './stub-global.js';

const usual = {...ways};
const switches = async ({timer}: Given): Promise<HTMLElement[]> => {
  timer.shadowRoot!.querySelector('[part=ways]')!.setAttribute('open', '');
  await until(timer, '.switch');
  return [...timer.shadowRoot!.querySelectorAll<HTMLElement>('.switch-row')];
};

const flip = async (given: Given, name: string): Promise<void> => {
  (await switches(given)).find((row) => row.textContent.includes(name))!.querySelector('input')!.click();
  await given.timer.updateComplete;
};

const session = async (given: Given): Promise<void> => {
  given.timer.start();
  await pass(given, 3000 + 16_000);
};

afterEach(() => {
  clear();
  Object.assign(ways, usual);
  takeBack();
});

describe('<sm-breathing-timer> and the ways to follow', () => {
  meetsWidgetContract(stories);

  it('offers no vibration where there is none', async () => {
    standIn(navigator, 'vibrate', undefined);
    const rows = await switches(await timerWith());
    expect(rows).to.have.lengthOf.above(2);
    expect(rows.filter((row) => row.textContent.includes('Vibration'))).to.deep.equal([]);
  });

  it('lets the device be felt: one pulse in, two out, none for a hold', async () => {
    const felt: number[][] = [];
    standIn(navigator, 'vibrate', (pattern: number[]) => felt.push(pattern) > 0);
    const given = await timerWith('pattern="box"');
    await flip(given, 'Vibration');
    await session(given);
    expect(felt.map((pattern) => Math.ceil(pattern.length / 2))).to.deep.equal([1, 2, 1]);
  });

  it('goes on where vibration is blocked', async () => {
    standIn(navigator, 'vibrate', () => false);
    const given = await timerWith();
    await flip(given, 'Vibration');
    await session(given);
    expect(given.told.at(-1)).to.include({kind: 'exhale', round: 2});
  });

  it('speaks in the language of the page, and falls silent in a pause', async () => {
    const said: string[] = [];
    standIn(globalThis, 'speechSynthesis', {
      speak: ({text, lang}: SpeechSynthesisUtterance) => said.push(`${lang}: ${text}`),
      cancel: () => said.push('quiet'),
    });
    const given = await timerWith('lang="en-GB"');
    await flip(given, 'Say each phase');
    given.timer.start();
    await pass(given, 8500);
    given.timer.pause();
    expect(said).to.deep.equal(['Get ready', 'quiet', 'Breathe in', 'quiet', 'Breathe out', 'quiet', 'Paused'].map((word) => (word === 'quiet' ? word : `en-GB: ${word}`)));
  });

  const voice = (lang: string, localService: boolean) => ({lang, localService, name: `${lang} ${localService}`}) as SpeechSynthesisVoice;
  const remote = [voice('en-GB', false), voice('en_US', false)];
  for (const [name, voices, expected] of [
    ['a voice of the device, the exact one before a near one', [...remote, voice('de-DE', true), voice('en_US', true), voice('en-GB', true)], 'en-GB true'],
    ['a near voice of the device before an exact one of the network', [...remote, voice('de-DE', true), voice('en_US', true)], 'en_US true'],
    ['no voice of the network, which would tell somebody else', [...remote, voice('de-DE', true)], undefined],
  ] as const) {
    it(`speaks with ${name}`, async () => {
      const said: (string | undefined)[] = [];
      standIn(globalThis, 'SpeechSynthesisUtterance', class {
        voice: SpeechSynthesisVoice | undefined;
      });
      standIn(globalThis, 'speechSynthesis', {getVoices: () => voices, speak: ({voice: own}: SpeechSynthesisUtterance) => said.push(own?.name), cancel: () => undefined});
      const given = await timerWith('lang="en-GB"');
      await flip(given, 'Say each phase');
      given.timer.start();
      await pass(given, 8500);
      expect(said).to.deep.equal(expected ? [expected, expected, expected] : []);
      expect(given.told.filter(({type}) => type === 'sm-breathing-phase')).to.have.lengthOf(2);
    });
  }

  it('keeps the screen on while it runs, and gives it back', async () => {
    const seen: string[] = [];
    const lock = {release: async () => void seen.push('given back')};
    standIn(navigator, 'wakeLock', {request: async (kind: string) => (seen.push(kind), lock)});
    const given = await timerWith();
    for (const act of ['start', 'pause', 'resume', 'stop'] as const) {
      given.timer[act]();
      await new Promise(requestAnimationFrame);
    }
    expect(seen).to.deep.equal(['screen', 'given back', 'screen', 'given back']);
  });

  it('goes on where the screen lock is refused', async () => {
    standIn(navigator, 'wakeLock', {request: () => Promise.reject(new DOMException('no', 'NotAllowedError'))});
    const given = await timerWith();
    await session(given);
    expect(given.told.at(-1)).to.include({kind: 'exhale', round: 2});
  });

  it('stands still when the person switches the moving figure off, and moves when they switch it on', async () => {
    const given = await timerWith();
    await flip(given, 'Moving figure');
    await session(given);
    expect([shown(given.timer, '.order b'), given.timer.shadowRoot!.querySelectorAll('.steps i').length]).to.deep.equal(['Out for 5', 5]);
    given.timer.pause();
    await given.timer.updateComplete;
    await flip(given, 'Moving figure');
    await press(given.timer, 'Continue');
    expect(given.timer.shadowRoot!.querySelector('.steps')).to.equal(null);
  });

  it('remembers the switches for the page, and writes nothing down', async () => {
    const first = await timerWith();
    await flip(first, 'Soft tones');
    const second = await timerWith();
    expect(shown(second.timer, '.fold .state')).to.equal('1 on');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });
});
