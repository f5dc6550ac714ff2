import {expect} from 'chai';
import * as stories from '../../stories/breathing-timer/cues.stories.js';
import {cueSettings} from '../../src/widgets/breathing-timer/cues/cue-settings.js';
import {meetsWidgetContract} from '../support/widget-contract.js';
import {
  unmountAll,
  advanceTime,
  clickButton,
  textOf,
  mountTimer,
  type TimerFixture,
  openCues,
} from './breathing-timer.fixture.js';
import {waitUntil} from './mount.js';
import {restoreStubs, stubProperty} from './stub-global.js';

const initialCueSettings = {...cueSettings};

const labelOf = (control: HTMLInputElement): string => control.closest('label')!.textContent;

const toggleSwitch = async (fixture: TimerFixture, name: string): Promise<void> => {
  (await openCues(fixture)).find((one) => labelOf(one).includes(name))!.click();
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

describe('<sm-breathing-timer> cues', () => {
  meetsWidgetContract(stories);

  it('hides the vibration switch if vibration is not supported', async () => {
    stubProperty(navigator, 'vibrate', undefined);
    const switches = await openCues(await mountTimer());
    expect(switches).to.have.lengthOf.above(2);
    expect(switches.filter((one) => labelOf(one).includes('Vibration'))).to.deep.equal([]);
  });

  it('vibrates once for an inhale, twice for an exhale, and not for a hold', async () => {
    const vibrations: number[][] = [];
    stubProperty(navigator, 'vibrate', (pattern: number[]) => vibrations.push(pattern) > 0);
    const fixture = await mountTimer('pattern="box"');
    await toggleSwitch(fixture, 'Vibration');
    await runSession(fixture);
    expect(vibrations.map((pattern) => Math.ceil(pattern.length / 2))).to.deep.equal([1, 2, 1]);
  });

  it('continues if vibration is blocked', async () => {
    stubProperty(navigator, 'vibrate', () => false);
    const fixture = await mountTimer();
    await toggleSwitch(fixture, 'Vibration');
    await runSession(fixture);
    expect(fixture.events.at(-1)).to.include({kind: 'exhale', round: 2});
  });

  it('speaks in the language of the page, and stops speaking in a pause', async () => {
    const spoken: string[] = [];
    stubProperty(globalThis, 'speechSynthesis', {
      speak: ({text, lang}: SpeechSynthesisUtterance) => spoken.push(`${lang}: ${text}`),
      cancel: () => spoken.push('quiet'),
    });
    const fixture = await mountTimer('lang="en-GB"');
    await toggleSwitch(fixture, 'Say each step');
    fixture.timer.start();
    await advanceTime(fixture, 8500);
    fixture.timer.pause();
    expect(spoken).to.deep.equal(
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
      'an on-device voice, preferring the exact region',
      [...remote, voice('de-DE', true), voice('en_US', true), voice('en-GB', true)],
      'en-GB true',
    ],
    [
      'an on-device voice of another region instead of a network voice',
      [...remote, voice('de-DE', true), voice('en_US', true)],
      'en_US true',
    ],
    ['no network voice, which would send the text to a third party', [...remote, voice('de-DE', true)], undefined],
  ] as const) {
    it(`speaks with ${name}`, async () => {
      const spoken: (string | undefined)[] = [];
      stubProperty(
        globalThis,
        'SpeechSynthesisUtterance',
        class {
          voice: SpeechSynthesisVoice | undefined;
        },
      );
      stubProperty(globalThis, 'speechSynthesis', {
        getVoices: () => voices,
        speak: ({voice: own}: SpeechSynthesisUtterance) => spoken.push(own?.name),
        cancel: () => undefined,
      });
      const fixture = await mountTimer('lang="en-GB"');
      await toggleSwitch(fixture, 'Say each step');
      fixture.timer.start();
      await advanceTime(fixture, 8500);
      expect(spoken).to.deep.equal(expected ? [expected, expected, expected] : []);
      expect(fixture.events.filter(({type}) => type === 'sm-breathing-phase')).to.have.lengthOf(2);
    });
  }

  it('acquires a wake lock while it runs, and releases it afterwards', async () => {
    const seen: string[] = [];
    const lock = {release: async () => void seen.push('released')};
    stubProperty(navigator, 'wakeLock', {request: async (kind: string) => (seen.push(kind), lock)});
    const fixture = await mountTimer();
    for (const [index, act] of (['start', 'pause', 'resume', 'stop'] as const).entries()) {
      fixture.timer[act]();
      await waitUntil(() => seen.length > index, `${act}() acquires or releases the lock`);
    }
    expect(seen).to.deep.equal(['screen', 'released', 'screen', 'released']);
  });

  it('continues if the wake lock is refused', async () => {
    stubProperty(navigator, 'wakeLock', {request: () => Promise.reject(new DOMException('no', 'NotAllowedError'))});
    const fixture = await mountTimer();
    await runSession(fixture);
    expect(fixture.events.at(-1)).to.include({kind: 'exhale', round: 2});
  });

  it('stops the figure when the user switches motion off, and moves it when they switch it on', async () => {
    const fixture = await mountTimer();
    await toggleSwitch(fixture, 'Moving picture');
    await runSession(fixture);
    expect([
      textOf(fixture.timer, '.phase-list b'),
      fixture.timer.shadowRoot!.querySelectorAll('.steps i').length,
    ]).to.deep.equal(['Out for 5', 5]);
    fixture.timer.pause();
    await fixture.timer.updateComplete;
    await toggleSwitch(fixture, 'Moving picture');
    await clickButton(fixture.timer, 'Continue');
    expect(fixture.timer.shadowRoot!.querySelector('.steps')).to.equal(null);
  });

  it('shares cue settings between timers of the page, and stores nothing', async () => {
    const first = await mountTimer();
    await toggleSwitch(first, 'Soft tones');
    const second = await mountTimer();
    expect(textOf(second.timer, '.disclosure .state')).to.equal('1 on');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });
});
