import {expect} from 'chai';
import {describe, it} from 'node:test';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {parseQuestionnaireResponse, toQuestionnaireResponse} from '../../../src/content/questionnaire/fhir/response.js';
import {calculateScore} from '../../../src/content/questionnaire/score.js';
import type {Questionnaire} from '../../../src/content/questionnaire/questionnaire.js';
import {questionPages} from '../../../src/widgets/mood-check/questionnaire/pages.js';
import {cpuMilliseconds} from '../cpu-time.js';

const booleanItem = (linkId: unknown, more: object = {}) => ({linkId, type: 'boolean', text: String(linkId), ...more});
const enabledByAnswerTo = (question: string) => ({enableWhen: [{question, operator: '=', answerBoolean: true}]});
const choiceItem = (answerOption: unknown[], more: object = {}) => ({
  linkId: 'a',
  type: 'choice',
  text: 'A',
  answerOption,
  ...more,
});
const weightedOption = (code: string, weight: unknown) => ({
  valueCoding: {code, display: code.toUpperCase()},
  extension: [{url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: weight}],
});
const nestedGroup = (depth: number): object =>
  depth ? {linkId: `g${depth}`, type: 'group', text: 'G', item: [nestedGroup(depth - 1)]} : booleanItem('leaf');

/** The questions to ask, as `linkId:kind(options)`, and the reported problems. */
function parseAndSummarize(
  item: unknown,
  more: object = {},
): {asked: string; problems: string; questionnaire: Questionnaire} {
  const questionnaire = parseQuestionnaire({resourceType: 'Questionnaire', ...more, item});
  const asked = questionPages(questionnaire, new Map()).map(
    ({item: {linkId, kind, options, initial}}) =>
      `${linkId.slice(0, 12)}:${kind}${
        options.length
          ? `(${options
              .slice(0, 3)
              .map(({text}) => text)
              .join()})`
          : ''
      }${initial.length ? `=${initial.join()}` : ''}`,
  );
  return {asked: asked.join(' '), problems: questionnaire.problems.join('; '), questionnaire};
}

const cases: [name: string, item: unknown, asked: string, problems: string, more?: object][] = [
  [
    'linkIds that are names on every object',
    [booleanItem('__proto__'), booleanItem('constructor'), booleanItem('toString', enabledByAnswerTo('__proto__'))],
    '__proto__:boolean constructor:boolean',
    '',
  ],
  [
    'numeric linkIds',
    [booleanItem('1'), {...booleanItem('2'), item: [booleanItem('2.1')]}],
    '1:boolean 2:boolean 2.1:boolean',
    '',
  ],
  [
    'linkIds of type number',
    [booleanItem(1), booleanItem('1')],
    '1:boolean 1:boolean',
    'item "1" has the linkId of an earlier item',
  ],
  [
    'a linkId that equals a generated key',
    [booleanItem('a'), booleanItem('a'), booleanItem('a#1')],
    'a:boolean a:boolean a#1:boolean',
    'item "a" has the linkId of an earlier item; item "a#1" has the linkId of an earlier item',
  ],
  ['a single item instead of a list', booleanItem('a'), 'a:boolean', ''],
  [
    'null and numbers in the list',
    [null, booleanItem('a'), 7],
    'a:boolean',
    'item "2" has no linkId; item "2" is of the type "", which cannot be asked',
  ],
  ['a question without a text', [{linkId: 'a', type: 'boolean'}], 'a:boolean', ''],
  ['an object as text', [booleanItem('a', {text: {div: 'x'}})], 'a:boolean', ''],
  [
    'a question that depends on itself',
    [booleanItem('a', enabledByAnswerTo('a'))],
    'a:boolean',
    'item "a" depends on itself through enableWhen',
  ],
  [
    'a group that depends on its own item',
    [{linkId: 'g', type: 'group', ...enabledByAnswerTo('b'), item: [booleanItem('b')]}],
    'b:boolean',
    'item "g" depends on itself through enableWhen; item "b" depends on itself through enableWhen',
  ],
  [
    'a condition without operator or value',
    [booleanItem('a'), booleanItem('b', {enableWhen: [{question: 'a'}]})],
    'a:boolean b:boolean',
    'item "b" has a condition that is not understood: it is left out',
  ],
  ['sixty nested groups', [nestedGroup(60)], 'leaf:boolean', ''],
  [
    'references as answers',
    [
      choiceItem([
        {valueReference: {reference: 'Patient/1', display: 'Pat'}},
        {valueReference: {reference: 'Patient/2'}},
      ]),
    ],
    'a:choice(Pat,Patient/2)',
    '',
  ],
  [
    'quantities as answers',
    [
      choiceItem([{valueQuantity: {value: 5, unit: 'kg'}}, {valueQuantity: {value: 5, code: 'lb'}}], {
        type: 'quantity',
      }),
    ],
    'a:choice(5 kg,5 lb)',
    '',
  ],
  [
    'answers without text',
    [choiceItem([{valueCoding: {}}, {}, {valueString: '  '}, null, 7, {valueCoding: {code: 'k'}}])],
    'a:choice(k)',
    'item "a" has an answer without words, which is left out',
  ],
  [
    'an initial answer that is not an option',
    [choiceItem([{valueString: 'x'}], {initial: [{valueString: 'gone'}]})],
    'a:choice(x)',
    'item "a" has an initial value that is no answer to it, which is left out',
  ],
  [
    'two initial answers to a single-choice question',
    [
      choiceItem([
        {valueString: 'x', initialSelected: true},
        {valueString: 'y', initialSelected: true},
      ]),
    ],
    'a:choice(x,y)=x',
    'item "a" has several initial values, of which the first one is used',
  ],
  [
    'initial answers that are not a date or a number',
    [
      {linkId: 'd', type: 'date', initial: [{valueDate: '2026-13-45'}]},
      {linkId: 'n', type: 'integer', initial: [{valueInteger: 'many'}]},
    ],
    'd:date n:integer',
    'item "d" has an initial value that is no answer to it, which is left out; item "n" has an initial value that is no answer to it, which is left out',
  ],
  [
    'the abstract type of a question',
    [{linkId: 'a', type: 'question', text: 'A', item: [booleanItem('b')]}],
    'b:boolean',
    'item "a" has no answers that can be reached',
  ],
  [
    'an external value set, with and without free text',
    [
      choiceItem([], {answerOption: undefined, answerValueSet: 'http://far/v'}),
      {linkId: 'o', type: 'open-choice', text: 'O', answerValueSet: 'http://far/v'},
    ],
    'o:choice',
    'item "a" has no answers that can be reached',
  ],
  [
    'a formula that is not a sum',
    [
      booleanItem('a'),
      {
        linkId: 'm',
        type: 'decimal',
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
            valueExpression: {expression: '%a.avg()'},
          },
        ],
      },
    ],
    'a:boolean',
    'item "m" is calculated by an expression, which is not run: it is left out (%a is not available without a server)',
  ],
  [
    'markup',
    [choiceItem([{valueString: '<img src=x onerror=alert(1)>'}], {text: '<script>1</script>'})],
    'a:choice(<img src=x onerror=alert(1)>)',
    '',
    {title: '<b>x</b>'},
  ],
  [
    'a text of two million characters',
    [booleanItem('a', {text: 'x'.repeat(2e6)})],
    'a:boolean',
    'item "a" has more than 20000 characters of text, which is cut',
  ],
  [
    'a linkId of 100,000 characters',
    [booleanItem('a'.repeat(1e5), {type: 'slider', text: 'S'}), booleanItem('b')],
    'b:boolean',
    `item "${'a'.repeat(60)}" is of the type "slider", which cannot be asked`,
  ],
  [
    'a type in the wrong case',
    [choiceItem([{valueString: 'x'}], {type: 'Choice'})],
    'a:choice(x)',
    'item "a" is of the type "Choice", which is not known',
  ],
  ['a group that repeats', [{linkId: 'g', type: 'group', repeats: true, item: [booleanItem('a')]}], 'a:boolean', ''],
];

describe('a Questionnaire with', () => {
  for (const [name, item, asked, problems, more] of cases) {
    it(`${name} is parsed as far as possible, and the rest is reported`, () => {
      const found = parseAndSummarize(item, more);
      expect([found.asked, found.problems]).to.deep.equal([asked, problems]);
    });
  }

  it('a thousand problems reports them in one short line', () => {
    const {asked, problems} = parseAndSummarize(
      Array.from({length: 1000}, (_, n) => booleanItem(`q${n}`, enabledByAnswerTo(`q${(n + 1) % 1000}`))),
    );
    expect(asked.split(' ')).to.have.lengthOf(1000);
    expect(problems).to.match(/; and 988 more like these$/);
    expect(problems.length).to.be.lessThan(1000);
  });

  it('five thousand options is parsed within a second', () => {
    const started = process.cpuUsage();
    expect(
      parseAndSummarize([choiceItem(Array.from({length: 5000}, (_, n) => ({valueCoding: {code: `c${n}`}})))])
        .questionnaire.items[0]?.options,
    ).to.have.lengthOf(5000);
    expect(cpuMilliseconds(started)).to.be.lessThan(1000);
  });

  it('weights that are not numbers ignores them for the score', () => {
    const {questionnaire} = parseAndSummarize([
      choiceItem([weightedOption('x', 'abc'), weightedOption('y', '1e400'), weightedOption('z', 2)]),
    ]);
    expect(['|x', '|y', '|z'].map((id) => calculateScore(questionnaire, new Map([['a', [id]]]))?.total)).to.deep.equal([
      undefined,
      undefined,
      2,
    ]);
  });

  it('length limits that allow no answer ignores them', () => {
    const {questionnaire} = parseAndSummarize(
      [-5, 0, 'abc', 3].map((maxLength, n) => ({linkId: `q${n}`, type: 'string', maxLength})),
    );
    expect(questionnaire.items.map(({bounds}) => bounds?.maxLength)).to.deep.equal([
      undefined,
      undefined,
      undefined,
      3,
    ]);
  });

  it('questions inside unsupported items keeps their answers', () => {
    const {questionnaire} = parseAndSummarize([
      {linkId: 'p', type: 'attachment', item: [booleanItem('b')]},
      {linkId: 'q', type: 'choice', answerValueSet: '#gone', item: [{linkId: 'c', type: 'string'}]},
      choiceItem([{valueReference: {reference: 'Patient/2', extension: []}}]),
    ]);
    const answers = new Map([
      ['b', ['true']],
      ['c', ['mine']],
      ['a', ['Patient/2']],
    ]);
    const response = toQuestionnaireResponse(questionnaire, answers, 'now');
    expect([...parseQuestionnaireResponse(questionnaire, response).answers]).to.deep.equal([...answers]);
  });
});
