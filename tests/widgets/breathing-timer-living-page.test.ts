import {expect} from 'chai';
import {cueSettings} from '../../src/widgets/breathing-timer/cues/cue-settings.js';
import {
  advanceTime,
  mountTimer,
  textOf,
  unmountAll,
  type TimerFixture,
  timerText,
  openCues,
} from './breathing-timer.fixture.js';
import {translate} from './translate.js';
import {waitUntil} from './mount.js';
import {restoreStubs, stubProperty} from './stub-global.js';

const initialCueSettings = {...cueSettings};

afterEach(() => {
  unmountAll();
  Object.assign(cueSettings, initialCueSettings);
  restoreStubs();
});

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

const cueRow = ({timer}: TimerFixture, name: string): string =>
  [...timer.shadowRoot!.querySelectorAll('label:has([role=switch])')]
    .map(({textContent}) => textContent.replace(/\s+/g, ' ').trim())
    .find((text) => text.startsWith(name)) ?? '';

describe('<sm-breathing-timer> with text nodes replaced by a page translator', () => {
  it('never shows an old phase, count, or remaining time', async () => {
    const fixture = await mountTimer('pattern="2-4" minutes="2"');
    const {timer} = fixture;
    const text = (selector: string): string => textOf(timer, selector).replace(/[«»]/g, '');
    timer.start();
    const seen: string[] = [];
    for (const pause of [3500, 2000, 1000, 2000, 72_600]) {
      await advanceTime(fixture, pause);
      seen.push([timerText.phase, timerText.count, timerText.remaining].map(text).join(', '));
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

  it('never shows the text of another exercise before a session', async () => {
    const {timer} = await mountTimer('patterns="calm 4-7-8" minutes="2"');
    const text = (selector: string): string => textOf(timer, selector).replace(/[«»]/g, '');
    const before = text(timerText.lead);
    translate(timer.shadowRoot!);
    timer.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=exercise]')[1]!.click();
    await timer.updateComplete;
    expect(text(timerText.lead)).not.to.equal(before);
    expect(text(timerText.lead)).to.match(/hold for 7/i);
    expect(text('[part=start]')).not.to.contain('2 minutes');
  });

  it('never shows an outdated button label', async () => {
    const fixture = await mountTimer();
    const {timer} = fixture;
    const button = (): string => textOf(timer, '[part=pause]').replace(/[«»]/g, '');
    timer.start();
    await advanceTime(fixture, 4000);
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
  it('do not run at the same time: starting or resuming one pauses the other', async () => {
    const [first, second] = [await mountTimer(), await mountTimer('pattern="2-4"')];
    const running = (): boolean[] => [first, second].map(({timer}) => timer.matches(':state(running)'));
    first.timer.start();
    await advanceTime(first, 5000);
    second.timer.start();
    await advanceTime(second, 100);
    expect(running()).to.deep.equal([false, true]);
    expect(first.events.at(-1)).to.include({type: 'sm-breathing-pause', reason: 'other-timer', elapsed: 2000});
    expect(textOf(first.timer, timerText.note)).to.equal(
      'Another exercise has started. Carry on here when you are ready.',
    );
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

describe('a cue that is on but has no effect', () => {
  const noVoice = 'No voice on this device speaks this language.';
  const voices = (list: readonly object[]): void => {
    stubProperty(globalThis, 'SpeechSynthesisUtterance', function utterance() {});
    stubProperty(globalThis, 'speechSynthesis', {getVoices: () => list, speak() {}, cancel() {}});
  };

  for (const [name, list, silent] of [
    ['only a network voice supports the language', [{lang: 'en-US', localService: false}], true],
    ['the on-device voices support other languages', [{lang: 'de-DE', localService: true}], true],
    ['an on-device voice supports the language', [{lang: 'en-US', localService: true}], false],
    ['the voices have not loaded yet', [], false],
  ] as const) {
    it(`${silent ? 'shows a note' : 'counts as on'} if ${name}`, async () => {
      voices(list);
      const fixture = await mountTimer('lang="en"');
      cueSettings.speech = true;
      await openCues(fixture);
      const row = cueRow(fixture, 'Say each step');
      expect(row.includes(noVoice)).to.equal(silent);
      expect(row.endsWith(silent ? 'Off' : 'On')).to.equal(true);
      expect(textOf(fixture.timer, '.disclosure .state')).to.equal(silent ? 'Off' : '1 on');
    });
  }

  it('shows a note if no utterance has started', async () => {
    voices([]);
    const fixture = await mountTimer('lang="en" pattern="2-4"');
    cueSettings.speech = true;
    await openCues(fixture);
    fixture.timer.start();
    await advanceTime(fixture, 9000);
    fixture.timer.pause();
    await fixture.timer.updateComplete;
    await openCues(fixture);
    expect(cueRow(fixture, 'Say each step')).to.contain(noVoice);
  });

  it('shows a note if the browser refuses vibration', async () => {
    stubProperty(navigator, 'vibrate', () => false);
    const fixture = await mountTimer();
    cueSettings.vibration = true;
    await openCues(fixture);
    fixture.timer.start();
    await advanceTime(fixture, 4000);
    fixture.timer.pause();
    await fixture.timer.updateComplete;
    await openCues(fixture);
    expect(cueRow(fixture, 'Vibration')).to.contain('This device does not vibrate at the moment.');
  });

  it('shows a note if the browser cannot play audio', async () => {
    stubProperty(globalThis, 'AudioContext', function refuse() {
      throw new DOMException('no', 'NotSupportedError');
    });
    const fixture = await mountTimer();
    cueSettings.sound = true;
    await openCues(fixture);
    fixture.timer.start();
    await advanceTime(fixture, 4000);
    fixture.timer.pause();
    await fixture.timer.updateComplete;
    await openCues(fixture);
    expect(cueRow(fixture, 'Soft tones')).to.contain('This browser does not play the tones at the moment.');
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

  it('is reacquired at the next phase after the system released it', async () => {
    const locks = stubWakeLock();
    const fixture = await mountTimer();
    fixture.timer.start();
    await waitUntil(() => locks.length > 0, 'a lock is requested');
    await nextFrame(); // The timer has received the lock by then.
    await advanceTime(fixture, 4000);
    locks[0]!.dispatchEvent(new Event('release'));
    await advanceTime(fixture, 1000);
    await nextFrame();
    expect(locks, 'within the phase').to.have.lengthOf(1);
    await advanceTime(fixture, 5000);
    await waitUntil(() => locks.length > 1, 'the lock is requested again');
    expect(locks, 'at the next phase').to.have.lengthOf(2);
    await advanceTime(fixture, 20_000);
    fixture.timer.stop();
    await advanceTime(fixture, 20_000);
    await nextFrame();
    expect(locks, 'a lock that we released is not acquired again').to.have.lengthOf(2);
  });

  it('is not requested again if it was refused', async () => {
    const locks = stubWakeLock(true);
    const fixture = await mountTimer();
    fixture.timer.start();
    for (let phase = 0; phase < 6; phase += 1) {
      await advanceTime(fixture, 5000);
      await nextFrame();
    }
    expect(locks).to.have.lengthOf(1);
  });
});

describe('the audio and media session', () => {
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
    const fixture = await mountTimer('label="Evening breath" minutes="0.5"');
    await openCues(fixture);
    fixture.timer.start();
    await advanceTime(fixture, 5000);
    return fixture;
  };

  it('sets the audio session type to playback while tones are on, and restores it afterwards', async () => {
    const session = {type: 'auto'};
    stubProperty(navigator, 'audioSession', session);
    const fixture = await runWithSound();
    expect(session.type).to.equal('playback');
    fixture.timer.stop();
    await waitUntil(() => session.type !== 'playback', 'the session type is restored');
    expect(session.type).to.equal('auto');
  });

  it('does not change the audio session type without tones', async () => {
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

  it('provides a title, pause, continue and stop on the lock screen', async () => {
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

  it('does not set a media session without sound', async () => {
    const media = stubMediaSession();
    await runWithSound(false);
    expect(media.metadata).to.equal(null);
  });
});

describe('<sm-breathing-timer> on a page that is never idle', () => {
  it('leaves no idle callback when it is removed, and requests one again when it returns', async () => {
    const pending = new Set<number>();
    let requests = 0;
    stubProperty(globalThis, 'requestIdleCallback', () => {
      pending.add((requests += 1));
      return requests;
    });
    stubProperty(globalThis, 'cancelIdleCallback', (request: number) => pending.delete(request));
    const timer = document.createElement('sm-breathing-timer');
    document.body.append(timer);
    await timer.updateComplete;
    const counts = [pending.size];
    timer.remove();
    counts.push(pending.size);
    document.body.append(timer);
    counts.push(pending.size);
    timer.remove();
    counts.push(pending.size);
    expect(counts).to.deep.equal([1, 0, 1, 0]);
  });
});
