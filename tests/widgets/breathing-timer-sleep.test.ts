import {expect} from 'chai';
import {unmountAll, advanceTime, textOf, mountTimer, timerText} from './breathing-timer.fixture.js';

afterEach(unmountAll);

describe('<sm-breathing-timer> in hidden, frozen and sleeping pages', () => {
  it('shows the current position immediately after a minute in a hidden tab', async () => {
    const fixture = await mountTimer('minutes="3"');
    fixture.timer.start();
    await advanceTime(fixture, 3000 + 4000);
    fixture.clock.pageHidden = true;
    await advanceTime(fixture, 500);
    document.dispatchEvent(new Event('visibilitychange'));
    await advanceTime(fixture, 62_700, {late: true});
    expect(fixture.events.at(-1)).to.include({kind: 'exhale', round: 7, elapsed: 65_000});
    expect(
      fixture.events.filter(({type}) => type === 'sm-breathing-phase'),
      'phases while the tab was hidden',
    ).to.have.lengthOf(2);
    await advanceTime(fixture, 2800);
    expect(fixture.events.at(-1)).to.include({kind: 'inhale', round: 8, elapsed: 70_000});
  });

  it('has ended when a hidden tab becomes visible after the end, although timers ran once a minute', async () => {
    const fixture = await mountTimer('minutes="1"');
    fixture.timer.start();
    fixture.clock.pageHidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    for (let minute = 0; minute < 60; minute += 1) await advanceTime(fixture, 60_000, {late: true});
    expect(fixture.events.at(-1)).to.include({completed: true, rounds: 6, elapsed: 60_000});
  });

  it('does not count time in a frozen tab if the browser fires `freeze`', async () => {
    const fixture = await mountTimer('minutes="5"');
    fixture.timer.start();
    await advanceTime(fixture, 5000);
    fixture.clock.pageHidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event('freeze'));
    expect(fixture.events.at(-1)).to.include({type: 'sm-breathing-pause', reason: 'suspended', elapsed: 2000});
    await advanceTime(fixture, 600_000, {late: true});
    document.dispatchEvent(new Event('resume'));
    await advanceTime(fixture, 100);
    expect(textOf(fixture.timer, timerText.note)).to.equal('Your device went to sleep. Carry on when you are ready.');
    fixture.timer.resume();
    await advanceTime(fixture, 3000);
    expect(fixture.events.at(-1)).to.include({kind: 'exhale', elapsed: 5000});
  });

  for (const [hidden, delay, suspended] of [
    [true, 75_900, false],
    [true, 77_000, true],
    [true, 600_000, true],
    [false, 15_900, false],
    [false, 17_000, true],
  ] as const) {
    it(`${suspended ? 'pauses after' : 'accepts'} a timer of a ${hidden ? 'hidden' : 'visible'} page that fires after ${delay} ms`, async () => {
      const fixture = await mountTimer('minutes="5"');
      fixture.timer.start();
      await advanceTime(fixture, 5000);
      fixture.clock.pageHidden = hidden;
      document.dispatchEvent(new Event('visibilitychange'));
      await advanceTime(fixture, delay, {late: true});
      expect(fixture.timer.matches(':state(paused)')).to.equal(suspended);
    });
  }

  it('reads the clock when the page becomes visible, before any timer fires', async () => {
    const fixture = await mountTimer('minutes="1"');
    fixture.timer.start();
    await advanceTime(fixture, 4000);
    fixture.clock.pageHidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    fixture.clock.time += 30_000;
    fixture.clock.wallClockTime += 30_000;
    dispatchEvent(new Event('pageshow'));
    expect(fixture.events.at(-1)).to.include({kind: 'inhale', round: 4, elapsed: 30_000});
  });

  it('pauses on pagehide, and stays paused on pageshow', async () => {
    const fixture = await mountTimer('minutes="1"');
    fixture.timer.start();
    await advanceTime(fixture, 8000);
    dispatchEvent(new Event('pagehide'));
    expect(fixture.events.at(-1)).to.include({type: 'sm-breathing-pause', reason: 'requested', elapsed: 5000});
    fixture.clock.time += 600_000;
    fixture.clock.wallClockTime += 600_000;
    dispatchEvent(new Event('pageshow'));
    await advanceTime(fixture, 500);
    expect(textOf(fixture.timer, timerText.phase)).to.equal('Paused');
  });

  it('continues with late timers of a visible page', async () => {
    const fixture = await mountTimer('minutes="3"');
    fixture.timer.start();
    for (let step = 0; step < 5; step += 1) await advanceTime(fixture, 5600, {late: true});
    expect(fixture.events.at(-1)).to.include({type: 'sm-breathing-phase', round: 3, elapsed: 25_000});
  });

  it('pauses with a note if the device slept and the monotonic clock continued', async () => {
    const fixture = await mountTimer('minutes="3"');
    fixture.timer.start();
    await advanceTime(fixture, 8200);
    await advanceTime(fixture, 600_000, {late: true});
    expect(fixture.events.at(-1)).to.include({type: 'sm-breathing-pause', reason: 'suspended', elapsed: 5000});
    expect([textOf(fixture.timer, timerText.phase), textOf(fixture.timer, timerText.note)]).to.deep.equal([
      'Paused',
      'Your device went to sleep. Carry on when you are ready.',
    ]);
    fixture.timer.resume();
    await advanceTime(fixture, 1000);
    expect([textOf(fixture.timer, timerText.phase), textOf(fixture.timer, timerText.count)]).to.deep.equal([
      'Breathe out',
      '2',
    ]);
  });

  it('pauses with a note if the device slept and the monotonic clock stopped', async () => {
    const fixture = await mountTimer('minutes="3"');
    fixture.timer.start();
    fixture.clock.pageHidden = true;
    await advanceTime(fixture, 9000);
    fixture.clock.wallClockTime += 3_600_000;
    await advanceTime(fixture, 1000);
    expect(fixture.events.at(-1)).to.include({type: 'sm-breathing-pause', reason: 'suspended', elapsed: 6000});
  });

  it('is not affected by setting the wall clock back', async () => {
    const fixture = await mountTimer('minutes="3"');
    fixture.timer.start();
    await advanceTime(fixture, 9000);
    fixture.clock.wallClockTime -= 7_200_000;
    await advanceTime(fixture, 4000);
    expect(fixture.events.at(-1)).to.include({kind: 'inhale', round: 2, elapsed: 10_000});
  });
});
