import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {cueSettings} from '../../src/widgets/breathing-timer/cues/cue-settings.js';
import {unmountAll, advanceTime, clickButton, textOf, mountTimer} from './breathing-timer.fixture.js';

/** Everything that the page's live region says while some work is done, line by line. */
async function collectAnnouncements(action: () => Promise<void>): Promise<readonly string[]> {
  const lines: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const {target, addedNodes} of records) {
      if ((target as Element).matches('[role="status"]'))
        lines.push(...[...addedNodes].map((node) => node.textContent!.trim()));
    }
  });
  observer.observe(document.body, {childList: true, subtree: true});
  await action();
  await new Promise(requestAnimationFrame);
  observer.disconnect();
  return lines;
}

afterEach(() => {
  cueSettings.screenReader = true;
  unmountAll();
});

describe('<sm-breathing-timer> for the ear', () => {
  const session = async (): Promise<void> => {
    const given = await mountTimer('pattern="4-7-8"');
    given.timer.start();
    for (let second = 0; second < 90; second += 1) await advanceTime(given, 1000);
  };

  it('says one line for each phase of a whole session, and none for a second', async () => {
    const round = ['Breathe in', 'Hold', 'Breathe out'];
    const lines = await collectAnnouncements(session);
    expect(lines).to.deep.equal([
      'Get ready',
      ...round,
      ...round,
      ...round,
      ...round,
      'Well done. Four breaths. 4 slow breaths. Let your breathing find its own pace again.',
    ]);
  });

  it('says only the beginning and the end when its phases are switched off', async () => {
    cueSettings.screenReader = false;
    expect(await collectAnnouncements(session)).to.have.lengthOf(2);
  });

  it('says a pause, and where it goes on', async () => {
    const lines = await collectAnnouncements(async () => {
      const given = await mountTimer();
      given.timer.start();
      await advanceTime(given, 9000);
      given.timer.pause();
      await advanceTime(given, 9000);
      given.timer.resume();
      await advanceTime(given, 100);
    });
    expect(lines).to.deep.equal(['Get ready', 'Breathe in', 'Breathe out', 'Paused', 'Breathe out']);
  });

  it('takes its region away with the last timer', async () => {
    const {timer} = await mountTimer();
    timer.start();
    expect(document.querySelectorAll('[role="status"]')).to.have.lengthOf(1);
    unmountAll();
    expect(document.querySelectorAll('[role="status"]')).to.have.lengthOf(0);
  });
});

describe('<sm-breathing-timer> by keyboard', () => {
  const focused = (root: DocumentOrShadowRoot = document): string => {
    const inner = root.activeElement?.shadowRoot;
    return inner?.activeElement ? focused(inner) : (root.activeElement?.textContent.replace(/\s+/g, ' ').trim() ?? '');
  };

  it('leads from start to end without a pointer, and never loses the focus', async () => {
    const given = await mountTimer('minutes="0.5"');
    const {timer} = given;
    timer.shadowRoot!.querySelector<HTMLElement>('.start-button')!.focus();
    await sendKeys({press: 'Enter'});
    await timer.updateComplete;
    expect(focused()).to.equal('Pause');
    await advanceTime(given, 4000);
    await sendKeys({press: ' '});
    await timer.updateComplete;
    expect([focused(), textOf(timer, '.center-content:not(.outgoing) .phase-label')]).to.deep.equal([
      'Continue',
      'Paused',
    ]);
    await sendKeys({press: ' '});
    await advanceTime(given, 60_000);
    expect(focused()).to.equal('Again');
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await timer.updateComplete;
    expect(focused()).to.contain('Start');
  });

  it('pauses with Space wherever the focus is in the session, and ends with Escape', async () => {
    const given = await mountTimer();
    const {timer, events} = given;
    timer.start();
    await advanceTime(given, 9000);
    timer.shadowRoot!.querySelector<HTMLElement>('.card')!.focus();
    const position = scrollY;
    await sendKeys({press: ' '});
    await timer.updateComplete;
    expect(events.at(-1)).to.include({type: 'sm-breathing-pause', reason: 'requested'});
    expect(scrollY).to.equal(position);
    await sendKeys({press: 'Escape'});
    await timer.updateComplete;
    expect(events.at(-1)).to.include({type: 'sm-breathing-end', completed: false});
    expect(focused()).to.equal('Again');
  });

  it('leaves the keys of the page alone', async () => {
    const given = await mountTimer();
    given.timer.start();
    await advanceTime(given, 9000);
    await clickButton(given.timer, 'Pause');
    given.timer.blur();
    (document.activeElement as HTMLElement | null)?.blur();
    const before = given.events.length;
    await sendKeys({press: 'Escape'});
    expect(given.events.length).to.equal(before);
  });
});
