import {expect} from 'chai';
import {describe, it} from 'node:test';
import {parseBreathing} from '../../../src/content/breathing/breathing.js';
import {exceededLimit, fastestRate, roundLimits, type ExceededLimit} from '../../../src/content/breathing/limits.js';
import {enforceLimits} from '../../../src/widgets/breathing-timer/pattern/exercise.js';
import {describeProblem, limitText} from '../../../src/widgets/breathing-timer/pattern/exercise-problems.js';
import {toExerciseOptions, toSessionConfig} from '../../../src/widgets/breathing-timer/pattern/exercise-options.js';
import {hasHolds, parsePhases} from '../../../src/widgets/breathing-timer/pattern/notation.js';
import {builtInPatterns} from '../../../src/widgets/breathing-timer/pattern/patterns.js';
import type {SessionTimeline} from '../../../src/widgets/breathing-timer/session/timeline.js';

const phases = (notation: string) => parsePhases(notation)!;

function sessionOf(options: Partial<Parameters<typeof toExerciseOptions>[0]>): {
  timeline: SessionTimeline;
  id: string;
  minutes: number;
  warnings: string[];
} {
  const warnings: string[] = [];
  const exercises = toExerciseOptions({noHolds: false, ...options}, undefined, (problem) =>
    warnings.push(describeProblem(problem)),
  );
  const {exercise, timeline, minutes} = toSessionConfig(exercises, {});
  return {timeline, id: exercise.id, minutes, warnings};
}

describe('the limits of an exercise', () => {
  const refused: readonly (readonly [notation: string, reason: string])[] = [
    ['in0.5,out0.5,in0.5,out0.5,in0.5,out0.5,hold10', 'has 60 breaths a minute; more than 20'],
    ['in0.5,out0.5,in5,out5', 'has 60 breaths a minute; more than 20'],
    ['1-10-1-10', 'has 30 breaths a minute; more than 20'],
    ['hold10,in0.5,out0.5', 'has 60 breaths a minute; more than 20'],
    ['4-60-8', 'has a hold of 60 seconds; more than 10'],
    ['4-60-4-60', 'has a hold of 60 seconds; more than 10'],
    ['4-10.5-4', 'has a hold of 10.5 seconds; more than 10'],
    ['in4,hold6,hold6,out4', 'has a hold of 12 seconds; more than 10'],
    ['hold6,in4,out4,rest6', 'has a hold of 12 seconds; more than 10'],
    ['60-60', 'has a breath out of 60 seconds; more than 12'],
    ['4-12.5', 'has a breath out of 12.5 seconds; more than 12'],
    ['in4,out7,out7', 'has a breath out of 14 seconds; more than 12'],
    ['in4,out7,hold1,out7', 'has a breath out of 14 seconds; more than 12'],
    ['20-10', 'has a whole breath of 30 seconds; more than 25'],
    ['6-7-6-7', 'has a whole breath of 26 seconds; more than 25'],
  ];
  for (const [notation, reason] of refused) {
    it(`refuse ${notation}: ${reason}`, () => {
      expect(limitText(exceededLimit(phases(notation)) as ExceededLimit)).to.equal(`${reason} is not offered`);
      const {id, warnings} = sessionOf({pattern: notation});
      expect([id, warnings.length]).to.deep.equal(['calm', 1]);
      expect(warnings[0]).to.contain(reason).and.to.contain('"calm" runs instead');
      const document = {id: 'x', title: 'X', phases: phases(notation)};
      expect(() => parseBreathing(document)).to.throw(/limits/);
    });
  }

  for (const notation of ['1-2', '4-10-8', '4-12', '13-12', '6-6-6-6', 'in3,out3,in4,out4', 'in1,hold1,in1,out4']) {
    it(`accept ${notation}`, () => void expect(exceededLimit(phases(notation))).to.equal(undefined));
  }

  it('accept every built-in pattern without a warning', () => {
    for (const [id, {notation}] of Object.entries(builtInPatterns)) {
      expect(exceededLimit(phases(notation)), id).to.equal(undefined);
      expect(sessionOf({pattern: id}).warnings, id).to.deep.equal([]);
    }
  });

  it('use the rate of single breaths, not the average rate of the cycle', () => {
    expect(fastestRate(phases('4-7-8'))).to.equal(5);
    expect(fastestRate(phases('2-4'))).to.equal(10);
    expect(fastestRate(phases('in1,out2,in5,out5,rest10'))).to.equal(20);
  });

  it('apply to the exercise of a document', () => {
    const warnings: string[] = [];
    const exercise = {id: 'long', title: 'Long', phases: phases('4-20-4'), hasHolds: true, minutes: 1};
    expect(enforceLimits(exercise, (problem) => warnings.push(describeProblem(problem))).id).to.equal('calm');
    expect(warnings).to.have.lengthOf(1);
  });
});

describe('the length of a session with holds', () => {
  const longHolds = [
    '4-7-8',
    'in4,hold7,out8',
    'hold7,out8,in4',
    'out8,in4,hold7',
    '2-3.5-4',
    '3.5-6-7',
    '4-7-8-0.5',
    'in4,hold4,hold3,out8',
    'in4,out4,rest7',
    'in2,in2,hold6,out8',
  ];
  for (const notation of longHolds) {
    it(`depends on the phases, not on the name: ${notation}`, () => {
      expect(sessionOf({pattern: notation, minutes: 60}).timeline.breaths, 'usually').to.equal(4);
      expect(sessionOf({pattern: notation, maxRounds: 600}).timeline.breaths, 'for the practiced').to.equal(8);
      expect(sessionOf({pattern: notation, maxRounds: 600, rounds: 50}).timeline.breaths, 'at most').to.equal(8);
      expect(sessionOf({pattern: notation, rounds: 50}).warnings[0]).to.contain('more than 8 is not offered');
    });
  }

  it('counts breaths if a cycle contains several breaths', () => {
    expect(sessionOf({pattern: 'in4,hold7,out8,in4,hold7,out8', minutes: 60}).timeline.breaths).to.equal(4);
    expect(roundLimits(phases(Array(3).fill('in4,hold7,out8').join(',')))).to.deep.equal({usual: 1, most: 2});
  });

  for (const notation of ['box', 'triangle', '4-4-4-4', '4-4-4', 'in4,out4,rest2']) {
    it(`is at most five minutes: ${notation}`, () => {
      for (const options of [{minutes: 60}, {rounds: 600}, {rounds: 600, maxRounds: 600}]) {
        const {timeline, minutes} = sessionOf({pattern: notation, ...options});
        expect(timeline.breathingDuration).to.be.at.most(300_000 + timeline.cycle.durationMs);
        expect(minutes).to.be.at.most(5);
      }
    });
  }

  it('is not limited without holds', () => {
    expect(sessionOf({pattern: 'calm', minutes: 60}).timeline.breaths).to.equal(360);
    expect(sessionOf({pattern: 'box', minutes: 10, noHolds: true}).timeline.breaths).to.equal(75);
  });

  it('is not limited after the user has removed the holds', () => {
    const exercises = toExerciseOptions({pattern: 'box', minutes: 10, noHolds: false}, undefined, (problem) =>
      expect.fail(describeProblem(problem)),
    );
    const {exercise, minutes} = toSessionConfig(exercises, {withoutHolds: true});
    expect([hasHolds(exercise.phases), minutes]).to.deep.equal([false, 10]);
  });
});
