import {expect} from 'chai';
import {describe, it} from 'node:test';
import fullModel from 'fhirpath/fhir-context/r4';
import {compileBoundedPattern} from '../../../src/content/questionnaire/bounded-pattern.js';
import {createEvaluator} from '../../../src/content/questionnaire/expressions/expression-evaluator.js';
import type {EvaluatedState} from '../../../src/content/questionnaire/expressions/expressions.js';
import {r4Model} from '../../../src/content/questionnaire/expressions/r4-model.js';
import {enabledItems} from '../../../src/content/questionnaire/enable-when.js';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {toQuestionnaireResponse} from '../../../src/content/questionnaire/fhir/response.js';
import type {Questionnaire} from '../../../src/content/questionnaire/questionnaire.js';
import {cpuMilliseconds} from '../cpu-time.js';

const sdc = (name: string, expression: string) => ({
  url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`,
  valueExpression: {language: 'text/fhirpath', expression},
});
const variable = (name: string, expression: string, language = 'text/fhirpath') => ({
  url: 'http://hl7.org/fhir/StructureDefinition/variable',
  valueExpression: {name, language, expression},
});
const constraint = (expression: string, human: string, severity = 'error') => ({
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-constraint',
  extension: [
    {url: 'key', valueId: 'c-1'},
    {url: 'severity', valueCode: severity},
    {url: 'expression', valueString: expression},
    {url: 'human', valueString: human},
  ],
});

const cpuTimeOf = (work: () => unknown): number => {
  const start = process.cpuUsage();
  work();
  return cpuMilliseconds(start);
};

interface Loaded {
  readonly questionnaire: Questionnaire;
  readonly problems: string[];
  state(given?: Record<string, string[]>): EvaluatedState;
}

/** Parses a document with its expressions, as the widget does. */
async function load(document: object): Promise<Loaded> {
  const input = {resourceType: 'Questionnaire', ...document};
  const problems: string[] = [];
  const {expressionTexts = new Set()} = parseQuestionnaire(input);
  const evaluator = await createEvaluator(expressionTexts, (message) => problems.push(message));
  const questionnaire = parseQuestionnaire(input, 'en', evaluator);
  return {
    questionnaire,
    problems,
    state: (given = {}) => {
      const answers = new Map(Object.entries(given));
      return evaluator.evaluate(questionnaire, answers);
    },
  };
}

const valueOf = ({questionnaire, answers}: EvaluatedState, linkId: string): unknown => {
  const walk = (items: {linkId: string; answer?: object[]; item?: never[]}[] = []): object[] =>
    items.flatMap((item) => [...(item.linkId === linkId ? (item.answer ?? []) : []), ...walk(item.item)]);
  const response = toQuestionnaireResponse(questionnaire, answers, '2026-11-22T10:00:00.000Z');
  return Object.values(walk(response['item'] as never)[0] ?? {})[0];
};
const enabledLinkIds = ({questionnaire, answers}: EvaluatedState) =>
  [...enabledItems(questionnaire, answers)].map(({linkId}) => linkId);

const bmi = {
  extension: [
    variable('kg', "%resource.item.where(linkId='kg').answer.value"),
    variable('m', "%resource.item.where(linkId='cm').answer.value / 100"),
  ],
  item: [
    {linkId: 'kg', type: 'decimal'},
    {linkId: 'cm', type: 'decimal'},
    {linkId: 'bmi', type: 'decimal', extension: [sdc('calculatedExpression', '(%kg / %m.power(2)).round(1)')]},
    {linkId: 'high', type: 'string', enableWhen: [{question: 'bmi', operator: '>', answerDecimal: 30}]},
  ],
};

describe('the part of the FHIR R4 model that expressions use', () => {
  it('is part of the complete model', () => {
    const full = fullModel as unknown as Record<string, Record<string, unknown>>;
    for (const name of ['choiceTypePaths', 'pathsDefinedElsewhere', 'path2Type', 'type2Parent'] as const)
      for (const [path, value] of Object.entries(r4Model[name] as Record<string, unknown>))
        if (Array.isArray(value)) expect(full[name]?.[path], path).to.include.members(value as unknown[]);
        else expect(full[name]?.[path], `${name} ${path}`).to.equal(value);
  });
});

describe('expressions of a document', () => {
  it('calculate values from variables, and conditions can use them', async () => {
    const {state, problems} = await load(bmi);
    const filled = state({kg: ['100'], cm: ['170']});
    expect(valueOf(filled, 'bmi')).to.equal(34.6);
    expect(enabledLinkIds(filled)).to.include('high');
    expect(enabledLinkIds(state({kg: ['60'], cm: ['170']}))).not.to.include('high');
    expect(valueOf(state({kg: ['100']}), 'bmi')).to.equal(undefined);
    expect(problems).to.deep.equal([]);
  });

  it('calculate from weights, codes and other calculated values', async () => {
    const rated = (linkId: string) => ({
      linkId,
      type: 'choice',
      answerOption: [0, 1, 2].map((n) => ({
        valueCoding: {system: 's', code: `c${n}`, display: `W${n}`},
        extension: [{url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: n}],
      })),
    });
    const {state, problems} = await load({
      item: [
        rated('a'),
        rated('b'),
        {
          linkId: 'twice',
          type: 'integer',
          extension: [sdc('calculatedExpression', '%resource.item.answer.value.ordinal().sum() * 2')],
        },
        {
          linkId: 'level',
          type: 'choice',
          answerOption: [{valueCoding: {system: 's', code: 'low'}}, {valueCoding: {system: 's', code: 'high'}}],
          extension: [
            sdc('calculatedExpression', "iif(%resource.item.where(linkId='twice').answer.value > 4, 'high', 'low')"),
          ],
        },
      ],
    });
    const filled = state({a: ['s|c2'], b: ['s|c1']});
    expect(valueOf(filled, 'twice')).to.equal(6);
    expect(valueOf(filled, 'level')).to.deep.equal({system: 's', code: 'high'});
    expect(problems).to.deep.equal([]);
  });

  it('enable items, hide options and check constraints', async () => {
    const {state, questionnaire} = await load({
      extension: [constraint("%resource.item.where(linkId='n').answer.value != 13", 'Not thirteen.')],
      item: [
        {linkId: 'n', type: 'integer', extension: [constraint('$this.answer.value <= 20', 'At most twenty.')]},
        {
          linkId: 'more',
          type: 'string',
          extension: [sdc('enableWhenExpression', "%resource.item.where(linkId='n').answer.value > 10")],
        },
        {
          linkId: 'c',
          type: 'choice',
          answerOption: [{valueString: 'always'}, {valueString: 'adults'}],
          extension: [
            {
              url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerOptionsToggleExpression',
              extension: [
                {url: 'option', valueString: 'adults'},
                {
                  url: 'expression',
                  valueExpression: {
                    language: 'text/fhirpath',
                    expression: "%resource.item.where(linkId='n').answer.value >= 18",
                  },
                },
              ],
            },
          ],
        },
      ],
    });
    const optionsIn = ({questionnaire: {items}}: EvaluatedState) => items[2]?.options.map(({id}) => id);
    expect(questionnaire.problems).to.deep.equal([]);
    expect(enabledLinkIds(state({n: ['9']}))).not.to.include('more');
    expect(enabledLinkIds(state({n: ['11']}))).to.include('more');
    expect(optionsIn(state({n: ['9']}))).to.deep.equal(['always']);
    expect(optionsIn(state({n: ['18']}))).to.deep.equal(['always', 'adults']);
    expect(state({n: ['9'], c: ['adults']}).answers.has('c'), 'an option that is not offered').to.equal(false);
    expect([...state({n: ['30']}).violations]).to.deep.equal([['n', 'At most twenty.']]);
    expect([...state({n: ['13']}).violations]).to.deep.equal([['', 'Not thirteen.']]);
    expect(state().violations.size).to.equal(0);
  });

  it('show constraints of severity "warning" as hints', async () => {
    const {state, questionnaire} = await load({
      extension: [constraint('%resource.item.count() > 1', 'Answer at least two.', 'warning')],
      item: [
        {
          linkId: 'n',
          type: 'integer',
          extension: [
            constraint('$this.answer.value <= 12', 'That is long.', 'warning'),
            constraint('$this.answer.value <= 24', 'A day has 24 hours.'),
          ],
        },
        {linkId: 'm', type: 'string'},
      ],
    });
    expect(questionnaire.problems).to.deep.equal([]);
    const {hints, violations} = state({n: ['30']});
    expect([...hints]).to.deep.equal([
      ['n', ['That is long.']],
      ['', ['Answer at least two.']],
    ]);
    expect([...violations]).to.deep.equal([['n', 'A day has 24 hours.']]);
    expect(state({n: ['13'], m: ['x']}).violations.size, 'a hint is no error').to.equal(0);
    expect(state({n: ['8'], m: ['x']}).hints.size).to.equal(0);
  });

  it('that need a server, another language or a wrong type are reported and have no effect', async () => {
    const {questionnaire, problems, state} = await load({
      extension: [variable('query', 'Observation?code=x', 'application/x-fhir-query')],
      item: [
        {linkId: 'a', type: 'string', extension: [sdc('initialExpression', '%patient.name.given')]},
        {linkId: 'b', type: 'integer', extension: [sdc('calculatedExpression', '%query.count()')]},
        {linkId: 'c', type: 'integer', extension: [sdc('calculatedExpression', "'text'")]},
        {linkId: 'd', type: 'string', extension: [sdc('enableWhenExpression', 'this is (not')]},
        {linkId: 'e', type: 'string', extension: [sdc('enableWhenExpression', "'x' + 1")]},
        {
          linkId: 'f',
          type: 'integer',
          extension: [sdc('calculatedExpression', "'a'.replaceMatches('(a+)+', 'b').length()")],
        },
      ],
    });
    const all = questionnaire.problems.join('\n');
    expect(all).to.match(/"a" has an initial value .*%patient is not available/);
    expect(all).to.match(/"b" is calculated .*%query is not available/);
    expect(all).to.match(/"d" depends on an expression.*not valid FHIRPath/);
    const filled = state({a: ['x']});
    expect(enabledLinkIds(filled)).to.include.members(['d', 'e']);
    for (const linkId of ['b', 'c', 'f']) expect(valueOf(filled, linkId), linkId).to.equal(undefined);
    expect(problems.join('\n')).to.match(/replaceMatches/);
  });

  it('do not send requests, read other data or block the page', async () => {
    const slow = [
      '%resource.descendants().select(%resource.descendants().select(%resource.descendants())).count()',
      "('a' & 'b').replace('', '0123456789'.replace('', '0123456789').replace('', '0123456789').replace('', '0123456789'))",
      '(1|2|3).repeat($this + 1).count()',
      `${'1 + '.repeat(5000)}1`,
      `${'('.repeat(500)}1${')'.repeat(500)}`,
      "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('(a+)+$')",
      "'a'.memberOf('http://x/ValueSet/y')",
      "'http://x/Patient/1'.resolve()",
    ];
    const item = Array.from({length: 60}, (_, index) => ({linkId: `q${index}`, type: 'string'}));
    const calculated = slow.map((expression, index) => ({
      linkId: `s${index}`,
      type: 'string',
      extension: [sdc('calculatedExpression', expression)],
    }));
    const {state, questionnaire, problems} = await load({item: [...item, ...calculated]});
    const given = Object.fromEntries(item.map(({linkId}) => [linkId, ['x']]));
    state(given);
    expect(cpuTimeOf(() => state(given))).to.be.below(200);
    const reported = [...questionnaire.problems, ...problems].join('\n');
    for (let index = 0; index < slow.length; index += 1)
      expect(valueOf(state(given), `s${index}`), slow[index]).to.equal(undefined);
    expect(reported).to.match(/too long/);
    expect(problems.length).to.be.above(4);
  });

  it('leave nothing on strings that other scripts of the page see in a loop', () => {
    const names: string[] = [];
    for (const name in Object('a')) names.push(name);
    expect(names).to.deep.equal(['0']);
  });

  it('of many questions are evaluated within the limit of work', async () => {
    const count = 100;
    const item = Array.from({length: count}, (_, index) => [
      {linkId: `q${index}`, type: 'integer'},
      {
        linkId: `s${index}`,
        type: 'integer',
        extension: [sdc('calculatedExpression', `%resource.item.where(linkId='q${index}').answer.value + 1`)],
      },
    ]).flat();
    const {state} = await load({item});
    const given = Object.fromEntries(
      item.filter(({linkId}) => linkId.startsWith('q')).map(({linkId}) => [linkId, ['1']]),
    );
    const time = cpuTimeOf(() => state(given));
    expect(time).to.be.below(400);
  });
});

describe('documents with sums only', () => {
  it('need no evaluator', () => {
    const total = sdc('calculatedExpression', '%resource.item.answer.weight().sum()');
    const {expressionTexts} = parseQuestionnaire({
      resourceType: 'Questionnaire',
      extension: [variable('unused', '%resource.item')],
      item: [
        {linkId: 'n', type: 'string', extension: [sdc('initialExpression', '%patient.id')]},
        {linkId: 'a', type: 'choice', answerOption: [{valueString: 'x'}]},
        {linkId: 't', type: 'decimal', extension: [total]},
      ],
    });
    expect(expressionTexts?.size).to.equal(0);
  });
});

describe('a regular expression of a document', () => {
  const accepted: [pattern: string, match: string, other: string][] = [
    ['[A-Z]\\d[A-Z] \\d[A-Z]\\d', 'K1A 0B6', 'K1A0B6'],
    ['\\d{5}(-\\d{4})?', '12345-6789', '1234'],
    ['[^\\s@]+@[^\\s@]+\\.[^\\s@]+', 'a@b.c', 'a@b'],
    ['yes|no', 'no', 'nope'],
    ['(\\d{3}-){2}\\d{4}', '555-555-1234', '555-1234'],
    ['.*', 'anything', '\n'],
  ];
  for (const [pattern, match, other] of accepted)
    it(`${pattern} is used`, () => {
      const compiled = compileBoundedPattern(pattern);
      expect(compiled?.matches(match), match).to.equal(true);
      expect(compiled?.matches(other), other).to.equal(false);
    });

  for (const pattern of [
    '(a+)+$',
    '(a|a)*$',
    '(a?){30}a',
    '(.*a){12}',
    '(x+x+)+y',
    '(\\w+)\\1',
    '(?=a)b',
    '((a{1,2}){1,9}){1,9}',
    '[',
  ])
    it(`${pattern} is refused`, () => {
      expect(compileBoundedPattern(pattern)).to.equal(undefined);
    });

  for (const pattern of [
    'a*a*a*a*b',
    '.*.*.*=.*',
    'a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaaaaaaaaaa',
    '[a-z]{1,500}[a-z]{1,500}[a-z]{1,500}1',
  ])
    it(`${pattern} does not block`, () => {
      const compiled = compileBoundedPattern(pattern);
      expect(cpuTimeOf(() => compiled?.matches('a'.repeat(5000)))).to.be.below(200);
      expect(cpuTimeOf(() => compiled?.matches('a'.repeat(40)))).to.be.below(200);
      expect(cpuTimeOf(() => compiled?.isFoundIn('a'.repeat(120)))).to.be.below(200);
    });
});
