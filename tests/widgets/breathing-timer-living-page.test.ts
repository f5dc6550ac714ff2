import {expect} from 'chai';
import {waitForSelector} from '../../stories/breathing-timer/until.js';
import {cueSettings} from '../../src/widgets/breathing-timer/cues/cue-settings.js';
import {advanceTime, mountTimer, textOf, unmountAll, type TimerFixture} from './breathing-timer.fixture.js';
import {restoreStubs, stubProperty} from './stub-global.js';

const initialCueSettings = {...cueSettings};

afterEach(() => {
  unmountAll();
  Object.assign(cueSettings, initialCueSettings);
  restoreStubs();
});

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

const openCues = async ({timer}: TimerFixture): Promise<void> => {
  timer.shadowRoot!.querySelector('[part=cues]')!.setAttribute('open', '');
  await waitForSelector(timer, '.switch');
};

const cueRow = ({timer}: TimerFixture, name: string): string =>
  [...timer.shadowRoot!.querySelectorAll('.switch-row')]
    .map(({textContent}) => textContent.replace(/\s+/g, ' ').trim())
    .find((text) => text.startsWith(name)) ?? '';

/** Replaces every text in the shadow tree, as translators of pages do. */
function translate(root: ShadowRoot): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('style, font')) continue;
    const template = document.createElement('template');
    template.innerHTML = '<font><font></font></font>';
    template.content.querySelector('font font')!.textContent = `«${text.data.trim()}»`;
    text.replaceWith(template.content);
  }
}

describe('<sm-breathing-timer> whose text a translator has replaced', () => {
  it('never shows an old phase, count, or remaining time', async () => {
    const given = await mountTimer('pattern="2-4" minutes="2"');
    const {timer} = given;
    const text = (selector: string): string => textOf(timer, selector).replace(/[«»]/g, '');
    timer.start();
    const seen: string[] = [];
    for (const pause of [3500, 2000, 1000, 2000, 72_600]) {
      await advanceTime(given, pause);
      seen.push(
        ['.center-content:not(.outgoing) .phase-label', '.center-content:not(.outgoing) .count', '.session-status .num']
          .map(text)
          .join(', '),
      );
      translate(timer.shadowRoot!);
    }
    expect(seen).to.deep.equal([
      'Breathe in, 1, 2 minutes left',
      'Breathe out, 1, 2 minutes left',
      'Breathe out, 2, 2 minutes left',
      'Breathe out, 4, 2 minutes left',
      'Breathe in, 1, Last minute',
    ]);
  });

  it('never shows the wrong button', async () => {
    const given = await mountTimer();
    const {timer} = given;
    const button = (): string => textOf(timer, '[part=pause]').replace(/[«»]/g, '');
    timer.start();
    await advanceTime(given, 4000);
    const seen = [button()];
    for (const act of ['pause', 'resume', 'pause'] as const) {
      translate(timer.shadowRoot!);
      timer[act]();
      await timer.updateComplete;
      seen.push(button());
    }
    expect(seen).to.deep.equal(['Pause', 'Continue', 'Pause', 'Continue']);
  });
});

describe('two timers on a page', () => {
  it('do not run at once: starting or continuing one pauses the other', async () => {
    const [first, second] = [await mountTimer(), await mountTimer('pattern="2-4"')];
    const running = (): boolean[] => [first, second].map(({timer}) => timer.matches(':state(running)'));
    first.timer.start();
    await advanceTime(first, 5000);
    second.timer.start();
    await advanceTime(second, 100);
    expect(running()).to.deep.equal([false, true]);
    expect(first.events.at(-1)).to.include({type: 'sm-breathing-pause', reason: 'other-timer', elapsed: 2000});
    expect(textOf(first.timer, '.note')).to.equal('Another exercise has started. Carry on here when you are ready.');
    first.timer.resume();
    await advanceTime(first, 100);
    await second.timer.updateComplete;
    expect(running()).to.deep.equal([true, false]);
    expect(second.events.at(-1)).to.include({reason: 'other-timer'});
    first.timer.stop();
    await first.timer.updateComplete;
    second.timer.resume();
    await second.timer.updateComplete;
    expect(running()).to.deep.equal([false, true]);
  });
});

describe('a cue that is on without an effect', () => {
  const noVoice = 'No voice on this device speaks this language.';
  const voices = (list: readonly object[]): void => {
    stubProperty(globalThis, 'SpeechSynthesisUtterance', function utterance() {});
    stubProperty(globalThis, 'speechSynthesis', {getVoices: () => list, speak() {}, cancel() {}});
  };

  for (const [name, list, silent] of [
    ['only a network voice speaks the language', [{lang: 'en-US', localService: false}], true],
    ['the voices of the device speak other languages', [{lang: 'de-DE', localService: true}], true],
    ['a voice of the device speaks it', [{lang: 'en-US', localService: true}], false],
    ['the voices are not loaded yet', [], false],
  ] as const) {
    it(`${silent ? 'says so' : 'counts as on'} when ${name}`, async () => {
      voices(list);
      const given = await mountTimer('lang="en"');
      cueSettings.speech = true;
      await openCues(given);
      const row = cueRow(given, 'Say each step');
      expect(row.includes(noVoice)).to.equal(silent);
      expect(row.endsWith(silent ? 'Off' : 'On')).to.equal(true);
      expect(textOf(given.timer, '.disclosure .state')).to.equal(silent ? 'Off' : '1 on');
    });
  }

  it('says so when nothing that was spoken has started', async () => {
    voices([]);
    const given = await mountTimer('lang="en" pattern="2-4"');
    cueSettings.speech = true;
    await openCues(given);
    given.timer.start();
    await advanceTime(given, 9000);
    given.timer.pause();
    await given.timer.updateComplete;
    await openCues(given);
    expect(cueRow(given, 'Say each step')).to.contain(noVoice);
  });

  it('says so when the browser refuses vibration', async () => {
    stubProperty(navigator, 'vibrate', () => false);
    const given = await mountTimer();
    cueSettings.vibration = true;
    await openCues(given);
    given.timer.start();
    await advanceTime(given, 4000);
    given.timer.pause();
    await given.timer.updateComplete;
    await openCues(given);
    expect(cueRow(given, 'Vibration')).to.contain('This device does not vibrate at the moment.');
  });

  it('says so when the browser has no sound', async () => {
    stubProperty(globalThis, 'AudioContext', function refuse() {
      throw new DOMException('no', 'NotSupportedError');
    });
    const given = await mountTimer();
    cueSettings.sound = true;
    await openCues(given);
    given.timer.start();
    await advanceTime(given, 4000);
    given.timer.pause();
    await given.timer.updateComplete;
    await openCues(given);
    expect(cueRow(given, 'Soft tones')).to.contain('This browser does not play the tones at the moment.');
  });
});

describe('the screen wake lock', () => {
  const stubWakeLock = (refuse = false): EventTarget[] => {
    const locks: EventTarget[] = [];
    const request = async (): Promise<EventTarget> => {
      const lock = Object.assign(new EventTarget(), {
        release: async () => void lock.dispatchEvent(new Event('release')),
      });
      locks.push(lock);
      if (refuse) throw new DOMException('no', 'NotAllowedError');
      return lock;
    };
    stubProperty(navigator, 'wakeLock', {request});
    return locks;
  };

  it('is acquired again at the next phase after the system has taken it back', async () => {
    const locks = stubWakeLock();
    const given = await mountTimer();
    given.timer.start();
    await nextFrame();
    await advanceTime(given, 4000);
    locks[0]!.dispatchEvent(new Event('release'));
    await advanceTime(given, 1000);
    await nextFrame();
    expect(locks, 'within the phase').to.have.lengthOf(1);
    await advanceTime(given, 5000);
    await nextFrame();
    expect(locks, 'at the next phase').to.have.lengthOf(2);
    await advanceTime(given, 20_000);
    given.timer.stop();
    await advanceTime(given, 20_000);
    await nextFrame();
    expect(locks, 'a lock that we released is not acquired again').to.have.lengthOf(2);
  });

  it('is not asked for again and again when it is refused', async () => {
    const locks = stubWakeLock(true);
    const given = await mountTimer();
    given.timer.start();
    for (let phase = 0; phase < 6; phase += 1) {
      await advanceTime(given, 5000);
      await nextFrame();
    }
    expect(locks).to.have.lengthOf(1);
  });
});

describe('the audio of a session', () => {
  const node = {connect: (to: object) => to, disconnect: () => undefined};
  const gain = {value: 1, setValueAtTime() {}, linearRampToValueAtTime() {}, setTargetAtTime() {}};

  beforeEach(() => {
    stubProperty(
      globalThis,
      'AudioContext',
      class {
        state = 'running';
        currentTime = 0;
        createGain = () => ({...node, gain});
        createOscillator = () => {
          const oscillator = {
            ...node,
            frequency: {value: 0},
            onended: null as (() => void) | null,
            start() {},
            stop: () => void Promise.resolve().then(() => oscillator.onended?.()),
          };
          return oscillator;
        };
        suspend = async () => undefined;
        close = async () => undefined;
      },
    );
  });

  const runWithSound = async (sound = true): Promise<TimerFixture> => {
    cueSettings.sound = sound;
    const given = await mountTimer('label="Evening breath" minutes="0.5"');
    await openCues(given);
    given.timer.start();
    await advanceTime(given, 5000);
    return given;
  };

  it('is playback for the ringer switch of an iPhone while tones are on, and what it was before afterwards', async () => {
    const session = {type: 'auto'};
    stubProperty(navigator, 'audioSession', session);
    const given = await runWithSound();
    expect(session.type).to.equal('playback');
    given.timer.stop();
    await nextFrame();
    expect(session.type).to.equal('auto');
  });

  it('is left alone without tones', async () => {
    const session = {type: 'auto'};
    stubProperty(navigator, 'audioSession', session);
    await runWithSound(false);
    expect(session.type).to.equal('auto');
  });

  interface FakeMediaSession {
    metadata: MediaMetadata | null;
    playbackState: string;
    handlers: Map<string, () => void>;
  }

  const stubMediaSession = (metadata: object | null = null): FakeMediaSession => {
    const handlers = new Map<string, () => void>();
    const session = {
      metadata: metadata as MediaMetadata | null,
      playbackState: 'none',
      handlers,
      setActionHandler: (action: string, handler: (() => void) | null) =>
        handler ? handlers.set(action, handler) : handlers.delete(action),
    };
    stubProperty(navigator, 'mediaSession', session);
    stubProperty(
      globalThis,
      'MediaMetadata',
      class {
        readonly title: string;
        constructor({title}: {title: string}) {
          this.title = title;
        }
      },
    );
    return session;
  };

  it('has a title, pause, continue and stop on the lock screen', async () => {
    const media = stubMediaSession();
    const {timer, events} = await runWithSound();
    expect([media.metadata?.title, media.playbackState, [...media.handlers.keys()].sort()]).to.deep.equal([
      'Evening breath',
      'playing',
      ['pause', 'play', 'stop'],
    ]);
    media.handlers.get('pause')!();
    expect([events.at(-1)!.type, media.playbackState]).to.deep.equal(['sm-breathing-pause', 'paused']);
    media.handlers.get('play')!();
    expect([timer.matches(':state(running)') || events.some(({type}) => type === 'sm-breathing-resume')]).to.deep.equal(
      [true],
    );
    media.handlers.get('stop')!();
    expect([events.at(-1)!.type, media.metadata, media.handlers.size]).to.deep.equal(['sm-breathing-end', null, 0]);
  });

  it('does not replace the media session of the page', async () => {
    const own = {title: 'A film'};
    const media = stubMediaSession(own);
    const {timer} = await runWithSound();
    timer.stop();
    expect([media.metadata, media.handlers.size]).to.deep.equal([own, 0]);
  });

  it('has no media session without sound', async () => {
    const media = stubMediaSession();
    await runWithSound(false);
    expect(media.metadata).to.equal(null);
  });
});
