import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {cueSettings} from '../../src/widgets/breathing-timer/cues/cue-settings.js';
import {unmountAll, advanceTime, clickButton, textOf, mountTimer, timerText} from './breathing-timer.fixture.js';

/** Collects all announcements in the page's live region while a callback runs. */
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

describe('<sm-breathing-timer> screen reader announcements', () => {
  const session = async (): Promise<void> => {
    const fixture = await mountTimer('pattern="4-7-8"');
    fixture.timer.start();
    for (let second = 0; second < 90; second += 1) await advanceTime(fixture, 1000);
  };

  it('announces each phase of a session once, and no seconds', async () => {
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

  it('announces only the start and the end when phase announcements are off', async () => {
    cueSettings.screenReader = false;
    expect(await collectAnnouncements(session)).to.have.lengthOf(2);
  });

  it('announces a pause, and the current phase on resume', async () => {
    const lines = await collectAnnouncements(async () => {
      const fixture = await mountTimer();
      fixture.timer.start();
      await advanceTime(fixture, 9000);
      fixture.timer.pause();
      await advanceTime(fixture, 9000);
      fixture.timer.resume();
      await advanceTime(fixture, 100);
    });
    expect(lines).to.deep.equal(['Get ready', 'Breathe in', 'Breathe out', 'Paused', 'Breathe out']);
  });

  it('removes the live region with the last timer', async () => {
    const {timer} = await mountTimer();
    timer.start();
    expect(document.querySelectorAll('[role="status"]')).to.have.lengthOf(1);
    unmountAll();
    expect(document.querySelectorAll('[role="status"]')).to.have.lengthOf(0);
  });
});

describe('<sm-breathing-timer> keyboard operation', () => {
  const focused = (root: DocumentOrShadowRoot = document): string => {
    const inner = root.activeElement?.shadowRoot;
    return inner?.activeElement ? focused(inner) : (root.activeElement?.textContent.replace(/\s+/g, ' ').trim() ?? '');
  };

  it('can be operated from start to end without a pointer, and never loses focus', async () => {
    const fixture = await mountTimer('minutes="0.5"');
    const {timer} = fixture;
    timer.shadowRoot!.querySelector<HTMLElement>('[part=start]')!.focus();
    await sendKeys({press: 'Enter'});
    await timer.updateComplete;
    expect(focused()).to.equal('Pause');
    await advanceTime(fixture, 4000);
    await sendKeys({press: ' '});
    await timer.updateComplete;
    expect([focused(), textOf(timer, timerText.phase)]).to.deep.equal(['Continue', 'Paused']);
    await sendKeys({press: ' '});
    await advanceTime(fixture, 60_000);
    expect(focused()).to.equal('Again');
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await timer.updateComplete;
    expect(focused()).to.contain('Start');
  });

  it('pauses on Space and stops on Escape, with focus anywhere in the session', async () => {
    const fixture = await mountTimer();
    const {timer, events} = fixture;
    timer.start();
    await advanceTime(fixture, 9000);
    timer.shadowRoot!.querySelector<HTMLElement>('[part=card]')!.focus();
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

  it('ignores keys outside the widget', async () => {
    const fixture = await mountTimer();
    fixture.timer.start();
    await advanceTime(fixture, 9000);
    await clickButton(fixture.timer, 'Pause');
    fixture.timer.blur();
    (document.activeElement as HTMLElement | null)?.blur();
    const before = fixture.events.length;
    await sendKeys({press: 'Escape'});
    expect(fixture.events.length).to.equal(before);
  });
});
