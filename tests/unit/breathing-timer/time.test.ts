import {expect} from 'chai';
import {describe, it} from 'node:test';
import {toBreathCycle} from '../../../src/widgets/breathing-timer/session/breath-cycle.js';
import {breathPositionAt} from '../../../src/widgets/breathing-timer/session/breath-position.js';
import {breathEasing, cssEasing} from '../../../src/widgets/breathing-timer/figure/easing.js';
import {parsePhases} from '../../../src/widgets/breathing-timer/pattern/notation.js';
import {completedBreaths, completedRounds, snapshotAt} from '../../../src/widgets/breathing-timer/session/snapshot.js';
import {createTimeline} from '../../../src/widgets/breathing-timer/session/timeline.js';
import {markersBetween} from '../../../src/widgets/breathing-timer/session/timeline-markers.js';

const phases = (code: string) => parsePhases(code)!;
const cycleOf = (code: string) => toBreathCycle(phases(code));

describe('breath position and easing', () => {
  const moments: readonly [
    code: string,
    elapsed: number,
    kind: string,
    count: number,
    round: number,
    lungVolume: number,
  ][] = [
    ['5-5', 0, 'inhale', 1, 0, 0],
    ['5-5', 4999, 'inhale', 5, 0, 1],
    ['5-5', 5000, 'exhale', 1, 0, 1],
    ['5-5', 9999, 'exhale', 5, 0, 0],
    ['5-5', 600_000, 'inhale', 1, 60, 0],
    ['5.5-5.5', 5400, 'inhale', 5, 0, 1],
    ['4-4-4-4', 6500, 'hold', 3, 0, 1],
    ['4-4-4-4', 15_000, 'rest', 4, 0, 0],
    ['in2.5 in1 out7', 2500, 'inhale', 1, 0, 0.78],
    ['in2.5 in1 out7', 3500, 'exhale', 1, 0, 1],
    ['out4 in4', 0, 'exhale', 1, 0, 1],
    ['out4 in4', 4000, 'inhale', 1, 0, 0],
    ['in2 hold1 in2 out3 rest1 out3', 2500, 'hold', 1, 0, 0.6],
  ];
  for (const [code, elapsed, kind, count, round, lungVolume] of moments) {
    it(`${code} after ${elapsed} ms: ${kind}, ${count}`, () => {
      const breath = breathPositionAt(cycleOf(code), elapsed);
      expect([breath.phase.kind, breath.count, breath.roundIndex]).to.deep.equal([kind, count, round]);
      expect(breath.lungVolume).to.be.closeTo(lungVolume, 0.005);
    });
  }

  it('eases slowly at both ends and fastest at 1/exponent', () => {
    for (const b of [1.8, 2.3, 2.8]) {
      const speed = (t: number): number => (breathEasing(b, t + 1e-4) - breathEasing(b, t)) / 1e-4;
      expect(speed(0)).to.be.below(0.01);
      expect(speed(1 - 1e-4)).to.be.below(0.01);
      expect(speed(1 / b))
        .to.be.above(speed(1 / b + 0.1))
        .and.above(speed(1 / b - 0.1));
    }
  });

  it('approximates the curve in CSS within 0.003', () => {
    for (const b of [1.8, 2.1, 2.3, 2.8]) {
      const points = /\((.*)\)/.exec(cssEasing(b))![1]!.split(',').map(Number);
      for (let t = 0; t < 1; t += 0.01) {
        const at = t * (points.length - 1);
        const [before, after] = [points[Math.floor(at)]!, points[Math.ceil(at)]!];
        expect(before + (after - before) * (at % 1)).to.be.closeTo(breathEasing(b, t), 0.003);
      }
    }
  });

  it('counts two breaths in a cycle', () => {
    expect(cycleOf('in3 out3 in4 out4').breathCount).to.equal(2);
    expect(cycleOf('in2.5 in1 out7').breathCount).to.equal(1);
  });
});

describe('the timeline of a session', () => {
  const timelines: readonly [
    code: string,
    length: Parameters<typeof createTimeline>[1],
    rounds: number,
    breathing: number,
  ][] = [
    ['5-5', {minutes: 3}, 18, 180_000],
    ['5.5-5.5', {minutes: 1}, 6, 66_000],
    ['4-4-4-4', {minutes: 3}, 12, 188_000],
    ['4-7-8', {minutes: 3, rounds: 8, maxRounds: 4}, 4, 76_000],
    ['5-5', {minutes: 3, rounds: 2}, 2, 20_000],
    ['5-5', {minutes: 0.1}, 1, 10_000],
    ['out4 in4', {minutes: 1}, 8, 60_000],
  ];
  for (const [code, length, rounds, breathing] of timelines) {
    it(`${code}, ${JSON.stringify(length)}: ${rounds} rounds, ending with an exhale`, () => {
      const timeline = createTimeline(phases(code), length);
      expect([timeline.rounds, timeline.breathingDuration]).to.deep.equal([rounds, breathing]);
      expect(breathPositionAt(timeline.cycle, timeline.breathingDuration - 1).phase.kind).to.equal('exhale');
    });
  }

  it('has a countdown of three seconds, then breathing, then the end', () => {
    const timeline = createTimeline(phases('5-5'), {minutes: 1});
    expect([0, 999, 1000, 2999].map((time) => snapshotAt(timeline, time).countdownDots)).to.deep.equal([1, 1, 2, 3]);
    expect(snapshotAt(timeline, 3000).position?.phase.kind).to.equal('inhale');
    expect([62_999, 63_000, 90_000].map((time) => snapshotAt(timeline, time).completed)).to.deep.equal([
      false,
      true,
      true,
    ]);
  });

  it('counts only completed breaths and rounds', () => {
    const timeline = createTimeline(phases('4-4-4-4'), {minutes: 1});
    const counted = (elapsed: number): number[] => [
      completedBreaths(timeline, snapshotAt(timeline, elapsed)),
      completedRounds(timeline, snapshotAt(timeline, elapsed)),
    ];
    expect([2000, 3000, 14_000, 15_000, 20_000, 600_000].map(counted)).to.deep.equal([
      [0, 0],
      [0, 0],
      [0, 0],
      [1, 1],
      [1, 1],
      [4, 4],
    ]);
  });

  it('returns every marker once, regardless of the query intervals', () => {
    const timeline = createTimeline(phases('4-7-8'), {minutes: 1, rounds: 3});
    const whole = markersBetween(timeline, 0, Infinity);
    expect(whole.map(({kind, at}) => `${kind} ${at / 1000}`)).to.deep.equal([
      'inhale 3',
      'hold 7',
      'exhale 14',
      'inhale 22',
      'hold 26',
      'exhale 33',
      'inhale 41',
      'hold 45',
      'exhale 52',
      'end 60',
    ]);
    const cuts = [0, 1, 3000, 7000, 7001, 25_000, 59_999, 80_000];
    expect(cuts.slice(1).flatMap((to, index) => markersBetween(timeline, cuts[index]!, to))).to.deep.equal(whole);
  });
});
