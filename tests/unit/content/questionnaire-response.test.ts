import {expect} from 'chai';
import {describe, it} from 'node:test';
import {findInstrument} from '../../../src/content/questionnaire/built-in-instruments.js';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {parseQuestionnaireResponse, toQuestionnaireResponse} from '../../../src/content/questionnaire/fhir/response.js';
import {isConcerningOption} from '../../../src/content/questionnaire/safety.js';
import {calculateScore} from '../../../src/content/questionnaire/score.js';
import type {QuestionnaireItem, Questionnaire} from '../../../src/content/questionnaire/questionnaire.js';

const authored = '2026-11-22T10:00:00.000Z';
const severalDays = 'http://loinc.org|LA6569-3';

describe('a QuestionnaireResponse', () => {
  it('contains a built-in instrument with its LOINC codes and its total', () => {
    const questionnaire = findInstrument('phq-2') as Questionnaire;
    const response = toQuestionnaireResponse(
      questionnaire,
      new Map([
        ['/44250-9', [severalDays]],
        ['/44255-8', [severalDays]],
      ]),
      authored,
    );
    const answer = [{valueCoding: {system: 'http://loinc.org', code: 'LA6569-3', display: 'Several days'}}];
    expect(response).to.deep.include({
      resourceType: 'QuestionnaireResponse',
      questionnaire: '#q',
      status: 'completed',
      authored,
    });
    const [stem, total] = response['item'] as {item: object[]}[];
    expect(stem?.item).to.deep.equal([
      {linkId: '/44250-9', text: 'Little interest or pleasure in doing things', answer},
      {linkId: '/44255-8', text: 'Feeling down, depressed, or hopeless', answer},
    ]);
    expect(total).to.deep.equal({linkId: '/55758-7', text: 'Total', answer: [{valueDecimal: 2}]});
    const [definition] = response['contained'] as {
      code: object[];
      copyright: string;
      item: {item: {code: object[]}[]}[];
    }[];
    expect(definition?.code).to.deep.equal([{system: 'http://loinc.org', code: '55757-9'}]);
    expect(definition?.item[0]?.item[0]?.code).to.deep.equal([{system: 'http://loinc.org', code: '44250-9'}]);
    expect(definition?.copyright).to.contain('Spitzer');
  });

  it('omits an incomplete total and is in progress', () => {
    const response = toQuestionnaireResponse(
      findInstrument('phq-2') as Questionnaire,
      new Map([['/44250-9', [severalDays]]]),
      authored,
      false,
    );
    expect(JSON.stringify(response)).not.to.contain('valueDecimal');
    expect(response['status']).to.equal('in-progress');
  });

  it('contains each type of answer as its FHIR type, nested groups, and the canonical URL of the document', () => {
    const item = [
      {
        linkId: 'g',
        type: 'group',
        text: 'G',
        item: [
          {linkId: 'b', type: 'boolean'},
          {linkId: 'empty', type: 'string'},
        ],
      },
      {linkId: 'i', type: 'integer'},
      {linkId: 'd', type: 'decimal'},
      {linkId: 'q', type: 'quantity'},
      {linkId: 'day', type: 'date'},
      {linkId: 'moment', type: 'dateTime'},
      {linkId: 'time', type: 'time'},
      {linkId: 'url', type: 'url'},
      {
        linkId: 'o',
        type: 'open-choice',
        repeats: true,
        answerOption: [{valueString: 'x'}, {valueInteger: 7}],
        item: [{linkId: 'o1', type: 'text'}],
      },
    ];
    const questionnaire = parseQuestionnaire({resourceType: 'Questionnaire', url: 'http://q', version: '2', item});
    const answers = new Map([
      ['b', ['false']],
      ['i', ['-3']],
      ['d', ['1.5']],
      ['q', ['4']],
      ['day', ['2026-01-02']],
      ['moment', ['2026-01-02T03:04']],
      ['time', ['03:04']],
      ['url', ['http://u']],
      ['o', ['x', '7', 'own']],
      ['o1', ['more']],
    ]);
    const response = toQuestionnaireResponse(questionnaire, answers, authored);
    expect(response['questionnaire']).to.equal('http://q|2');
    expect(response).not.to.have.property('contained');
    expect(response['item']).to.deep.equal([
      {linkId: 'g', text: 'G', item: [{linkId: 'b', answer: [{valueBoolean: false}]}]},
      {linkId: 'i', answer: [{valueInteger: -3}]},
      {linkId: 'd', answer: [{valueDecimal: 1.5}]},
      {linkId: 'q', answer: [{valueQuantity: {value: 4}}]},
      {linkId: 'day', answer: [{valueDate: '2026-01-02'}]},
      {linkId: 'moment', answer: [{valueDateTime: new Date('2026-01-02T03:04').toISOString()}]},
      {linkId: 'time', answer: [{valueTime: '03:04:00'}]},
      {linkId: 'url', answer: [{valueUri: 'http://u'}]},
      {
        linkId: 'o',
        answer: [
          {valueString: 'x', item: [{linkId: 'o1', answer: [{valueString: 'more'}]}]},
          {valueInteger: 7},
          {valueString: 'own'},
        ],
      },
    ]);
    expect([...parseQuestionnaireResponse(questionnaire, response).answers]).to.deep.equal(
      [...answers].map(([key, values]) => [
        key,
        key === 'moment' ? [new Date('2026-01-02T03:04').toISOString()] : key === 'time' ? ['03:04:00'] : values,
      ]),
    );
  });

  it('ignores input that is not a response', () => {
    for (const nonsense of [
      undefined,
      null,
      7,
      'x',
      [],
      {item: 7},
      {
        item: [
          {linkId: 'gone', answer: [{valueString: 'x'}]},
          {linkId: '/44250-9', answer: [{}]},
        ],
      },
    ]) {
      expect(parseQuestionnaireResponse(findInstrument('phq-2') as Questionnaire, nonsense).answers.size).to.equal(0);
    }
  });

  const asked = (...item: object[]): Questionnaire => parseQuestionnaire({resourceType: 'Questionnaire', item});
  const weighed = [0, 1, 2].map((n) => ({
    valueInteger: n,
    _valueInteger: {extension: [{url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: n * 10}]},
  }));
  const given = (linkId: string, ...answer: object[]) => ({item: [{linkId, answer}]});
  const kept = (type: string, value: object) =>
    [...parseQuestionnaireResponse(asked({linkId: 'a', type}), given('a', value)).answers.values()].flat().join();

  it('has no total with two answers to a single-answer question, and keeps both', () => {
    const one = asked({linkId: 'a', type: 'choice', text: 'Thoughts of suicide', answerOption: weighed});
    const read = (...values: number[]) =>
      parseQuestionnaireResponse(one, given('a', ...values.map((valueInteger) => ({valueInteger})))).answers;
    expect([
      calculateScore(one, read(1))?.total,
      calculateScore(one, read(1, 2))?.total,
      calculateScore(one, read(1, 1))?.total,
    ]).to.deep.equal([10, undefined, 10]);
    expect(isConcerningOption(one.items[0] as QuestionnaireItem, read(0, 2)), 'help is not missed').to.equal(true);
  });

  it('counts a repeated answer once', () => {
    const several = asked({linkId: 'a', type: 'choice', repeats: true, answerOption: weighed});
    expect(
      calculateScore(
        several,
        parseQuestionnaireResponse(several, given('a', {valueInteger: 1}, {valueInteger: 1}, {valueInteger: 2}))
          .answers,
      )?.total,
    ).to.equal(30);
  });

  it('does not accept codes or attachments as text', () => {
    expect(kept('string', {valueCoding: {system: 'http://s', code: 'x'}})).to.equal('');
    expect(kept('text', {valueAttachment: {url: 'http://u'}})).to.equal('');
    expect(kept('string', {valueInteger: 7})).to.equal('7');
  });
});
