import {expect} from 'chai';
import type {BreathingTimerElement} from '../../src/index.js';

/** A page of its own with the built script, whose session file has some fate; tests/support/lazy-files.mjs knows them. */
interface FramedTimer {
  readonly timer: BreathingTimerElement;
  readonly events: string[];
  readonly warnings: string[];
  readonly folder: string;
}

const types = ['start', 'pause', 'resume', 'end'].map((name) => `sm-breathing-${name}`);
let runs = 0;

async function openTimer(scenario: string): Promise<FramedTimer> {
  const folder = `/lazy-files/${scenario}/${Date.now()}-${(runs += 1)}`;
  const frame = document.createElement('iframe');
  frame.src = `${folder}/page`;
  // Not the load event: some browsers hold it back for a module that is still on its way.
  const drawn = new Promise<void>((resolve) =>
    addEventListener('message', ({data}) => data === `${folder}/page` && resolve()),
  );
  document.body.append(frame);
  await drawn;
  const page = frame.contentWindow as Window & typeof globalThis;
  const timer = page.document.querySelector('sm-breathing-timer')!;
  const framedTimer: FramedTimer = {timer, events: [], warnings: [], folder};
  for (const type of types) timer.addEventListener(type, () => framedTimer.events.push(type));
  page.console.warn = (...words: unknown[]) => void framedTimer.warnings.push(words.join(' '));
  await timer.updateComplete;
  return framedTimer;
}

const primaryButton = ({timer}: FramedTimer): HTMLButtonElement => timer.shadowRoot!.querySelector('.primary')!;
const cardText = ({timer}: FramedTimer): string =>
  timer.shadowRoot!.querySelector('.card')!.textContent.replace(/\s+/g, ' ');

/** Waits until the card says something. */
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

describe('the file beside breathing-timer.js', () => {
  it('is there before anybody presses Start', async () => {
    const guest = await openTimer('allowed');
    await guest.timer.ready;
    primaryButton(guest).click();
    await guest.timer.updateComplete;
    expect([cardText(guest).includes('Get ready'), guest.events]).to.deep.equal([true, ['sm-breathing-start']]);
  });

  it('lets a press on Start wait for it, once however often it is pressed', async () => {
    const guest = await openTimer('late');
    primaryButton(guest).click();
    primaryButton(guest).click();
    await whenTextShown(guest, 'One moment…');
    expect(guest.events).to.deep.equal([]);
    await waitFor(guest);
    await whenTextShown(guest, 'Get ready');
    expect(guest.events).to.deep.equal(['sm-breathing-start']);
  });

  it('does in order what a script asked for before it came', async () => {
    const guest = await openTimer('late');
    guest.timer.pause();
    guest.timer.start();
    guest.timer.pause();
    await waitFor(guest);
    await guest.timer.ready;
    expect(guest.events).to.deep.equal(['sm-breathing-start', 'sm-breathing-pause']);
  });

  it('begins nothing in a timer that has left the page meanwhile', async () => {
    const guest = await openTimer('late');
    guest.timer.start();
    guest.timer.remove();
    await waitFor(guest);
    await guest.timer.ready;
    expect([guest.events, guest.timer.matches(':state(running)')]).to.deep.equal([[], false]);
  });

  for (const fate of ['gone', 'cut', 'page', 'broken', 'silent', 'blocked', 'elsewhere']) {
    it(`leaves the exercise in words, and a way to try again, when it is lost: ${fate}`, async () => {
      const guest = await openTimer(fate);
      primaryButton(guest).focus();
      primaryButton(guest).click();
      await whenTextShown(guest, 'Try again');
      expect(cardText(guest))
        .to.contain('The timer did not load.')
        .and.to.contain('Calm: In for 5, out for 5. 0.5 minutes.')
        .and.to.contain('dizzy');
      expect(guest.timer.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain('did not load');
      expect(guest.timer.shadowRoot!.activeElement).to.equal(primaryButton(guest));
      expect(
        guest.warnings.filter((line) => line.startsWith('<sm-breathing-timer> cannot run a session')).length,
      ).to.equal(1);
    });
  }

  it('is asked for again by a press, when the first fetch has failed unseen', async () => {
    const guest = await openTimer('once');
    await guest.timer.ready;
    expect(cardText(guest)).to.not.contain('Try again');
    primaryButton(guest).click();
    await whenTextShown(guest, 'Get ready');
  });

  it('is asked for again by "Try again"', async () => {
    const guest = await openTimer('twice');
    await guest.timer.ready;
    primaryButton(guest).click();
    await whenTextShown(guest, 'Try again');
    primaryButton(guest).click();
    await whenTextShown(guest, 'Get ready');
    expect(cardText(guest)).to.not.contain('did not load');
    expect(guest.events).to.deep.equal(['sm-breathing-start']);
  });
});

/** Lets the file come that the server holds back; the page has asked for it by now. */
async function waitFor({timer, folder}: FramedTimer): Promise<void> {
  void timer.ready;
  await fetch(`${folder}/release`);
}
