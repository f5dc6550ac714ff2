import {expect} from 'chai';
import * as stories from '../../stories/breathing-timer/cues.stories.js';
import {cueSettings} from '../../src/widgets/breathing-timer/cues/cue-settings.js';
import {waitForSelector} from '../../stories/breathing-timer/until.js';
import {meetsWidgetContract} from '../support/widget-contract.js';
import {
  unmountAll,
  advanceTime,
  clickButton,
  textOf,
  mountTimer,
  type TimerFixture,
} from './breathing-timer.fixture.js';
import {stubProperty, restoreStubs} from './stub-global.js';

const initialCueSettings = {...cueSettings};
const openSwitches = async ({timer}: TimerFixture): Promise<HTMLElement[]> => {
  timer.shadowRoot!.querySelector('[part=cues]')!.setAttribute('open', '');
  await waitForSelector(timer, '.switch');
  return [...timer.shadowRoot!.querySelectorAll<HTMLElement>('.switch-row')];
};

const toggleSwitch = async (fixture: TimerFixture, name: string): Promise<void> => {
  (await openSwitches(fixture))
    .find((row) => row.textContent.includes(name))!
    .querySelector('input')!
    .click();
  await fixture.timer.updateComplete;
};

const runSession = async (fixture: TimerFixture): Promise<void> => {
  fixture.timer.start();
  await advanceTime(fixture, 3000 + 16_000);
};

afterEach(() => {
  unmountAll();
  Object.assign(cueSettings, initialCueSettings);
  restoreStubs();
});

describe('<sm-breathing-timer> and the ways to follow', () => {
  meetsWidgetContract(stories);

  it('offers no vibration where there is none', async () => {
    stubProperty(navigator, 'vibrate', undefined);
    const rows = await openSwitches(await mountTimer());
    expect(rows).to.have.lengthOf.above(2);
    expect(rows.filter((row) => row.textContent.includes('Vibration'))).to.deep.equal([]);
  });

  it('lets the device be felt: one pulse in, two out, none for a hold', async () => {
    const felt: number[][] = [];
    stubProperty(navigator, 'vibrate', (pattern: number[]) => felt.push(pattern) > 0);
    const given = await mountTimer('pattern="box"');
    await toggleSwitch(given, 'Vibration');
    await runSession(given);
    expect(felt.map((pattern) => Math.ceil(pattern.length / 2))).to.deep.equal([1, 2, 1]);
  });

  it('goes on where vibration is blocked', async () => {
    stubProperty(navigator, 'vibrate', () => false);
    const given = await mountTimer();
    await toggleSwitch(given, 'Vibration');
    await runSession(given);
    expect(given.events.at(-1)).to.include({kind: 'exhale', round: 2});
  });

  it('speaks in the language of the page, and falls silent in a pause', async () => {
    const said: string[] = [];
    stubProperty(globalThis, 'speechSynthesis', {
      speak: ({text, lang}: SpeechSynthesisUtterance) => said.push(`${lang}: ${text}`),
      cancel: () => said.push('quiet'),
    });
    const given = await mountTimer('lang="en-GB"');
    await toggleSwitch(given, 'Say each step');
    given.timer.start();
    await advanceTime(given, 8500);
    given.timer.pause();
    expect(said).to.deep.equal(
      ['Get ready', 'quiet', 'Breathe in', 'quiet', 'Breathe out', 'quiet', 'Paused'].map((word) =>
        word === 'quiet' ? word : `en-GB: ${word}`,
      ),
    );
  });

  const voice = (lang: string, localService: boolean) =>
    ({lang, localService, name: `${lang} ${localService}`}) as SpeechSynthesisVoice;
  const remote = [voice('en-GB', false), voice('en_US', false)];
  for (const [name, voices, expected] of [
    [
      'a voice of the device, the exact one before a near one',
      [...remote, voice('de-DE', true), voice('en_US', true), voice('en-GB', true)],
      'en-GB true',
    ],
    [
      'a near voice of the device before an exact one of the network',
      [...remote, voice('de-DE', true), voice('en_US', true)],
      'en_US true',
    ],
    ['no voice of the network, which would tell somebody else', [...remote, voice('de-DE', true)], undefined],
  ] as const) {
    it(`speaks with ${name}`, async () => {
      const said: (string | undefined)[] = [];
      stubProperty(
        globalThis,
        'SpeechSynthesisUtterance',
        class {
          voice: SpeechSynthesisVoice | undefined;
        },
      );
      stubProperty(globalThis, 'speechSynthesis', {
        getVoices: () => voices,
        speak: ({voice: own}: SpeechSynthesisUtterance) => said.push(own?.name),
        cancel: () => undefined,
      });
      const given = await mountTimer('lang="en-GB"');
      await toggleSwitch(given, 'Say each step');
      given.timer.start();
      await advanceTime(given, 8500);
      expect(said).to.deep.equal(expected ? [expected, expected, expected] : []);
      expect(given.events.filter(({type}) => type === 'sm-breathing-phase')).to.have.lengthOf(2);
    });
  }

  it('keeps the screen on while it runs, and gives it back', async () => {
    const seen: string[] = [];
    const lock = {release: async () => void seen.push('given back')};
    stubProperty(navigator, 'wakeLock', {request: async (kind: string) => (seen.push(kind), lock)});
    const given = await mountTimer();
    for (const act of ['start', 'pause', 'resume', 'stop'] as const) {
      given.timer[act]();
      await new Promise(requestAnimationFrame);
    }
    expect(seen).to.deep.equal(['screen', 'given back', 'screen', 'given back']);
  });

  it('goes on where the screen lock is refused', async () => {
    stubProperty(navigator, 'wakeLock', {request: () => Promise.reject(new DOMException('no', 'NotAllowedError'))});
    const given = await mountTimer();
    await runSession(given);
    expect(given.events.at(-1)).to.include({kind: 'exhale', round: 2});
  });

  it('stands still when the person switches the moving figure off, and moves when they switch it on', async () => {
    const given = await mountTimer();
    await toggleSwitch(given, 'Moving picture');
    await runSession(given);
    expect([
      textOf(given.timer, '.phase-list b'),
      given.timer.shadowRoot!.querySelectorAll('.steps i').length,
    ]).to.deep.equal(['Out for 5', 5]);
    given.timer.pause();
    await given.timer.updateComplete;
    await toggleSwitch(given, 'Moving picture');
    await clickButton(given.timer, 'Continue');
    expect(given.timer.shadowRoot!.querySelector('.steps')).to.equal(null);
  });

  it('remembers the switches for the page, and writes nothing down', async () => {
    const first = await mountTimer();
    await toggleSwitch(first, 'Soft tones');
    const second = await mountTimer();
    expect(textOf(second.timer, '.disclosure .state')).to.equal('1 on');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });
});
