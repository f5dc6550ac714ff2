import {expect} from 'chai';
import {describe, it} from 'node:test';
import {
  withoutHolds,
  exerciseFromPattern,
  enforceLimits,
} from '../../../src/widgets/breathing-timer/pattern/exercise.js';
import {describeProblem} from '../../../src/widgets/breathing-timer/pattern/exercise-problems.js';
import {breathsPerMinute} from '../../../src/widgets/breathing-timer/pattern/breaths-per-minute.js';
import {parsePhases} from '../../../src/widgets/breathing-timer/pattern/notation.js';
import {builtInPatterns} from '../../../src/widgets/breathing-timer/pattern/patterns.js';
import {
  toExerciseOptions,
  toSessionConfig,
  type AuthorOptions,
} from '../../../src/widgets/breathing-timer/pattern/exercise-options.js';
import {breathingTimerStrings} from '../../../src/widgets/breathing-timer/breathing-timer.strings.js';
import {optionalFeaturesStrings} from '../../../src/widgets/breathing-timer/cues/optional-features.strings.js';
import {patternSources} from '../../../src/widgets/breathing-timer/pattern/sources.js';

const describePattern = (text: string): string | undefined =>
  parsePhases(text)
    ?.map(({kind, seconds}) => `${kind} ${seconds}`)
    .join(', ');

function resolveSettings(options: Partial<AuthorOptions>): {
  lines: string[];
  ids: string[];
  chosen: string;
  minutes: number;
  rounds: number;
} {
  const lines: string[] = [];
  const exerciseOptions = toExerciseOptions({noHolds: false, ...options}, undefined, (problem) =>
    lines.push(describeProblem(problem)),
  );
  const {exercise, minutes, timeline} = toSessionConfig(exerciseOptions, {});
  return {
    lines,
    ids: exerciseOptions.exercises.map(({id}) => id),
    chosen: exercise.id,
    minutes,
    rounds: timeline.rounds,
  };
}

describe('patterns', () => {
  // Cycle length in seconds, breaths per minute, and whether the pattern has holds, according to the sources.
  const table: Readonly<Record<string, readonly [seconds: number, rate: number, holds: boolean]>> = {
    calm: [10, 6, false],
    'coherent-5': [10, 6, false],
    'coherent-5.5': [11, 5.45, false],
    resonance: [10, 6, false],
    'extended-exhale': [10, 6, false],
    'cyclic-sighing': [10.5, 5.71, false],
    box: [16, 3.75, true],
    '4-7-8': [19, 3.16, true],
    triangle: [12, 5, true],
    'pursed-lip': [6, 10, false],
  };
  it('are exactly ten, each with a name, evidence and source', () => {
    expect(Object.keys(builtInPatterns)).to.have.members(Object.keys(table));
    expect(Object.keys(breathingTimerStrings.names)).to.have.members(Object.keys(table));
    expect(Object.keys(optionalFeaturesStrings.evidence)).to.have.members(Object.keys(table));
    expect([...Object.keys(patternSources), 'coherent-5.5']).to.have.members(Object.keys(table));
  });
  for (const [id, [seconds, rate, holds]] of Object.entries(table)) {
    it(`${id} matches its source`, () => {
      const exercise = exerciseFromPattern(id, (problem) => expect.fail(describeProblem(problem)));
      expect(exercise.phases.reduce((sum, phase) => sum + phase.seconds, 0)).to.equal(seconds);
      expect(breathsPerMinute(exercise.phases)).to.be.closeTo(rate, 0.01);
      expect(exercise.hasHolds).to.equal(holds);
    });
  }

  const codes: readonly (readonly [string, string | undefined])[] = [
    ['4-7-8', 'inhale 4, hold 7, exhale 8'],
    ['4-4-4-4', 'inhale 4, hold 4, exhale 4, rest 4'],
    ['5.5-5.5', 'inhale 5.5, exhale 5.5'],
    ['in2.5 in1 out7', 'inhale 2.5, inhale 1, exhale 7'],
    ['out6,rest2,in4', 'exhale 6, rest 2, inhale 4'],
    ...[
      'abc',
      '0-0',
      '-4',
      '4',
      '4-1000',
      '4-60.5',
      '4-4.3',
      'NaN',
      '٤-٧-٨',
      '４-４',
      '',
      '-',
      '4--4',
      '1e1-4',
      'in4 in4',
      'out4',
      'hold4 out4',
      '4-4-4-4-4',
      Array(60).fill('in4 out4').join(' '),
      'toString',
      '__proto__',
      '4–7–8',
      '4‑7‑8',
      '4, 7, 8',
      '4 7 8',
      '4-7-8-',
      '+4-4',
      '-4-4',
      '4-7-8s',
      'in 4 out 4',
      'IN4 OUT4',
      'in4out4',
      'Infinity',
      '4-∞',
      '१-२',
      '4-4\n',
      '4.-4',
      '.5-4',
      '0.25-4',
      '00-4',
      '4-7-8'.repeat(1000),
    ].map((text) => [text, undefined] as const),
  ];
  for (const [text, phases] of codes) {
    it(`reads ${JSON.stringify(text.slice(0, 30))} as ${phases ?? 'nothing'}`, () =>
      void expect(describePattern(text)).to.equal(phases));
  }

  it('lose only their holds in withoutHolds', () => {
    expect(
      withoutHolds(exerciseFromPattern('4-7-8', (problem) => expect.fail(describeProblem(problem)))).phases.map(
        ({seconds}) => seconds,
      ),
    ).to.deep.equal([4, 8]);
    const warnings: string[] = [];
    expect(
      withoutHolds(exerciseFromPattern('1-9-1-9', (problem) => warnings.push(describeProblem(problem)))).id,
      'a rate too fast without its holds',
    ).to.equal('calm');
    expect(warnings).to.have.lengthOf(1);
  });

  it('of a document have the same limits', () => {
    const lines: string[] = [];
    const phases = [
      {kind: 'inhale', seconds: 0.5},
      {kind: 'exhale', seconds: 0.5},
    ] as const;
    expect(
      enforceLimits({id: 'fire', title: 'Fire', phases, hasHolds: false, minutes: 1}, (problem) =>
        lines.push(describeProblem(problem)),
      ).id,
    ).to.equal('calm');
    expect(lines).to.deep.equal([
      '"fire" has 60 breaths a minute; more than 20 is not offered, so "calm" runs instead',
    ]);
  });
});

describe('author options', () => {
  const cases: readonly (readonly [name: string, input: Partial<AuthorOptions>, expected: object, line?: string])[] = [
    ['nothing', {}, {ids: ['calm'], chosen: 'calm', minutes: 5, rounds: 30}],
    ['a name', {pattern: ' box '}, {chosen: 'box'}],
    ['a list', {patterns: 'calm box  4-7-8'}, {ids: ['calm', 'box', '4-7-8'], chosen: 'calm'}],
    ['a list and a pattern in it', {patterns: 'calm box', pattern: 'box'}, {ids: ['calm', 'box'], chosen: 'box'}],
    [
      'a list and a pattern outside it',
      {patterns: 'calm box', pattern: '4-6'},
      {ids: ['4-6', 'calm', 'box'], chosen: '4-6'},
    ],
    ['a list with a notation', {patterns: 'calm in2.5,in1,out7'}, {ids: ['calm', 'in2.5,in1,out7']}],
    ['a list with commas', {patterns: 'calm, box,4-7-8'}, {ids: ['calm', 'box', '4-7-8']}],
    ['the same twice', {patterns: 'calm calm'}, {ids: ['calm']}],
    ['4-7-8', {pattern: '4-7-8', minutes: 10}, {rounds: 4}],
    ['4-7-8 with eight rounds', {pattern: '4-7-8', maxRounds: 8}, {rounds: 8}],
    ['4-7-8 with too many rounds', {pattern: '4-7-8', maxRounds: 20}, {rounds: 8}],
    ['rounds', {rounds: 3}, {rounds: 3}],
    ['no holds', {pattern: 'box', noHolds: true, minutes: 1}, {chosen: 'box', rounds: 8}],
    ['an invalid pattern', {pattern: 'abc', minutes: 1}, {chosen: 'calm', minutes: 1}, 'is "abc"; "calm" runs instead'],
    ['a list with an invalid pattern', {patterns: 'box abc'}, {ids: ['box', 'calm'], chosen: 'box'}, 'is "abc"'],
    ['a fast rate', {pattern: '2-2'}, {chosen: '2-2'}, '"2-2" has 15 breaths a minute; slow breathing has at most 10'],
    [
      'a rate above the limit',
      {pattern: '1-1'},
      {chosen: 'calm'},
      '"1-1" has 30 breaths a minute; more than 20 is not offered',
    ],
    ['too many minutes', {minutes: 61}, {minutes: 5}, 'minutes should be a number from 0.5 to 60, but is 61'],
    ['no minutes', {minutes: 0}, {minutes: 5}, 'but is 0'],
    ['minutes as a word', {minutes: 'three'}, {minutes: 5}, 'but is "three"'],
    ['half a round', {rounds: 1.5}, {}, 'rounds should be a whole number from 1 to 600, but is 1.5'],
    ['endless rounds', {maxRounds: Infinity}, {}, 'max-rounds should be a whole number'],
  ];
  for (const [name, input, expected, line] of cases) {
    it(`${name}: ${line ? 'valid settings and one warning' : 'valid settings'}`, () => {
      const found = resolveSettings(input);
      expect(found).to.deep.include(expected);
      expect(found.lines).to.have.lengthOf(line ? 1 : 0);
      if (line) expect(found.lines[0]).to.contain(line);
    });
  }
});
