import {expect} from 'chai';
import {
  unmountAll,
  advanceTime,
  clickButton,
  textOf,
  mountTimer,
  type TimerFixture,
} from './breathing-timer.fixture.js';

const currentWord = ({timer}: TimerFixture): string => textOf(timer, '.center-content:not(.outgoing) .phase-label');
const eventNames = ({events}: TimerFixture): string =>
  events.map(({type}) => type.replace('sm-breathing-', '')).join(' ');

afterEach(unmountAll);

describe('<sm-breathing-timer> once a session has begun', () => {
  it('keeps the name, the length and the rhythm that it began with, and takes up what the author changed in the next one', async () => {
    const given = await mountTimer('minutes="1"');
    const {timer} = given;
    timer.start();
    await advanceTime(given, 10_000);
    Object.assign(timer, {pattern: 'box', minutes: 10, rounds: 3});
    await timer.updateComplete;
    expect([textOf(timer, '.session-status'), currentWord(given)]).to.deep.equal(['CalmLast minute', 'Breathe out']);
    expect(textOf(timer, '.print-view'), 'on paper').to.contain('Calm: In for 5, out for 5. 1 minute.');
    await advanceTime(given, 60_000);
    expect([textOf(timer, '.title'), given.events.at(-1)!.type]).to.deep.equal([
      'Well done. One minute.',
      'sm-breathing-end',
    ]);
    await clickButton(timer, 'Again');
    await advanceTime(given, 8000);
    expect([textOf(timer, '.session-status'), currentWord(given)]).to.deep.equal([
      'Box breathingBreath 1 of 3',
      'Hold',
    ]);
  });

  it('keeps them when the attributes are taken away', async () => {
    const given = await mountTimer('pattern="4-7-8" rounds="2" no-holds');
    const {timer} = given;
    timer.start();
    await advanceTime(given, 8000);
    for (const name of timer.getAttributeNames()) timer.removeAttribute(name);
    await timer.updateComplete;
    expect([textOf(timer, '.session-status'), currentWord(given)]).to.deep.equal(['4-7-8Breath 1 of 2', 'Breathe out']);
    await advanceTime(given, 60_000);
    expect([textOf(timer, '.title'), eventNames(given)]).to.deep.equal([
      'Well done. Two breaths.',
      'start phase phase phase phase end',
    ]);
  });

  it('takes a Space that is held down for one', async () => {
    const given = await mountTimer();
    const {timer} = given;
    timer.start();
    await advanceTime(given, 5000);
    const hold = async (): Promise<boolean[]> => {
      const caught: boolean[] = [];
      for (const repeat of [false, true, true]) {
        caught.push(
          !timer
            .shadowRoot!.querySelector('.active')!
            .dispatchEvent(new KeyboardEvent('keydown', {key: ' ', repeat, bubbles: true, cancelable: true})),
        );
        await timer.updateComplete;
      }
      return caught;
    };
    expect([...(await hold()), ...(await hold())], 'the page must not scroll').to.deep.equal(Array(6).fill(true));
    expect(eventNames(given)).to.equal('start phase pause resume');
  });

  it('does not begin where nobody could see or end it', async () => {
    const given = await mountTimer();
    const {timer, clock} = given;
    const place = timer.parentElement!;
    timer.remove();
    timer.start();
    expect([clock.pendingCallCount, eventNames(given)]).to.deep.equal([0, '']);
    place.append(timer);
    await timer.updateComplete;
    expect(textOf(timer, '.start-button b')).to.equal('Start');
  });
});
