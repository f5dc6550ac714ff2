import {expect} from 'chai';
import type {BreathingTimerElement} from '../../src/index.js';

/** Opens a framed page with the built script. The server's response for the session's chunk is defined in tests/support/chunk-responses.mjs. */
interface FramedTimer {
  readonly timer: BreathingTimerElement;
  readonly events: string[];
  readonly warnings: string[];
  readonly folder: string;
}

const types = ['start', 'pause', 'resume', 'end'].map((name) => `sm-breathing-${name}`);
let runs = 0;

async function openTimer(scenario: string): Promise<FramedTimer> {
  const folder = `/chunks/${scenario}/${Date.now()}-${(runs += 1)}`;
  const frame = document.createElement('iframe');
  frame.src = `${folder}/page`;
  // Not the load event: some browsers delay it until pending modules have loaded.
  const rendered = new Promise<void>((resolve) =>
    addEventListener('message', ({data}) => data === `${folder}/page` && resolve()),
  );
  document.body.append(frame);
  await rendered;
  const page = frame.contentWindow as Window & typeof globalThis;
  const timer = page.document.querySelector('sm-breathing-timer')!;
  const framedTimer: FramedTimer = {timer, events: [], warnings: [], folder};
  for (const type of types) timer.addEventListener(type, () => framedTimer.events.push(type));
  page.console.warn = (...words: unknown[]) => void framedTimer.warnings.push(words.join(' '));
  await timer.updateComplete;
  return framedTimer;
}

const primaryButton = ({timer}: FramedTimer): HTMLButtonElement =>
  timer.shadowRoot!.querySelector('[part=start], [part=pause]')!;
const cardText = ({timer}: FramedTimer): string =>
  timer.shadowRoot!.querySelector('[part=card]')!.textContent.replace(/\s+/g, ' ');

/** Waits until the card contains a text. */
function whenTextShown(framedTimer: FramedTimer, text: string): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (!cardText(framedTimer).includes(text)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(check);
    observer.observe(framedTimer.timer.shadowRoot!, {childList: true, subtree: true, characterData: true});
    check();
  });
}

afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

describe('the chunk of a breathing timer with the session', () => {
  it('is loaded before Start is clicked', async () => {
    const framed = await openTimer('allowed');
    await framed.timer.ready;
    primaryButton(framed).click();
    await framed.timer.updateComplete;
    expect([cardText(framed).includes('Get ready'), framed.events]).to.deep.equal([true, ['sm-breathing-start']]);
  });

  it('starts one session after loading if Start was clicked repeatedly', async () => {
    const framed = await openTimer('late');
    primaryButton(framed).click();
    primaryButton(framed).click();
    await whenTextShown(framed, 'One moment…');
    expect(framed.events).to.deep.equal([]);
    await releaseFile(framed);
    await whenTextShown(framed, 'Get ready');
    expect(framed.events).to.deep.equal(['sm-breathing-start']);
  });

  it('executes queued commands in order after loading', async () => {
    const framed = await openTimer('late');
    framed.timer.pause();
    framed.timer.start();
    framed.timer.pause();
    await releaseFile(framed);
    await framed.timer.ready;
    expect(framed.events).to.deep.equal(['sm-breathing-start', 'sm-breathing-pause']);
  });

  it('offers the pattern if the code of a document takes longer than three seconds, and then keeps the screen', async () => {
    const framed = await openTimer('late');
    const caution = (): Element | null => framed.timer.shadowRoot!.querySelector('[part~=caution-important]');
    framed.timer.content = {
      type: 'breathing',
      id: 'evening',
      title: 'Our evening breath',
      phases: ['inhale', 'exhale'].map((kind) => ({kind, seconds: 6})),
      cautions: [{level: 'important', heading: 'Before you start', items: ['Sit or lie down.']}],
    };
    await framed.timer.updateComplete;
    expect(primaryButton(framed)).to.equal(null);
    await whenTextShown(framed, 'Start');
    const ready = new Promise((resolve) => framed.timer.addEventListener('sm-content-ready', resolve, {once: true}));
    await releaseFile(framed);
    await ready;
    await framed.timer.updateComplete;
    expect(caution(), 'while the user can see the timer').to.equal(null);
    framed.timer.style.cssText = 'display: block; margin-block-start: 300vh';
    await whenTextShown(framed, 'Before you start');
    expect(caution()).to.not.equal(null);
  });

  it('does not start a session if the timer was removed while loading', async () => {
    const framed = await openTimer('late');
    framed.timer.start();
    framed.timer.remove();
    await releaseFile(framed);
    await framed.timer.ready;
    expect([framed.events, framed.timer.matches(':state(running)')]).to.deep.equal([[], false]);
  });

  for (const response of ['gone', 'cut', 'page', 'broken', 'altered', 'silent', 'blocked', 'elsewhere']) {
    it(`shows the exercise as text and a retry button if loading fails: ${response}`, async () => {
      const framed = await openTimer(response);
      primaryButton(framed).focus();
      primaryButton(framed).click();
      await whenTextShown(framed, 'Try again');
      expect(cardText(framed))
        .to.contain('The timer did not load.')
        .and.to.contain('Calm: In for 5, out for 5. 0.5 minutes.')
        .and.to.contain('dizzy');
      expect(framed.timer.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain('did not load');
      expect(framed.timer.shadowRoot!.activeElement).to.equal(primaryButton(framed));
      expect(
        framed.warnings.filter((line) => line.startsWith('<sm-breathing-timer> cannot run a session')).length,
      ).to.equal(1);
    });
  }

  it('is requested again on Start if the preload failed', async () => {
    const framed = await openTimer('once');
    await framed.timer.ready;
    expect(cardText(framed)).to.not.contain('Try again');
    primaryButton(framed).click();
    await whenTextShown(framed, 'Get ready');
  });

  it('is requested again on "Try again"', async () => {
    const framed = await openTimer('twice');
    await framed.timer.ready;
    primaryButton(framed).click();
    await whenTextShown(framed, 'Try again');
    primaryButton(framed).click();
    await whenTextShown(framed, 'Get ready');
    expect(cardText(framed)).to.not.contain('did not load');
    expect(framed.events).to.deep.equal(['sm-breathing-start']);
  });
});

/** Makes the server send the delayed session file, which the page has already requested. */
async function releaseFile({timer, folder}: FramedTimer): Promise<void> {
  void timer.ready;
  await fetch(`${folder}/release`);
}
