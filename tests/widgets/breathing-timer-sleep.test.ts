import {expect} from 'chai';
import {unmountAll, advanceTime, textOf, mountTimer} from './breathing-timer.fixture.js';

afterEach(unmountAll);

const wordSelector = '.center-content:not(.outgoing) .phase-label';

describe('<sm-breathing-timer> and a page that sleeps', () => {
  it('is at its place at once after a minute in a hidden tab', async () => {
    const given = await mountTimer('minutes="3"');
    given.timer.start();
    await advanceTime(given, 3000 + 4000);
    given.clock.pageHidden = true;
    await advanceTime(given, 500);
    document.dispatchEvent(new Event('visibilitychange'));
    await advanceTime(given, 62_700, {late: true});
    expect(given.events.at(-1)).to.include({kind: 'exhale', round: 7, elapsed: 65_000});
    expect(
      given.events.filter(({type}) => type === 'sm-breathing-phase'),
      'phases that nobody met',
    ).to.have.lengthOf(2);
    await advanceTime(given, 2800);
    expect(given.events.at(-1)).to.include({kind: 'inhale', round: 8, elapsed: 70_000});
  });

  it('has ended when the tab becomes visible after the end, because its timers ran once a minute', async () => {
    const given = await mountTimer('minutes="1"');
    given.timer.start();
    given.clock.pageHidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    for (let minute = 0; minute < 60; minute += 1) await advanceTime(given, 60_000, {late: true});
    expect(given.events.at(-1)).to.include({completed: true, rounds: 6, elapsed: 60_000});
  });

  it('does not count the time of a frozen tab as a session, when the browser announces it', async () => {
    const given = await mountTimer('minutes="5"');
    given.timer.start();
    await advanceTime(given, 5000);
    given.clock.pageHidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event('freeze'));
    expect(given.events.at(-1)).to.include({type: 'sm-breathing-pause', reason: 'suspended', elapsed: 2000});
    await advanceTime(given, 600_000, {late: true});
    document.dispatchEvent(new Event('resume'));
    await advanceTime(given, 100);
    expect(textOf(given.timer, '.note')).to.equal('Your device went to sleep. Carry on when you are ready.');
    given.timer.resume();
    await advanceTime(given, 3000);
    expect(given.events.at(-1)).to.include({kind: 'exhale', elapsed: 5000});
  });

  for (const [hidden, delay, suspended] of [
    [true, 75_900, false],
    [true, 77_000, true],
    [true, 600_000, true],
    [false, 15_900, false],
    [false, 17_000, true],
  ] as const) {
    it(`${suspended ? 'pauses after' : 'accepts'} a timer of a ${hidden ? 'hidden' : 'visible'} page after ${delay} ms`, async () => {
      const given = await mountTimer('minutes="5"');
      given.timer.start();
      await advanceTime(given, 5000);
      given.clock.pageHidden = hidden;
      document.dispatchEvent(new Event('visibilitychange'));
      await advanceTime(given, delay, {late: true});
      expect(given.timer.matches(':state(paused)')).to.equal(suspended);
    });
  }

  it('looks at the clock when the page is seen again, before any timer', async () => {
    const given = await mountTimer('minutes="1"');
    given.timer.start();
    await advanceTime(given, 4000);
    given.clock.pageHidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    given.clock.time += 30_000;
    given.clock.wallClockTime += 30_000;
    dispatchEvent(new Event('pageshow'));
    expect(given.events.at(-1)).to.include({kind: 'inhale', round: 4, elapsed: 30_000});
  });

  it('waits when the page is put away for another one, and is found again', async () => {
    const given = await mountTimer('minutes="1"');
    given.timer.start();
    await advanceTime(given, 8000);
    dispatchEvent(new Event('pagehide'));
    expect(given.events.at(-1)).to.include({type: 'sm-breathing-pause', reason: 'requested', elapsed: 5000});
    given.clock.time += 600_000;
    given.clock.wallClockTime += 600_000;
    dispatchEvent(new Event('pageshow'));
    await advanceTime(given, 500);
    expect(textOf(given.timer, wordSelector)).to.equal('Paused');
  });

  it('goes on through slow timers of a visible page', async () => {
    const given = await mountTimer('minutes="3"');
    given.timer.start();
    for (let step = 0; step < 5; step += 1) await advanceTime(given, 5600, {late: true});
    expect(given.events.at(-1)).to.include({type: 'sm-breathing-phase', round: 3, elapsed: 25_000});
  });

  it('waits with a word when the device slept and its clock went on', async () => {
    const given = await mountTimer('minutes="3"');
    given.timer.start();
    await advanceTime(given, 8200);
    await advanceTime(given, 600_000, {late: true});
    expect(given.events.at(-1)).to.include({type: 'sm-breathing-pause', reason: 'suspended', elapsed: 5000});
    expect([textOf(given.timer, wordSelector), textOf(given.timer, '.note')]).to.deep.equal([
      'Paused',
      'Your device went to sleep. Carry on when you are ready.',
    ]);
    given.timer.resume();
    await advanceTime(given, 1000);
    expect([
      textOf(given.timer, wordSelector),
      textOf(given.timer, '.center-content:not(.outgoing) .count'),
    ]).to.deep.equal(['Breathe out', '2']);
  });

  it('waits with a word when the device slept and its clock stood still', async () => {
    const given = await mountTimer('minutes="3"');
    given.timer.start();
    given.clock.pageHidden = true;
    await advanceTime(given, 9000);
    given.clock.wallClockTime += 3_600_000;
    await advanceTime(given, 1000);
    expect(given.events.at(-1)).to.include({type: 'sm-breathing-pause', reason: 'suspended', elapsed: 6000});
  });

  it('is not moved by a time of day that is set back', async () => {
    const given = await mountTimer('minutes="3"');
    given.timer.start();
    await advanceTime(given, 9000);
    given.clock.wallClockTime -= 7_200_000;
    await advanceTime(given, 4000);
    expect(given.events.at(-1)).to.include({kind: 'inhale', round: 2, elapsed: 10_000});
  });
});
