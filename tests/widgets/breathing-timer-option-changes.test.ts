import {expect} from 'chai';
import {
  unmountAll,
  advanceTime,
  clickButton,
  textOf,
  mountTimer,
  type TimerFixture,
  timerText,
} from './breathing-timer.fixture.js';

const currentWord = ({timer}: TimerFixture): string => textOf(timer, timerText.phase);
const eventNames = ({events}: TimerFixture): string =>
  events.map(({type}) => type.replace('sm-breathing-', '')).join(' ');

afterEach(unmountAll);

describe('<sm-breathing-timer> option changes during a session', () => {
  it('keeps the name, length and phases of the running session, and applies changes to the next session', async () => {
    const fixture = await mountTimer('minutes="1"');
    const {timer} = fixture;
    timer.start();
    await advanceTime(fixture, 10_000);
    Object.assign(timer, {pattern: 'box', minutes: 10, rounds: 3});
    await timer.updateComplete;
    expect([textOf(timer, timerText.status), currentWord(fixture)]).to.deep.equal(['CalmLast minute', 'Breathe out']);
    expect(textOf(timer, timerText.print), 'on paper').to.contain('Calm: In for 5, out for 5. 1 minute.');
    await advanceTime(fixture, 60_000);
    expect([textOf(timer, '[part=title]'), fixture.events.at(-1)!.type]).to.deep.equal([
      'Well done. One minute.',
      'sm-breathing-end',
    ]);
    await clickButton(timer, 'Again');
    await advanceTime(fixture, 8000);
    expect([textOf(timer, timerText.status), currentWord(fixture)]).to.deep.equal([
      'Box breathingBreath 1 of 3',
      'Hold',
    ]);
  });

  it('keeps them if the attributes are removed', async () => {
    const fixture = await mountTimer('pattern="4-7-8" rounds="2" no-holds');
    const {timer} = fixture;
    timer.start();
    await advanceTime(fixture, 8000);
    for (const name of timer.getAttributeNames()) timer.removeAttribute(name);
    await timer.updateComplete;
    expect([textOf(timer, timerText.status), currentWord(fixture)]).to.deep.equal([
      '4-7-8Breath 1 of 2',
      'Breathe out',
    ]);
    await advanceTime(fixture, 60_000);
    expect([textOf(timer, '[part=title]'), eventNames(fixture)]).to.deep.equal([
      'Well done. Two breaths.',
      'start phase phase phase phase end',
    ]);
  });

  it('ignores key repeat of Space', async () => {
    const fixture = await mountTimer();
    const {timer} = fixture;
    timer.start();
    await advanceTime(fixture, 5000);
    const hold = async (): Promise<boolean[]> => {
      const caught: boolean[] = [];
      for (const repeat of [false, true, true]) {
        caught.push(
          !timer
            .shadowRoot!.querySelector('[part=card]')!
            .dispatchEvent(new KeyboardEvent('keydown', {key: ' ', repeat, bubbles: true, cancelable: true})),
        );
        await timer.updateComplete;
      }
      return caught;
    };
    expect([...(await hold()), ...(await hold())], 'the page must not scroll').to.deep.equal(Array(6).fill(true));
    expect(eventNames(fixture)).to.equal('start phase pause resume');
  });

  it('does not start while disconnected', async () => {
    const fixture = await mountTimer();
    const {timer, clock} = fixture;
    const container = timer.parentElement!;
    timer.remove();
    timer.start();
    expect([clock.pendingCallCount, eventNames(fixture)]).to.deep.equal([0, '']);
    container.append(timer);
    await timer.updateComplete;
    expect(textOf(timer, '[part=start] b')).to.equal('Start');
  });
});
