import {expect} from 'chai';
import {describe, it} from 'node:test';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {enabledItems} from '../../../src/content/questionnaire/enable-when.js';
import {cpuMilliseconds} from '../cpu-time.js';

/** Returns true if `b` is enabled, given a condition on `a` and an answer to `a`. */
function isSecondItemEnabled(
  type: string,
  condition: object,
  values: string[] | undefined,
  more: object = {},
): boolean {
  const questionnaire = parseQuestionnaire({
    resourceType: 'Questionnaire',
    item: [
      {linkId: 'a', text: 'A', type, ...more},
      {linkId: 'b', text: 'B', type: 'string', enableWhen: [{question: 'a', ...condition}]},
    ],
  });
  const enabled = enabledItems(questionnaire, values ? new Map([['a', values]]) : new Map());
  return [...enabled].some(({linkId}) => linkId === 'b');
}

const options = {
  answerOption: [
    {valueCoding: {system: 's', code: 'Low'}, extension: [{url: 'x/ordinalValue', valueDecimal: 1}]},
    {valueCoding: {system: 's', code: 'high'}, extension: [{url: 'x/ordinalValue', valueDecimal: 9}]},
  ],
};

const cases: [string, boolean, ...Parameters<typeof isSecondItemEnabled>][] = [
  ['exists, answered', true, 'string', {operator: 'exists', answerBoolean: true}, ['x']],
  ['exists, not answered', false, 'string', {operator: 'exists', answerBoolean: true}, undefined],
  ['does not exist', true, 'string', {operator: 'exists', answerBoolean: false}, undefined],
  ['= the same text', true, 'string', {operator: '=', answerString: 'x'}, ['x']],
  ['= another text', false, 'string', {operator: '=', answerString: 'x'}, ['y']],
  ['!= another text', true, 'string', {operator: '!=', answerString: 'x'}, ['y']],
  ['!= without an answer', false, 'string', {operator: '!=', answerString: 'x'}, undefined],
  ['= true', true, 'boolean', {operator: '=', answerBoolean: true}, ['true']],
  ['= 2, written 2.0', true, 'decimal', {operator: '=', answerDecimal: 2}, ['2.0']],
  ['> below', false, 'integer', {operator: '>', answerInteger: 10}, ['9']],
  ['> at', false, 'integer', {operator: '>', answerInteger: 10}, ['10']],
  ['>= at', true, 'integer', {operator: '>=', answerInteger: 10}, ['10']],
  ['< above', false, 'integer', {operator: '<', answerInteger: 10}, ['11']],
  ['<= at', true, 'integer', {operator: '<=', answerInteger: 10}, ['10']],
  ['= without a value is invalid, so', true, 'integer', {operator: '='}, ['0']],
  ['exists without a value is invalid, so', true, 'integer', {operator: 'exists'}, undefined],
  ['= the same time of day, with seconds', true, 'time', {operator: '=', answerTime: '08:30:00'}, ['08:30']],
  ['a later time of day', true, 'time', {operator: '>', answerTime: '08:30:00'}, ['08:31']],
  [
    '= the same date-time in another time zone',
    true,
    'dateTime',
    {operator: '=', answerDateTime: '2026-01-02T12:00:00+02:00'},
    ['2026-01-02T10:00:00Z'],
  ],
  [
    'an earlier date-time',
    true,
    'dateTime',
    {operator: '<', answerDateTime: '2026-01-02T12:00:00+02:00'},
    ['2026-01-02T09:59:00Z'],
  ],
  ['>= an amount', true, 'quantity', {operator: '>=', answerQuantity: {value: 5, unit: 'kg'}}, ['5.0']],
  [
    '= a number from a list',
    true,
    'integer',
    {operator: '=', answerInteger: 7},
    ['7'],
    {answerOption: [{valueInteger: 7}, {valueInteger: 9}]},
  ],
  ['an unknown operator', true, 'string', {operator: '~', answerString: 'x'}, undefined],
  ['a later date', true, 'date', {operator: '>', answerDate: '2026-01-31'}, ['2026-02-01']],
  [
    'a code in another case, without its system',
    true,
    'choice',
    {operator: '=', answerCoding: {code: 'low'}},
    ['s|Low'],
    options,
  ],
  [
    'a code of another system',
    false,
    'choice',
    {operator: '=', answerCoding: {system: 't', code: 'Low'}},
    ['s|Low'],
    options,
  ],
  [
    'an answer with a higher weight',
    true,
    'choice',
    {operator: '>', answerCoding: {system: 's', code: 'Low'}},
    ['s|high'],
    options,
  ],
  [
    'one of several answers',
    true,
    'choice',
    {operator: '=', answerCoding: {system: 's', code: 'high'}},
    ['s|Low', 's|high'],
    {...options, repeats: true},
  ],
  ['STU3 hasAnswer', true, 'string', {hasAnswer: true}, ['x']],
  ['a missing question', true, 'string', {question: 'gone', operator: '=', answerString: 'x'}, undefined],
];

describe('enableWhen', () => {
  for (const [name, expected, ...given] of cases) {
    it(`${name}: ${expected ? 'asked' : 'not asked'}`, () => {
      expect(isSecondItemEnabled(...given)).to.equal(expected);
    });
  }

  const both = (enableBehavior: string | undefined, answers: [string, string[]][]) => {
    const condition = (question: string) => ({question, operator: '=', answerBoolean: true});
    const item = [
      {linkId: 'a', type: 'boolean'},
      {linkId: 'b', type: 'boolean'},
      {linkId: 'c', type: 'string', enableBehavior, enableWhen: [condition('a'), condition('b')]},
    ];
    return enabledItems(parseQuestionnaire({resourceType: 'Questionnaire', item}), new Map(answers)).size === 3;
  };

  it('requires all or any of its conditions, depending on enableBehavior', () => {
    expect(both('all', [['a', ['true']]])).to.equal(false);
    expect(
      both('all', [
        ['a', ['true']],
        ['b', ['true']],
      ]),
    ).to.equal(true);
    expect(both('any', [['a', ['true']]])).to.equal(true);
    expect(both(undefined, [['b', ['true']]])).to.equal(true);
  });

  it('disables the items of a disabled group, and ignores answers to disabled questions', () => {
    const item = [
      {linkId: 'a', type: 'boolean'},
      {
        linkId: 'g',
        type: 'group',
        enableWhen: [{question: 'a', operator: '=', answerBoolean: true}],
        item: [{linkId: 'b', type: 'boolean'}],
      },
      {linkId: 'c', type: 'string', enableWhen: [{question: 'b', operator: 'exists', answerBoolean: true}]},
    ];
    const questionnaire = parseQuestionnaire({resourceType: 'Questionnaire', item});
    const keys = (a: string) =>
      [
        ...enabledItems(
          questionnaire,
          new Map([
            ['a', [a]],
            ['b', ['true']],
          ]),
        ),
      ].map(({key}) => key);
    expect(keys('false')).to.deep.equal(['a']);
    expect(keys('true')).to.deep.equal(['a', 'g', 'b', 'c']);
  });

  it('enables questions in dependency cycles, including cycles that share a question', () => {
    const on = (linkId: string, ...questions: string[]) => ({
      linkId,
      type: 'string',
      enableWhen: questions.map((question) => ({question, operator: 'exists', answerBoolean: true})),
    });
    const item = [on('a', 'b'), on('b', 'a', 'c'), on('c', 'd'), on('d', 'b', 'f'), on('e', 'a'), on('f')];
    const asked = [...enabledItems(parseQuestionnaire({resourceType: 'Questionnaire', item}), new Map())].map(
      ({linkId}) => linkId,
    );
    expect(asked).to.include.members(['a', 'b', 'f']);
    expect(asked, 'what hangs on the circle but is not in it still waits for its answer').not.to.include('e');
  });

  for (const [name, next] of [
    ['in a chain', (n: number) => n - 1],
    ['in a reversed chain', (n: number) => n + 1],
    ['in a cycle', (n: number) => (n + 1) % 2000],
  ] as const) {
    it(`parses and evaluates 2,000 questions that depend on each other ${name} within a second`, () => {
      const item = Array.from({length: 2000}, (_, n) => ({
        linkId: String(n),
        type: 'string',
        enableWhen: [{question: String(next(n)), operator: 'exists', answerBoolean: true}],
      }));
      const started = process.cpuUsage();
      const questionnaire = parseQuestionnaire({resourceType: 'Questionnaire', item});
      const answers = new Map(questionnaire.items.map(({key}) => [key, ['x']]));
      expect(enabledItems(questionnaire, answers).size).to.equal(2000);
      expect(cpuMilliseconds(started)).to.be.lessThan(1000);
    });
  }
});
