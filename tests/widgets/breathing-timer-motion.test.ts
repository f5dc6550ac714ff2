import {expect} from 'chai';
import {executeServerCommand} from '@web/test-runner-commands';
import type {BreathingTimerElement} from '../../src/index.js';
import {breathPositionAt} from '../../src/widgets/breathing-timer/session/breath-position.js';
import {parsePhases} from '../../src/widgets/breathing-timer/pattern/notation.js';
import {toBreathCycle} from '../../src/widgets/breathing-timer/session/breath-cycle.js';
import {FigureAnimation} from '../../src/widgets/breathing-timer/figure/animation.js';
import {createTimeline} from '../../src/widgets/breathing-timer/session/timeline.js';
import {unmountAll, advanceTime, mountTimer} from './breathing-timer.fixture.js';
import {waitUntil} from './mount.js';
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

describe('the figure animation', () => {
  it('matches the computed lung volume at every time', async () => {
    const fixture = await mountTimer('pattern="4-7-8"');
    const {timer} = fixture;
    timer.start();
    await advanceTime(fixture, 3000);
    const cycle = toBreathCycle(parsePhases('4-7-8')!);
    for (const elapsed of [0, 1000, 2000, 3900, 6000, 11_500, 15_000, 18_900, 25_000, 70_000]) {
      for (const animation of runningAnimations(timer)) {
        animation.pause();
        animation.currentTime = 3000 + elapsed;
      }
      expect(scaleOf(timer, '.ring'), `${elapsed} ms`).to.be.closeTo(
        0.68 + 0.32 * breathPositionAt(cycle, elapsed).lungVolume,
        0.003,
      );
    }
  });

  it('animates only transform and opacity', async () => {
    const fixture = await mountTimer('pattern="box"');
    const {timer} = fixture;
    timer.start();
    await advanceTime(fixture, 3000);
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

  it('is realigned if it has drifted from the clock', async () => {
    const fixture = await mountTimer();
    fixture.timer.start();
    await advanceTime(fixture, 1000);
    for (const animation of runningAnimations(fixture.timer)) animation.currentTime = 30_000;
    await advanceTime(fixture, 1000);
    for (const animation of runningAnimations(fixture.timer)) expect(animation.currentTime).to.be.closeTo(2000, 300);
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

  it('freezes at its current position in a pause', async () => {
    const fixture = await mountTimer();
    fixture.timer.start();
    await advanceTime(fixture, 5600);
    fixture.timer.pause();
    await fixture.timer.updateComplete;
    for (const animation of runningAnimations(fixture.timer))
      expect([animation.playState, animation.currentTime]).to.deep.equal(['paused', 5600]);
  });

  it('is static with reduced motion, and shows every second as a step', async () => {
    const emulated = await executeServerCommand('emulate-features', {'prefers-reduced-motion': 'reduce'});
    const fixture = await mountTimer(emulated ? '' : 'still');
    fixture.timer.start();
    await advanceTime(fixture, 3000 + 2500);
    expect(fixture.timer.shadowRoot!.querySelector('.figure')!.getAnimations({subtree: true})).to.deep.equal([]);
    expect(scaleOf(fixture.timer, '.ring')).to.be.closeTo(0.68 + 0.32 * 0.55, 0.001);
    expect(fixture.timer.shadowRoot!.querySelectorAll('.steps .on')).to.have.lengthOf(3);
    await executeServerCommand('emulate-features', {});
  });

  it('leaves no animations or timers behind after fifty sessions', async () => {
    const all = await Promise.all(Array.from({length: 50}, () => mountTimer('minutes="0.5"')));
    for (const fixture of all) fixture.timer.start();
    for (const fixture of all) await advanceTime(fixture, 5000);
    const moving = (): Animation[] => all.flatMap(({timer}) => timer.shadowRoot!.getAnimations());
    const begun = moving().length;
    for (const fixture of all) await advanceTime(fixture, 60_000);
    // Only the last session has run: starting a session pauses the previous one.
    for (const fixture of all) fixture.timer.stop();
    await Promise.all(all.map(({timer}) => timer.updateComplete));
    await Promise.all(moving().map(({finished}) => finished.catch(() => undefined)));
    await waitUntil(() => moving().length === 0, 'no animation is running');
    expect(begun).to.be.at.least(50 * 5);
    expect(moving()).to.deep.equal([]);
    expect(all.map(({clock}) => clock.pendingCallCount)).to.deep.equal(all.map(() => 0));
  });

  it('removes its listeners with the session', async () => {
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
      const fixture = await mountTimer();
      fixture.timer.start();
      await advanceTime(fixture, 5000);
      expect([...listening.values()].some((number) => number > 0)).to.equal(true);
      unmountAll();
      await waitUntil(() => [...listening.values()].every((number) => number === 0), 'all listeners are removed');
      expect([...listening].filter(([, number]) => number !== 0)).to.deep.equal([]);
    } finally {
      Object.assign(EventTarget.prototype, {addEventListener, removeEventListener});
    }
  });
});

describe('the fade to the first screen of a session', () => {
  it('is cancelled when the element is removed, because the browser keeps elements of running animations', async () => {
    const {timer} = await mountTimer();
    timer.start();
    await timer.updateComplete;
    const fades = timer.shadowRoot!.querySelector('.outgoing')!.getAnimations();
    expect(fades).to.have.length(1);
    timer.remove();
    await waitUntil(() => fades[0]!.playState === 'idle', 'the fade is cancelled');
    expect([fades[0]!.playState, fades[0]!.onfinish]).to.deep.equal(['idle', null]);
  });
});

describe('the list of phases', () => {
  it('does not shift when the current phase changes', async () => {
    const fixture = await mountTimer('pattern="box" still');
    fixture.timer.style.inlineSize = '358px';
    fixture.timer.start();
    const seen: string[] = [];
    for (let second = 0; second < 24; second += 1) {
      await advanceTime(fixture, 1000);
      const places = [...fixture.timer.shadowRoot!.querySelectorAll('.phase-list > *')]
        .map((one) => one.getBoundingClientRect())
        .map(({x, y}) => `${Math.round(x)} ${Math.round(y + scrollY)}`);
      seen.push(places.join());
    }
    expect(new Set(seen).size).to.equal(1);
  });
});
