import {expect} from 'chai';
import {unmountAll, advanceTime, textOf, mountTimer} from './breathing-timer.fixture.js';

afterEach(unmountAll);

describe('<sm-breathing-timer> and how long it is', () => {
  it('counts breaths where the most rounds are over before the minutes, from Start to the closing words', async () => {
    const given = await mountTimer('minutes="5" max-rounds="2"');
    const {timer, events} = given;
    expect([textOf(timer, '.start-button > span'), textOf(timer, '.print-view p')]).to.deep.equal([
      '2 breaths',
      'Calm: In for 5, out for 5. 2 breaths. Breathe gently, not deeply.',
    ]);
    timer.start();
    await advanceTime(given, 8000);
    expect(textOf(timer, '.session-status')).to.equal('CalmBreath 1 of 2');
    await advanceTime(given, 60_000);
    expect([textOf(timer, '.title'), textOf(timer, '.lead')]).to.deep.equal([
      'Well done. Two breaths.',
      '2 slow breaths. Let your breathing find its own pace again.',
    ]);
    expect(events.at(-1)).to.include({completed: true, rounds: 2, elapsed: 20_000});
  });

  it('speaks of minutes where the most rounds are not reached', async () => {
    expect(textOf((await mountTimer('minutes="5" max-rounds="30"')).timer, '.start-button > span')).to.equal(
      '5 minutes',
    );
  });

  // A rest belongs to the breath before it; a round may have two breaths.
  const breaths: readonly [pattern: string, numbers: readonly number[]][] = [
    ['4-4-4-4', [1, 1, 1, 1, 2, 2, 2]],
    ['in3 out3 in4 out4', [1, 1, 2, 2, 3, 3, 4, 4]],
    ['rest2 in4 out4', [1, 1, 1, 1, 2, 2]],
    ['in2.5 in1 out7', [1, 1, 1, 2, 2, 2]],
  ];
  for (const [pattern, numbers] of breaths) {
    it(`says which breath of all it is: ${pattern}`, async () => {
      const given = await mountTimer(`pattern="${pattern}" rounds="2"`);
      const seen: string[] = [];
      given.timer.addEventListener(
        'sm-breathing-phase',
        () => void given.timer.updateComplete.then(() => seen.push(textOf(given.timer, '.session-status .num'))),
      );
      given.timer.start();
      for (let half = 0; half < 80; half += 1) await advanceTime(given, 500);
      expect(seen).to.deep.equal(numbers.map((number) => `Breath ${number} of ${numbers.at(-1)}`));
      expect(given.events[0]).to.include({breaths: numbers.at(-1)});
    });
  }

  for (const [minutes, title] of [
    [1, 'Well done. One minute.'],
    [10, 'Well done. Ten minutes.'],
    [0.5, 'Well done. 0.5 minutes.'],
    [1.5, 'Well done. 1.5 minutes.'],
    [11, 'Well done. 11 minutes.'],
  ] as const) {
    it(`says "${title}" after ${minutes}`, async () => {
      const given = await mountTimer(`minutes="${minutes}"`);
      given.timer.start();
      await advanceTime(given, 700_000);
      expect(textOf(given.timer, '.title')).to.equal(title);
    });
  }

  it('counts no breaths where there was none', async () => {
    const given = await mountTimer();
    given.timer.start();
    await advanceTime(given, 4000);
    given.timer.stop();
    await given.timer.updateComplete;
    expect(textOf(given.timer, '.lead')).to.equal('Let your breathing find its own pace again.');
  });
});
