import {expect} from 'chai';
import type {BreathingTimerElement} from '../../src/index.js';
import {faultyEndpoint} from '../../stories/faulty-endpoint.js';
import {waitForSelector} from '../../stories/breathing-timer/until.js';
import {pressAll, radio} from '../support/queries.js';
import {
  unmountAll,
  captureWarnings,
  advanceTime,
  clickButton,
  textOf,
  mountTimer,
  timerText,
} from './breathing-timer.fixture.js';
import {restoreStubs, stubProperty} from './stub-global.js';
import {holdTimeLimits, stubTimeLimit} from './stub-time-limit.js';

afterEach(unmountAll);

const phases = [
  {kind: 'inhale', seconds: 3, cue: 'In, softly'},
  {kind: 'exhale', seconds: 6},
];
const exerciseDocument = {
  id: 'evening',
  title: 'Our evening breath',
  phases,
  rounds: 2,
  cautions: [{level: 'important', heading: 'Before you start', items: ['Sit or lie down.']}],
  evidence: {certainty: 'not-rated', statement: 'Nobody has studied this.'},
  sources: [{title: 'A book'}, {title: 'A page', url: 'https://example.org/page'}],
  action: {label: 'Talk to our team', href: 'https://clinic.example/contact'},
};

describe('<sm-breathing-timer> with a document', () => {
  it('runs the exercise of the document with its cautions, and shows its next step', async () => {
    const fixture = await mountTimer('', (timer) => (timer.content = exerciseDocument));
    const {timer, events} = fixture;
    await waitForSelector(timer, '[part~=caution-important]');
    timer.shadowRoot!.querySelector('[part=about]')!.setAttribute('open', '');
    await waitForSelector(timer, '[part=about] p');
    expect(textOf(timer, '[part~=caution-important]')).to.contain('Important: Before you start');
    expect(textOf(timer, '[part=start]')).to.equal('Start2 breaths');
    expect(textOf(timer, '[part=about]')).to.contain('Nobody has studied this.').and.to.contain('A book, A page');
    await clickButton(timer, 'Start');
    await advanceTime(fixture, 3000);
    expect([textOf(timer, timerText.phase), textOf(timer, timerText.status)]).to.deep.equal([
      'In, softly',
      'Our evening breathBreath 1 of 2',
    ]);
    await advanceTime(fixture, 60_000);
    expect(events.at(-1)).to.include({completed: true, rounds: 2, elapsed: 18_000});
    expect(timer.shadowRoot!.querySelector<HTMLAnchorElement>('a[part=action]')!.href).to.equal(
      'https://clinic.example/contact',
    );
  });

  it('reads the document from an inline script', async () => {
    const {timer} = await mountTimer('', (made) => {
      const script = document.createElement('script');
      Object.assign(script, {type: 'application/json', textContent: JSON.stringify(exerciseDocument)});
      made.append(script);
    });
    await new Promise((resolve) => timer.addEventListener('sm-content-ready', resolve, {once: true}));
    expect(textOf(timer, timerText.lead)).to.equal('In for 3, out for 6. Breathe gently, not deeply.');
  });

  it('lists the document before the patterns', async () => {
    const {timer} = await mountTimer('patterns="calm box"', (made) => (made.content = exerciseDocument));
    await waitForSelector(timer, '[part~=caution-important]');
    const names = [...timer.shadowRoot!.querySelectorAll('.rows .name')].map(
      (name) => name.textContent.split(/in \d/)[0],
    );
    expect(names.slice(0, 3)).to.deep.equal(['Our evening breath', 'Calm', 'Box breathing']);
    expect(timer.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name=exercise]')[0]!.checked).to.equal(true);
  });

  for (const [src, why] of [
    ['refused.json', 'cannot be reached'],
    ['not-found.json', '404'],
    ['page.html', 'JSON'],
    ['wrong-field.json', 'breathing.'],
  ] as const) {
    it(`falls back to the pattern attribute if ${src} fails, with one console warning`, async () => {
      const lines = await captureWarnings(async () => {
        const {timer} = await mountTimer(`pattern="4-6" src="${src}" endpoint="${faultyEndpoint}"`);
        await new Promise((resolve) => timer.addEventListener('sm-content-error', resolve, {once: true}));
        expect(textOf(timer, timerText.lead)).to.contain('In for 4, out for 6');
      });
      expect(lines).to.have.lengthOf(1);
      expect(lines[0])
        .to.match(/^<sm-breathing-timer> /)
        .and.to.contain(why);
    });
  }

  it('can start before the document has loaded, and does not change a running session', async () => {
    const fixture = await mountTimer();
    fixture.timer.start();
    await advanceTime(fixture, 9000);
    fixture.timer.content = exerciseDocument;
    await advanceTime(fixture, 4000);
    expect(fixture.events.at(-1)).to.include({kind: 'inhale', seconds: 5, elapsed: 10_000});
    expect(textOf(fixture.timer, timerText.status)).to.contain('Calm');
  });

  it('does not render links with unsafe protocols', async () => {
    const fixture = await mountTimer(
      '',
      (timer) =>
        (timer.content = {
          ...exerciseDocument,
          id: 'trap',
          action: {label: 'Win', href: 'javascript:alert(1)'},
          sources: [{title: 'Trap', url: 'javascript:alert(1)'}],
        }),
    );
    await waitForSelector(fixture.timer, '[part~=caution-important]');
    fixture.timer.start();
    await advanceTime(fixture, 60_000);
    expect(textOf(fixture.timer, '[part=title]')).to.equal('Well done. Two breaths.');
    expect(fixture.timer.shadowRoot!.querySelectorAll('a')).to.have.lengthOf(0);
  });
});

describe('<sm-breathing-timer> while its document loads', () => {
  afterEach(restoreStubs);

  /** Mounts a timer whose document arrives when `arrive` is called. */
  async function mountWaiting(limit: 'at once' | 'never') {
    stubTimeLimit(limit);
    const {fetch: originalFetch} = window;
    let respond: () => void = () => undefined;
    const requested = new Promise<void>((resolve) => (respond = resolve));
    const address = `https://clinic.example/evening-${limit.replace(' ', '-')}.json`;
    stubProperty(window, 'fetch', async (url: string, options?: RequestInit) => {
      if (url !== address) return originalFetch(url, options);
      await requested;
      return new Response(JSON.stringify({type: 'breathing', ...exerciseDocument}));
    });
    const fixture = await mountTimer(`src="${address}"`, (timer) => timer.append('Call us.'));
    const {timer} = fixture;
    const arrive = async (): Promise<void> => {
      const ready = new Promise((resolve) => timer.addEventListener('sm-content-ready', resolve, {once: true}));
      respond();
      await ready;
    };
    return {...fixture, arrive};
  }

  it('shows help and the content of the page, and then the exercise', async () => {
    const {timer, arrive} = await mountWaiting('never');
    const slot = await waitForSelector(timer, 'slot:not([name])');
    expect((slot as unknown as HTMLSlotElement).assignedNodes().map(({textContent}) => textContent)).to.deep.equal([
      'Call us.',
    ]);
    expect(slot.closest('section')!.getAttribute('aria-busy')).to.equal('true');
    expect(textOf(timer, '[part=help]')).to.not.equal('');
    expect(timer.shadowRoot!.querySelector('[part=start]')).to.equal(null);
    await arrive();
    expect(textOf(timer, '[part~=caution-important]')).to.contain('Before you start');
    expect(textOf(timer, '[part=start]')).to.equal('Start2 breaths');
  });

  it('offers the pattern after the time limit, and the late document after a session', async () => {
    stubProperty(window, 'IntersectionObserver', undefined);
    const fixture = await mountWaiting('at once');
    const {timer, arrive} = fixture;
    await waitForSelector(timer, '[part=start]');
    await arrive();
    expect(textOf(timer, '[part~=caution-important]')).to.equal('');
    expect(textOf(timer, timerText.lead)).to.contain('In for 5, out for 5');
    await clickButton(timer, 'Start');
    await advanceTime(fixture, 4000);
    expect(textOf(timer, '.session-status')).to.contain('Calm');
    timer.stop();
    await waitForSelector(timer, '[part=close]');
    await clickButton(timer, 'Close');
    expect(textOf(timer, '[part~=caution-important]')).to.contain('Before you start');
  });

  it('shows a late document as soon as the timer is outside the viewport', async () => {
    const {timer, arrive} = await mountWaiting('at once');
    timer.style.cssText = 'display: block; margin-block-start: 300vh';
    await waitForSelector(timer, '[part=start]');
    await arrive();
    await waitForSelector(timer, '[part~=caution-important]');
  });
});

describe('<sm-breathing-timer> that gets another document within three seconds', () => {
  afterEach(restoreStubs);

  let documentCount = 0;
  let respond: () => void = () => undefined;

  /** Sets `src` to a new address. Resolves when the document has been requested; it arrives when `arrive` is called. */
  async function requestDocument(timer: BreathingTimerElement): Promise<void> {
    const address = `https://clinic.example/exercise-${++documentCount}.json`;
    const arrived = new Promise<void>((resolve) => (respond = resolve));
    const {fetch: originalFetch} = window;
    await new Promise<void>((onRequest) => {
      stubProperty(window, 'fetch', async (url: string, options?: RequestInit) => {
        if (url !== address) return originalFetch(url, options);
        onRequest();
        await arrived;
        return new Response(JSON.stringify({type: 'breathing', ...exerciseDocument}));
      });
      timer.src = address;
    });
    await timer.updateComplete;
  }

  async function arrive(timer: BreathingTimerElement): Promise<void> {
    const ready = new Promise((resolve) => timer.addEventListener('sm-content-ready', resolve, {once: true}));
    respond();
    await ready;
  }

  const screenOf = (timer: BreathingTimerElement): string =>
    timer.shadowRoot!.querySelector('[aria-busy=true]')
      ? 'waits'
      : `Start, ${textOf(timer, '[part~=caution-important]') ? 'document' : 'pattern'}`;

  /** Lets the time of a wait pass, and reads the screen after it. */
  async function screenAfter(timer: BreathingTimerElement, pass: () => void): Promise<string> {
    pass();
    await timer.updateComplete;
    return screenOf(timer);
  }

  const firstDocuments = {
    'has arrived': async (timer: BreathingTimerElement) => {
      await requestDocument(timer);
      await arrive(timer);
    },
    'is in the page': async (timer: BreathingTimerElement) => {
      timer.content = exerciseDocument;
      await waitForSelector(timer, '[part~=caution-important]');
      timer.content = undefined;
    },
    'is still loading': requestDocument,
  };

  for (const [name, loadFirst] of Object.entries(firstDocuments))
    it(`waits for it as long as for the first one, which ${name}`, async () => {
      const passTime = holdTimeLimits();
      const {timer} = await mountTimer();
      await loadFirst(timer);
      await requestDocument(timer);
      expect(screenOf(timer)).to.equal('waits');
      expect(await screenAfter(timer, () => passTime(0)), 'after the time of the first').to.equal('waits');
      expect(await screenAfter(timer, () => passTime(1)), 'after its own time').to.equal('Start, pattern');
      await arrive(timer);
      expect(screenOf(timer), 'when it arrives late').to.equal('Start, pattern');
    });
});

describe('<sm-breathing-timer> user choices', () => {
  it('shows the caution for holds, and removes the holds of all exercises on request', async () => {
    const {timer} = await mountTimer('patterns="calm box triangle" pattern="box"');
    const exercise = (index: number): HTMLInputElement =>
      timer.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name=exercise]')[index]!;
    expect(textOf(timer, '[part=caution]'))
      .to.contain('You hold your breath in: Box breathing and Triangle breathing.')
      .and.to.contain('Do not hold your breath, or ask your doctor first, if:')
      .and.to.contain('you are pregnant');
    timer.shadowRoot!.querySelector<HTMLInputElement>('input[name=without-holds]')!.click();
    await timer.updateComplete;
    expect(textOf(timer, timerText.lead)).to.equal('In for 4, out for 4. Breathe gently, not deeply.');
    exercise(0).click();
    exercise(2).click();
    await timer.updateComplete;
    expect(textOf(timer, timerText.lead), 'another exercise with holds').to.equal(
      'In for 4, out for 4. Breathe gently, not deeply.',
    );
  });

  it('shows a choice of minutes, except if the length is counted in breaths', async () => {
    const {timer} = await mountTimer('patterns="calm 4-7-8"');
    timer.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name=minutes]')[0]!.click();
    await timer.updateComplete;
    expect(textOf(timer, '[part=start] > span')).to.equal('1 minute');
    timer.shadowRoot!.querySelectorAll<HTMLInputElement>('input[name=exercise]')[1]!.click();
    await timer.updateComplete;
    expect([
      textOf(timer, '[part=start] > span'),
      timer.shadowRoot!.querySelector('input[name=minutes]'),
    ]).to.deep.equal(['4 breaths', null]);
  });

  it('compares tension without a judgment, and does not expose the answer in events or attributes', async () => {
    const fixture = await mountTimer('tension minutes="0.5"');
    const {timer, events} = fixture;
    await pressAll(timer, radio('A little'));
    timer.start();
    await advanceTime(fixture, 60_000);
    await pressAll(timer, radio('Extremely'));
    expect(textOf(timer, '[part=card]')).to.contain('Before: a little. Now: extremely.');
    expect(JSON.stringify([events, [...timer.attributes].map(({value}) => value)])).to.not.match(/little|extreme/i);
  });

  it('deletes the answers about tension on pagehide', async () => {
    const {timer} = await mountTimer('tension');
    await pressAll(timer, radio('Very'));
    const checked = () => timer.shadowRoot!.querySelectorAll('input[name=tension]:checked').length;
    expect(checked()).to.equal(1);
    window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    await timer.updateComplete;
    expect(checked()).to.equal(0);
  });

  it('keeps the answers about tension when it is moved, and forgets them when it is removed', async () => {
    const {timer} = await mountTimer('tension');
    const parent = timer.parentNode!;
    const {addEventListener: add, removeEventListener: remove} = window;
    const listeners = new Set<unknown>();
    try {
      window.addEventListener = (type: string, listener: unknown) => type === 'pagehide' && listeners.add(listener);
      window.removeEventListener = (type: string, listener: unknown) =>
        type === 'pagehide' && listeners.delete(listener);
      await pressAll(timer, radio('Very'));
      const checked = async () => {
        await timer.updateComplete;
        return timer.shadowRoot!.querySelectorAll('input[name=tension]:checked').length;
      };
      parent.append(timer);
      expect([await checked(), listeners.size]).to.deep.equal([1, 1]);
      timer.remove();
      await Promise.resolve();
      expect([await checked(), listeners.size]).to.deep.equal([0, 0]);
    } finally {
      Object.assign(window, {addEventListener: add, removeEventListener: remove});
    }
  });

  it('shows the safety note in every state before the end', async () => {
    const fixture = await mountTimer();
    const seen: string[] = [];
    for (const act of [() => {}, () => fixture.timer.start(), () => fixture.timer.pause()]) {
      act();
      await fixture.timer.updateComplete;
      seen.push(textOf(fixture.timer, timerText.safety));
    }
    expect(new Set(seen)).to.deep.equal(
      new Set(['Stop and breathe normally if you feel dizzy, short of breath or more anxious.']),
    );
  });
});
