import {expect} from 'chai';
import {executeServerCommand} from '@web/test-runner-commands';
import type {BreathingTimerElement} from '../../src/index.js';
import {breathPositionAt} from '../../src/widgets/breathing-timer/session/breath-cycle.js';
import {parsePhases} from '../../src/widgets/breathing-timer/pattern/notation.js';
import {toBreathCycle} from '../../src/widgets/breathing-timer/session/breath-cycle.js';
import {FigureAnimation} from '../../src/widgets/breathing-timer/figure/animation.js';
import {createTimeline} from '../../src/widgets/breathing-timer/session/timeline.js';
import {unmountAll, advanceTime, mountTimer} from './breathing-timer.fixture.js';
import {restoreStubs, stubProperty} from './stub-global.js';

afterEach(unmountAll);

const runningAnimations = (timer: BreathingTimerElement): Animation[] =>
  timer
    .shadowRoot!.querySelector('.figure')!
    .getAnimations({subtree: true})
    .filter(({effect}) => effect!.getComputedTiming().delay! > 0);
const scaleOf = (timer: BreathingTimerElement, selector: string): number => {
  const {a, b} = new DOMMatrix(getComputedStyle(timer.shadowRoot!.querySelector(selector)!).transform);
  return Math.hypot(a, b);
};

describe('the moving breath', () => {
  it('is where the pure function says, at every moment', async () => {
    const given = await mountTimer('pattern="4-7-8"');
    const {timer} = given;
    timer.start();
    await advanceTime(given, 3000);
    const rhythm = toBreathCycle(parsePhases('4-7-8')!);
    for (const elapsed of [0, 1000, 2000, 3900, 6000, 11_500, 15_000, 18_900, 25_000, 70_000]) {
      for (const animation of runningAnimations(timer)) {
        animation.pause();
        animation.currentTime = 3000 + elapsed;
      }
      expect(scaleOf(timer, '.ring'), `${elapsed} ms`).to.be.closeTo(
        0.68 + 0.32 * breathPositionAt(rhythm, elapsed).lungVolume,
        0.003,
      );
    }
  });

  it('moves by transform and opacity alone', async () => {
    const given = await mountTimer('pattern="box"');
    const {timer} = given;
    timer.start();
    await advanceTime(given, 3000);
    const names = runningAnimations(timer).flatMap(({effect}) =>
      (effect as KeyframeEffect).getKeyframes().flatMap((frame) => Object.keys(frame)),
    );
    expect([...new Set(names)].sort()).to.deep.equal([
      'composite',
      'computedOffset',
      'easing',
      'offset',
      'opacity',
      'transform',
    ]);
  });

  it('is brought back when it has drifted from the clock', async () => {
    const given = await mountTimer();
    given.timer.start();
    await advanceTime(given, 1000);
    for (const animation of runningAnimations(given.timer)) animation.currentTime = 30_000;
    await advanceTime(given, 1000);
    for (const animation of runningAnimations(given.timer)) expect(animation.currentTime).to.be.closeTo(2000, 300);
  });

  for (const [drift, corrected] of [
    [30, false],
    [80, true],
    [-30, false],
    [-80, true],
  ] as const) {
    it(`${corrected ? 'corrects' : 'accepts'} an animation that differs by ${drift} ms`, () => {
      const figure = document.createElement('div');
      figure.innerHTML = '<div class="ring"></div>';
      document.body.append(figure);
      stubProperty(performance, 'now', () => 100_000);
      try {
        const timeline = createTimeline(parsePhases('5-5')!, {minutes: 1});
        const animation = new FigureAnimation();
        animation.sync(figure, timeline, {state: 'running', currentTime: 10_000});
        const [ring] = figure.getAnimations({subtree: true});
        ring!.startTime = 90_000 + drift;
        animation.sync(figure, timeline, {state: 'running', currentTime: 10_000});
        expect(ring!.startTime).to.be.closeTo(corrected ? 90_000 : 90_000 + drift, 1);
        animation.cancel();
      } finally {
        restoreStubs();
        figure.remove();
      }
    });
  }

  it('freezes where it is in a pause', async () => {
    const given = await mountTimer();
    given.timer.start();
    await advanceTime(given, 5600);
    given.timer.pause();
    await given.timer.updateComplete;
    for (const animation of runningAnimations(given.timer))
      expect([animation.playState, animation.currentTime]).to.deep.equal(['paused', 5600]);
  });

  it('stands still where less motion is wished, and says every second by steps', async () => {
    const asked = await executeServerCommand('emulate-features', {'prefers-reduced-motion': 'reduce'});
    const given = await mountTimer(asked ? '' : 'still');
    given.timer.start();
    await advanceTime(given, 3000 + 2500);
    expect(given.timer.shadowRoot!.querySelector('.figure')!.getAnimations({subtree: true})).to.deep.equal([]);
    expect(scaleOf(given.timer, '.ring')).to.be.closeTo(0.68 + 0.32 * 0.55, 0.001);
    expect(given.timer.shadowRoot!.querySelectorAll('.steps .on')).to.have.lengthOf(3);
    await executeServerCommand('emulate-features', {});
  });

  it('leaves nothing behind, fifty at once', async () => {
    const all = await Promise.all(Array.from({length: 50}, () => mountTimer('minutes="0.5"')));
    for (const given of all) given.timer.start();
    for (const given of all) await advanceTime(given, 5000);
    const moving = (): Animation[] => all.flatMap(({timer}) => timer.shadowRoot!.getAnimations());
    const begun = moving().length;
    for (const given of all) await advanceTime(given, 60_000);
    // Only the last one has run: starting a session pauses the one before it.
    for (const given of all) given.timer.stop();
    await Promise.all(all.map(({timer}) => timer.updateComplete));
    await Promise.all(moving().map(({finished}) => finished.catch(() => undefined)));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(begun).to.be.at.least(50 * 5);
    expect(moving()).to.deep.equal([]);
    expect(all.map(({clock}) => clock.pendingCallCount)).to.deep.equal(all.map(() => 0));
  });

  it('takes its listeners away with the session', async () => {
    const listening = new Map<string, number>();
    const count = (name: string, change: number): void => void listening.set(name, (listening.get(name) ?? 0) + change);
    const {addEventListener, removeEventListener} = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (this: EventTarget, name: string, ...rest: [never]) {
      if (this === document || this === window) count(name, 1);
      addEventListener.call(this, name, ...rest);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget, name: string, ...rest: [never]) {
      if (this === document || this === window) count(name, -1);
      removeEventListener.call(this, name, ...rest);
    };
    try {
      const given = await mountTimer();
      given.timer.start();
      await advanceTime(given, 5000);
      expect([...listening.values()].some((number) => number > 0)).to.equal(true);
      unmountAll();
      await new Promise(requestAnimationFrame);
      expect([...listening].filter(([, number]) => number !== 0)).to.deep.equal([]);
    } finally {
      Object.assign(EventTarget.prototype, {addEventListener, removeEventListener});
    }
  });
});

describe('the order of phases', () => {
  it('stays where it is while one phase after the other is the current one', async () => {
    const given = await mountTimer('pattern="box" still');
    given.timer.style.inlineSize = '358px';
    given.timer.start();
    const seen: string[] = [];
    for (let second = 0; second < 24; second += 1) {
      await advanceTime(given, 1000);
      const places = [...given.timer.shadowRoot!.querySelectorAll('.phase-list > *')]
        .map((one) => one.getBoundingClientRect())
        .map(({x, y}) => `${Math.round(x)} ${Math.round(y + scrollY)}`);
      seen.push(places.join());
    }
    expect(new Set(seen).size).to.equal(1);
  });
});
