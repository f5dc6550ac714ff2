import {expect} from '@esm-bundle/chai';
import type {BreathingTimerElement} from '../../src/index.js';

/** A page of its own with the built script, whose session file has some fate; tests/support/lazy-files.mjs knows them. */
interface Guest {
  readonly timer: BreathingTimerElement;
  readonly told: string[];
  readonly lines: string[];
  readonly folder: string;
}

const types = ['start', 'pause', 'resume', 'end'].map((name) => `sm-breathing-${name}`);
let runs = 0;

async function visit(fate: string): Promise<Guest> {
  const folder = `/beside/${fate}/${Date.now()}-${(runs += 1)}`;
  const frame = document.createElement('iframe');
  frame.src = `${folder}/page`;
  // Not the load event: some browsers hold it back for a module that is still on its way.
  const drawn = new Promise<void>((resolve) => addEventListener('message', ({data}) => data === `${folder}/page` && resolve()));
  document.body.append(frame);
  await drawn;
  const page = frame.contentWindow as Window & typeof globalThis;
  const timer = page.document.querySelector('sm-breathing-timer')!;
  const guest: Guest = {timer, told: [], lines: [], folder};
  for (const type of types) timer.addEventListener(type, () => guest.told.push(type));
  page.console.warn = (...words: unknown[]) => void guest.lines.push(words.join(' '));
  await timer.updateComplete;
  return guest;
}

const button = ({timer}: Guest): HTMLButtonElement => timer.shadowRoot!.querySelector('.first')!;
const words = ({timer}: Guest): string => timer.shadowRoot!.querySelector('.card')!.textContent.replace(/\s+/g, ' ');

/** Waits until the card says something. */
function says(guest: Guest, text: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!words(guest).includes(text)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(guest.timer.shadowRoot!, {childList: true, subtree: true, characterData: true});
    look();
  });
}

afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

describe('the file beside breathing-timer.js', () => {
  it('is there before anybody presses Start', async () => {
    const guest = await visit('allowed');
    await guest.timer.ready;
    button(guest).click();
    await guest.timer.updateComplete;
    expect([words(guest).includes('Get ready'), guest.told]).to.deep.equal([true, ['sm-breathing-start']]);
  });

  it('lets a press on Start wait for it, once however often it is pressed', async () => {
    const guest = await visit('late');
    button(guest).click();
    button(guest).click();
    await says(guest, 'One moment');
    expect(guest.told).to.deep.equal([]);
    await waitFor(guest);
    await says(guest, 'Get ready');
    expect(guest.told).to.deep.equal(['sm-breathing-start']);
  });

  it('does in order what a script asked for before it came', async () => {
    const guest = await visit('late');
    guest.timer.pause();
    guest.timer.start();
    guest.timer.pause();
    await waitFor(guest);
    await guest.timer.ready;
    expect(guest.told).to.deep.equal(['sm-breathing-start', 'sm-breathing-pause']);
  });

  it('begins nothing in a timer that has left the page meanwhile', async () => {
    const guest = await visit('late');
    guest.timer.start();
    guest.timer.remove();
    await waitFor(guest);
    await guest.timer.ready;
    expect([guest.told, guest.timer.matches(':state(running)')]).to.deep.equal([[], false]);
  });

  for (const fate of ['gone', 'cut', 'page', 'broken', 'silent', 'blocked', 'elsewhere']) {
    it(`leaves the exercise in words, and a way to try again, when it is lost: ${fate}`, async () => {
      const guest = await visit(fate);
      button(guest).focus();
      button(guest).click();
      await says(guest, 'Try again');
      expect(words(guest)).to.contain('The timer could not be loaded.').and.to.contain('Calm: In for 5, out for 5. 0.5 minutes.').and.to.contain('dizzy');
      expect(guest.timer.shadowRoot!.querySelector('[role=alert]')!.textContent).to.contain('could not be loaded');
      expect(guest.timer.shadowRoot!.activeElement).to.equal(button(guest));
      expect(guest.lines.filter((line) => line.startsWith('<sm-breathing-timer> cannot run a session')).length).to.equal(1);
    });
  }

  it('is asked for again by a press, when the first fetch has failed unseen', async () => {
    const guest = await visit('once');
    await guest.timer.ready;
    expect(words(guest)).to.not.contain('Try again');
    button(guest).click();
    await says(guest, 'Get ready');
  });

  it('is asked for again by "Try again"', async () => {
    const guest = await visit('twice');
    await guest.timer.ready;
    button(guest).click();
    await says(guest, 'Try again');
    button(guest).click();
    await says(guest, 'Get ready');
    expect(words(guest)).to.not.contain('could not be loaded');
    expect(guest.told).to.deep.equal(['sm-breathing-start']);
  });
});

/** Lets the file come that the server holds back; the page has asked for it by now. */
async function waitFor({timer, folder}: Guest): Promise<void> {
  void timer.ready;
  await fetch(`${folder}/release`);
}
