import {expect} from 'chai';
import {unmountAll, advanceTime, textOf, mountTimer, timerText} from './breathing-timer.fixture.js';

afterEach(unmountAll);

describe('<sm-breathing-timer> session length', () => {
  it('is shown in breaths on all screens if the maximum rounds end before the minutes', async () => {
    const fixture = await mountTimer('minutes="5" max-rounds="2"');
    const {timer, events} = fixture;
    expect([textOf(timer, '[part=start] > span'), textOf(timer, timerText.print)]).to.deep.equal([
      '2 breaths',
      'Calm: In for 5, out for 5. 2 breaths. Breathe gently, not deeply.',
    ]);
    timer.start();
    await advanceTime(fixture, 8000);
    expect(textOf(timer, timerText.status)).to.equal('CalmBreath 1 of 2');
    await advanceTime(fixture, 60_000);
    expect([textOf(timer, '[part=title]'), textOf(timer, timerText.lead)]).to.deep.equal([
      'Well done. Two breaths.',
      '2 slow breaths. Let your breathing find its own pace again.',
    ]);
    expect(events.at(-1)).to.include({completed: true, rounds: 2, elapsed: 20_000});
  });

  it('is shown in minutes if the maximum rounds are not reached', async () => {
    expect(textOf((await mountTimer('minutes="5" max-rounds="30"')).timer, '[part=start] > span')).to.equal(
      '5 minutes',
    );
  });

  // A rest is part of the preceding breath; a round may contain two breaths.
  const breaths: readonly [pattern: string, numbers: readonly number[]][] = [
    ['4-4-4-4', [1, 1, 1, 1, 2, 2, 2]],
    ['in3 out3 in4 out4', [1, 1, 2, 2, 3, 3, 4, 4]],
    ['rest2 in4 out4', [1, 1, 1, 1, 2, 2]],
    ['in2.5 in1 out7', [1, 1, 1, 2, 2, 2]],
  ];
  for (const [pattern, numbers] of breaths) {
    it(`shows the number of the current breath: ${pattern}`, async () => {
      const fixture = await mountTimer(`pattern="${pattern}" rounds="2"`);
      const seen: string[] = [];
      fixture.timer.addEventListener(
        'sm-breathing-phase',
        () => void fixture.timer.updateComplete.then(() => seen.push(textOf(fixture.timer, timerText.remaining))),
      );
      fixture.timer.start();
      for (let half = 0; half < 80; half += 1) await advanceTime(fixture, 500);
      expect(seen).to.deep.equal(numbers.map((number) => `Breath ${number} of ${numbers.at(-1)}`));
      expect(fixture.events[0]).to.include({breaths: numbers.at(-1)});
    });
  }

  for (const [minutes, title] of [
    [1, 'Well done. One minute.'],
    [10, 'Well done. Ten minutes.'],
    [0.5, 'Well done. 0.5 minutes.'],
    [1.5, 'Well done. 1.5 minutes.'],
    [11, 'Well done. 11 minutes.'],
  ] as const) {
    it(`shows "${title}" after ${minutes} min`, async () => {
      const fixture = await mountTimer(`minutes="${minutes}"`);
      fixture.timer.start();
      await advanceTime(fixture, 700_000);
      expect(textOf(fixture.timer, '[part=title]')).to.equal(title);
    });
  }

  it('omits the breath count if no breath was completed', async () => {
    const fixture = await mountTimer();
    fixture.timer.start();
    await advanceTime(fixture, 4000);
    fixture.timer.stop();
    await fixture.timer.updateComplete;
    expect(textOf(fixture.timer, timerText.lead)).to.equal('Let your breathing find its own pace again.');
  });
});
