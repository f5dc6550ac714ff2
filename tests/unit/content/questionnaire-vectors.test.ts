import {expect} from 'chai';
import {describe, it} from 'node:test';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {parseQuestionnaireResponse, toQuestionnaireResponse} from '../../../src/content/questionnaire/fhir/response.js';
import {calculateScore} from '../../../src/content/questionnaire/score.js';
import type {Questionnaire} from '../../../src/content/questionnaire/questionnaire.js';

const LOINC = 'http://loinc.org';
const ordinalValue = (value: number) => [
  {url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value},
];
const frequencyOptions = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'].map((code, weight) => ({
  valueCoding: {system: LOINC, code, display: code},
  extension: ordinalValue(weight),
}));
const choiceItem = (linkId: string, weights: number[], more = {}) => ({
  linkId,
  type: 'choice',
  text: linkId,
  answerOption: weights.map((weight) => ({valueString: String(weight), extension: ordinalValue(weight)})),
  ...more,
});
const totalItem = (linkId: string, expression: string, more = {}) => ({
  linkId,
  type: 'decimal',
  extension: [
    {
      url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
      valueExpression: {language: 'text/fhirpath', expression},
    },
  ],
  ...more,
});
const variable = (name: string, expression: string) => ({
  url: 'http://hl7.org/fhir/StructureDefinition/variable',
  valueExpression: {name, language: 'text/fhirpath', expression},
});
const parse = (item: object[], more = {}): Questionnaire =>
  parseQuestionnaire({resourceType: 'Questionnaire', ...more, item});
const totalOf = (questionnaire: Questionnaire, answers: Record<string, string[]>) =>
  calculateScore(questionnaire, new Map(Object.entries(answers)))?.total;

/** The answers to an item at any depth of a response. */
const answerInResponse = (response: unknown, linkId: string): unknown => {
  const all = (
    items: {linkId: string; answer?: object[]; item?: never[]}[] = [],
  ): {linkId: string; answer?: object[]}[] => items.flatMap((item) => [item, ...all(item.item)]);
  return all((response as {item: never[]}).item).find((item) => item.linkId === linkId)?.answer?.[0];
};

describe('the US Core PHQ-9 example', () => {
  // Structure, codes, weights and recorded answers are from HL7/US-Core (CC0-1.0). The total of the response is 12.
  const codes = ['44250-9', '44255-8', '44259-0', '44254-1', '44251-7', '44258-2', '44252-5', '44253-3', '44260-8'];
  const recorded = [2, 2, 2, 2, 1, 1, 2, 0, 0];
  const item = [
    ...codes.map((code) => ({
      linkId: `/${code}`,
      type: 'choice',
      required: true,
      code: [{system: LOINC, code}],
      text: `${code} in last 2 weeks [Reported.PHQ]`,
      answerOption: frequencyOptions,
    })),
    {
      linkId: '/44261-6',
      type: 'decimal',
      code: [{system: LOINC, code: '44261-6'}],
      text: 'Patient health questionnaire 9 item total score',
    },
    {
      linkId: '/69722-7',
      type: 'choice',
      text: 'How difficult?',
      answerOption: [{valueCoding: {system: LOINC, code: 'LA6573-5', display: 'Somewhat difficult'}}],
    },
  ];
  const response = (total: object) => ({
    resourceType: 'QuestionnaireResponse',
    item: [
      ...codes.map((code, index) => ({
        linkId: `/${code}`,
        answer: [{valueCoding: {system: LOINC, code: frequencyOptions[recorded[index] as number]?.valueCoding.code}}],
      })),
      {linkId: '/44261-6', answer: [total]},
      {linkId: '/69722-7', answer: [{valueCoding: {system: LOINC, code: 'LA6573-5'}}]},
    ],
  });

  it('has the recorded total of 12, in every FHIR representation of 12', () => {
    const questionnaire = parse(item);
    for (const total of [
      {valueDecimal: 12},
      {valueString: '12'},
      {valueInteger: 12},
      {valueQuantity: {value: 12, unit: '{score}'}},
    ]) {
      const {answers, totals} = parseQuestionnaireResponse(questionnaire, response(total));
      expect(totals.map(([{linkId}, value]) => [linkId, value])).to.deep.equal([['/44261-6', 12]]);
      expect(calculateScore(questionnaire, answers)).to.deep.include({total: 12, max: 27, band: undefined});
      expect(answerInResponse(toQuestionnaireResponse(questionnaire, answers, 'now'), '/44261-6')).to.deep.equal({
        valueDecimal: 12,
      });
    }
  });
});

describe('a score', () => {
  it('adds decimals, negative weights and several answers without rounding errors', () => {
    expect(
      totalOf(parse([choiceItem('a', [0.1, 0.2]), choiceItem('b', [-1, 0.2])]), {a: ['0.1'], b: ['0.2']}),
    ).to.equal(0.3);
    expect(totalOf(parse([choiceItem('a', [0, 1, 2], {repeats: true})]), {a: ['1', '2']})).to.equal(3);
    expect(
      calculateScore(
        parse([choiceItem('a', [-1, 1, 2], {repeats: true}), choiceItem('b', [-3, -2])]),
        new Map([
          ['a', ['2']],
          ['b', ['-3']],
        ]),
      ),
    ).to.include({total: -1, max: 1});
  });

  it('includes questions nested in groups and in other questions', () => {
    const item = [
      {
        linkId: 'g',
        type: 'group',
        item: [{linkId: 'h', type: 'group', item: [choiceItem('a', [0, 1], {item: [choiceItem('b', [0, 5])]})]}],
      },
    ];
    expect(totalOf(parse(item), {a: ['1'], b: ['5']})).to.equal(6);
    expect(totalOf(parse(item), {a: ['1']}), 'one is missing').to.equal(undefined);
  });

  it('excludes questions that are not asked, unless they have an answer', () => {
    const when = {enableWhen: [{question: 'a', operator: '=', answerString: '1'}]};
    expect(totalOf(parse([choiceItem('a', [0, 1]), choiceItem('b', [0, 5], when)]), {a: ['0'], b: ['5']})).to.equal(0);
    const hidden = {
      extension: [{url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true}],
    };
    expect(totalOf(parse([choiceItem('a', [0, 1]), choiceItem('b', [0, 5], hidden)]), {a: ['1'], b: ['5']})).to.equal(
      6,
    );
    expect(totalOf(parse([choiceItem('a', [0, 1]), choiceItem('b', [0, 5], hidden)]), {a: ['1']})).to.equal(1);
  });

  it('is undefined if an answer has no weight, or if no option has one', () => {
    const declined = {
      ...choiceItem('a', [0, 1]),
      answerOption: [
        ...choiceItem('a', [0, 1]).answerOption,
        {valueCoding: {code: 'asked-declined', display: 'I would rather not say'}},
      ],
    };
    expect(totalOf(parse([declined]), {a: ['|asked-declined']})).to.equal(undefined);
    expect(totalOf(parse([{linkId: 'a', type: 'choice', answerOption: [{valueString: 'x'}]}]), {a: ['x']})).to.equal(
      undefined,
    );
  });

  it('reads weights from a contained code system, for value sets that list its codes or include all of them', () => {
    const concept = [
      {code: 'x', display: 'X', extension: ordinalValue(2)},
      {code: 'y', display: 'Y', property: [{code: 'itemWeight', valueDecimal: 3}]},
    ];
    for (const include of [
      {system: 'http://s'},
      {system: 'http://s', concept: [{code: 'x'}, {code: 'y', display: 'Why'}]},
    ]) {
      const contained = [
        {resourceType: 'CodeSystem', url: 'http://s', concept},
        {resourceType: 'ValueSet', id: 'v', compose: {include: [include]}},
      ];
      const options = parse([{linkId: 'a', type: 'choice', answerValueSet: '#v'}], {contained}).items[0]?.options;
      expect(options?.map(({id, weight}) => [id, weight])).to.deep.equal([
        ['http://s|x', 2],
        ['http://s|y', 3],
      ]);
    }
  });
});

describe('a calculated total', () => {
  const two = [choiceItem('a', [0, 1, 2]), choiceItem('b', [0, 1, 2])];
  const answers = new Map([
    ['a', ['2']],
    ['b', ['1']],
  ]);
  const written = (item: object[], more = {}) =>
    answerInResponse(toQuestionnaireResponse(parse([...two, ...item], more), answers, 'now'), 't');

  it('is the sum of all weights, or of the questions and groups in its formula', () => {
    expect(written([totalItem('t', '%resource.item.answer.weight().sum()')])).to.deep.equal({valueDecimal: 3});
    expect(written([totalItem('t', "%resource.item.where(linkId='b').answer.value.ordinal().sum()")])).to.deep.equal({
      valueDecimal: 1,
    });
    expect(
      written([
        totalItem('t', "%resource.item.where(linkId='g').item.answer.weight().sum()"),
        {linkId: 'g', type: 'group', item: [choiceItem('c', [7])]},
      ]),
    ).to.equal(undefined);
  });

  it('resolves variables that contain weights', () => {
    const named = variable(
      'b',
      "%questionnaire.item.where(linkId='b').answerOption.extension.where(url='http://hl7.org/fhir/StructureDefinition/ordinalValue').value",
    );
    const total = totalItem('t', '(%b).sum()');
    expect(written([{...total, extension: [...total.extension, named]}])).to.deep.equal({valueDecimal: 1});
    expect(written([total], {extension: [named]})).to.deep.equal({valueDecimal: 1});
  });

  it('is not evaluated if its expression is not clearly a sum', () => {
    for (const expression of [
      '%resource.item.answer.weight().avg()',
      '%resource.item.answer.weight().sum() * 4',
      '%weight / (%height * %height)',
    ]) {
      expect(written([totalItem('t', expression)]), expression).to.equal(undefined);
    }
    expect(written([totalItem('t', '%all.weight().sum()')]), 'a variable that is not defined').to.equal(undefined);
  });

  it('is compared with the total in a response for the same questions', () => {
    const questionnaire = parse([
      ...two,
      totalItem('t', "item.where(linkId='a').answer.weight().sum()"),
      totalItem('u', "item.where(linkId='b').answer.weight().sum()"),
    ]);
    const {totals} = parseQuestionnaireResponse(questionnaire, {
      item: [
        {linkId: 't', answer: [{valueDecimal: 2}]},
        {linkId: 'u', answer: [{valueDecimal: 9}]},
      ],
    });
    expect(
      totals.map(([{summedLinkIds}, value]) => calculateScore(questionnaire, answers, summedLinkIds)?.total === value),
    ).to.deep.equal([true, false]);
  });
});
