import {expect} from 'chai';
import {describe, it} from 'node:test';
import {enabledItems} from '../../../src/content/questionnaire/enable-when.js';
import {ContentError} from '../../../src/content/validation/content-error.js';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {parseQuestionnaireResponse, toQuestionnaireResponse} from '../../../src/content/questionnaire/fhir/response.js';
import {expandItems} from '../../../src/content/questionnaire/expand-items.js';
import {missingRequiredItems} from '../../../src/content/questionnaire/required.js';
import type {Questionnaire} from '../../../src/content/questionnaire/questionnaire.js';
import {questionPages} from '../../../src/widgets/mood-check/questionnaire/pages.js';

type Given = Record<string, string[]>;
const parse = (...item: object[]): Questionnaire => parseQuestionnaire({resourceType: 'Questionnaire', item});
const answersOf = (given: Given) => new Map(Object.entries(given));
const respond = (questionnaire: Questionnaire, given: Given) =>
  toQuestionnaireResponse(questionnaire, answersOf(given), '2026-11-22T10:00:00.000Z');
const asked = (questionnaire: Questionnaire, given: Given = {}) =>
  questionPages(questionnaire, answersOf(given)).map(({item}) => item.linkId);
const fhirExtension = (name: string, value: object) => ({
  url: `http://hl7.org/fhir/StructureDefinition/${name}`,
  ...value,
});
const rated = (linkId: string, more = {}, name = 'ordinalValue') => ({
  linkId,
  type: 'choice',
  answerOption: [0, 1, 2, 3].map((n) => ({
    valueCoding: {code: String(n), display: `W${n}`},
    extension: [fhirExtension(name, {valueDecimal: n})],
  })),
  ...more,
});
const total = (expression: string) => ({
  linkId: 't',
  type: 'decimal',
  extension: [{url: 'http://x/sdc-questionnaire-calculatedExpression', valueExpression: {expression}}],
});
/** The answer to the item `t` in a response. */
const totalIn = (questionnaire: Questionnaire, given: Given): unknown => {
  const walk = (items: {linkId: string; answer?: object[]; item?: never[]}[] = []): object[] =>
    items.flatMap(({linkId, answer = [], item}) => [...(linkId === 't' ? answer : []), ...walk(item)]);
  return Object.values(walk(respond(questionnaire, given)['item'] as never)[0] ?? {})[0];
};

describe('a calculated total', () => {
  const given = {a: ['|3'], b: ['|2'], c: ['|1']};
  const cases: [expression: string, value: number | undefined][] = [
    ['%resource.item.answer.weight().sum()', 6],
    ['%resource.item.answer.value.ordinal().sum()', 6],
    ['%resource.descendants().answer.weight().sum()', 6],
    ["%resource.item.where(linkId = 'a' or linkId='b').answer.weight().sum()", 5],
    ["%resource.item.where(linkId != 'c').answer.weight().sum()", 5],
    ["%resource.item.where(linkId='a').answer.weight() + %resource.item.where(linkId='b').answer.weight()", 5],
    ["%resource.item.where(linkId='a').answer.weight() + %resource.item.where(linkId='a').answer.weight()", undefined],
    ['%resource.item.answer.where(weight() >= 2).count()', undefined],
    ['9-%resource.item.answer.weight().sum()', undefined],
    ['10 + %resource.item.answer.weight().sum()', undefined],
    ["%resource.item.where(linkId.startsWith('a')).answer.weight().sum()", undefined],
    ['iif(%resource.item.answer.weight().sum() >= 3, 1, 0)', undefined],
    ['%resource.item.answer.weight().max()', undefined],
    ['%resource.item[0].answer.weight().sum()', undefined],
    ['%resource.item.answer.weight().sum()*2', undefined],
    ['%resource.item.first().answer.weight().sum()', undefined],
    ['-%resource.item.answer.weight().sum()', undefined],
    ['%resource.item.answer.weight().sum().round()', undefined],
  ];
  for (const [expression, value] of cases) {
    it(`${expression} is ${value ?? 'omitted and reported'}`, () => {
      const questionnaire = parse(rated('a'), rated('b'), rated('c'), total(expression));
      expect(totalIn(questionnaire, given)).to.equal(value);
      expect(questionnaire.problems.join().includes('is calculated by an expression')).to.equal(value === undefined);
    });
  }

  it('reads weights from older extension names', () => {
    for (const name of ['questionnaire-ordinalValue', 'valueset-ordinalValue', 'itemWeight', 'iso21090-CO-value'])
      expect(
        totalIn(parse(rated('a', {}, name), total('%resource.item.answer.weight().sum()')), {a: ['|3']}),
        name,
      ).to.equal(3);
  });
});

describe('a total identified only by its code', () => {
  const coded = {linkId: 't', type: 'integer', readOnly: true, code: [{system: 'http://loinc.org', code: '55758-7'}]};
  const group = (linkId: string, ...item: object[]) => ({linkId, type: 'group', item});

  it('sums only its own group', () => {
    const questionnaire = parse(group('P', rated('a'), rated('b'), coded), group('G', rated('c'), rated('d')));
    expect(totalIn(questionnaire, {a: ['|0'], b: ['|0'], c: ['|3'], d: ['|3']})).to.equal(0);
  });

  it('is omitted and reported if the number of questions differs from the instrument', () => {
    const questionnaire = parse(group('P', rated('a'), rated('b'), rated('c'), coded));
    expect(totalIn(questionnaire, {a: ['|1'], b: ['|1'], c: ['|1']})).to.equal(undefined);
    expect(questionnaire.problems.join()).to.contain('is a total of 2 questions by its code, but 3 questions');
  });

  it('enables the questions that depend on it without including them', () => {
    const dependent = rated('c', {enableWhen: [{question: 't', operator: '>=', answerInteger: 3}]});
    const questionnaire = parse(rated('a'), rated('b'), coded, dependent);
    expect(asked(questionnaire, {a: ['|3'], b: ['|3']})).to.deep.equal(['a', 'b', 'c']);
    expect(asked(questionnaire, {a: ['|1'], b: ['|1']})).to.deep.equal(['a', 'b']);
    expect(asked(questionnaire, {a: ['|3']}), 'no total yet').to.deep.equal(['a', 'b']);
  });
});

describe('a question that depends on', () => {
  const when = (question: string, more: object) => ({linkId: 'e', type: 'string', enableWhen: [{question, ...more}]});
  const isAsked = (target: object, condition: object, value: string) =>
    asked(parse({linkId: 'a', ...target}, when('a', condition)), {a: [value]}).includes('e');

  it('an unsupported question is asked, and the condition is reported', () => {
    for (const target of [
      {type: 'choice', answerValueSet: 'http://far/v'},
      {type: 'attachment'},
      {type: 'decimal', extension: total('%x * 2').extension},
    ]) {
      const questionnaire = parse({linkId: 'a', ...target}, when('a', {operator: '=', answerString: 'x'}));
      expect(asked(questionnaire)).to.deep.equal(['e']);
      expect(questionnaire.problems.join()).to.match(/"e" depends on "a", which/);
    }
  });

  it('a date is compared with the local date', () => {
    const moment = {type: 'dateTime'};
    expect(isAsked(moment, {operator: '>=', answerDateTime: '2026-01-02'}, '2026-01-02T00:30')).to.equal(true);
    expect(isAsked(moment, {operator: '=', answerDateTime: '2026-01-02'}, '2026-01-02T23:30')).to.equal(true);
    expect(isAsked(moment, {operator: '<', answerDateTime: '2026-01-02'}, '2026-01-02T00:30')).to.equal(false);
    expect(isAsked({type: 'date'}, {operator: '=', answerDate: '2026-01'}, '2026-01-15')).to.equal(true);
  });

  it('a text is compared as a complete string', () => {
    const same = (value: string, answerString: string) =>
      isAsked({type: 'string'}, {operator: '=', answerString}, value);
    expect([
      same('maybe|no', 'no'),
      same('007', '7'),
      same('1e1', '10'),
      same('no', 'no'),
      same(' no ', 'no'),
    ]).to.deep.equal([false, false, false, true, true]);
  });
});

describe('a response', () => {
  it('repeats the text of the definition, without prefix, unit and translation', () => {
    const questionnaire = parse({
      linkId: 'a',
      prefix: '1.',
      type: 'decimal',
      text: 'Sleep',
      extension: [fhirExtension('questionnaire-unit', {valueCoding: {code: 'h'}})],
    });
    expect(questionnaire.items[0]?.text).to.equal('1. Sleep (h)');
    expect(respond(questionnaire, {a: ['7']})['item']).to.deep.equal([
      {linkId: 'a', text: 'Sleep', answer: [{valueDecimal: 7}]},
    ]);
  });

  it('keeps answers inside an unanswered question in an answer, not in an item', () => {
    const questionnaire = parse({linkId: 'a', type: 'string', item: [{linkId: 'b', type: 'string'}]});
    expect(respond(questionnaire, {b: ['x']})['item']).to.deep.equal([
      {linkId: 'a', answer: [{item: [{linkId: 'b', answer: [{valueString: 'x'}]}]}]},
    ]);
  });

  it('contains free text as strings and unlisted numbers as numbers', () => {
    const list = (answerConstraint: string) =>
      parse({linkId: 'a', type: 'integer', answerConstraint, answerOption: [{valueInteger: 10}]});
    const answerOf = (constraint: string, value: string) =>
      (respond(list(constraint), {a: [value]})['item'] as {answer: object[]}[])[0]?.answer;
    expect(answerOf('optionsOrString', ' several')).to.deep.equal([{valueString: 'several'}]);
    expect(answerOf('optionsOrType', '15')).to.deep.equal([{valueInteger: 15}]);
  });

  it('is not completed while a required item has no answer, even if it cannot be asked', () => {
    const status = (given: Given, ...item: object[]) =>
      respond(parse(...item, {linkId: 'z', type: 'string'}), given)['status'];
    expect(status({z: ['x']}, {linkId: 'f', type: 'attachment', required: true})).to.equal('in-progress');
    expect(status({z: ['x']}, {linkId: 'f', type: 'string', required: true})).to.equal('in-progress');
    expect(status({z: ['x'], f: ['y']}, {linkId: 'f', type: 'string', required: true})).to.equal('completed');
  });

  it('keeps every instance of a repeating group in the input', () => {
    const questionnaire = parse({linkId: 'g', type: 'group', repeats: true, item: [{linkId: 'n', type: 'string'}]});
    const instance = (valueString: string) => ({linkId: 'g', item: [{linkId: 'n', answer: [{valueString}]}]});
    const item = ['Sertraline', 'Quetiapine', 'Lithium'].map(instance);
    const {answers, instances} = parseQuestionnaireResponse(questionnaire, {item});
    expect(toQuestionnaireResponse(expandItems(questionnaire, instances), answers, 'now')['item']).to.deep.equal(item);
  });

  it('distinguishes free text with a vertical bar from options', () => {
    const questionnaire = parse({
      linkId: 'a',
      type: 'open-choice',
      answerOption: [{valueString: 'No'}, {valueCoding: {code: 'yes', display: 'Yes'}}],
    });
    for (const words of ['maybe|no', 'maybe|yes']) {
      const item = [{linkId: 'a', answer: [{valueString: words}]}];
      const {answers} = parseQuestionnaireResponse(questionnaire, {item});
      expect(toQuestionnaireResponse(questionnaire, answers, 'now')['item']).to.deep.equal(item);
    }
  });
});

describe('a quantity', () => {
  const kg = {system: 'http://unitsofmeasure.org', code: 'kg'};
  const lb = {system: 'http://unitsofmeasure.org', code: '[lb_av]'};
  const options = [
    {...kg, display: 'kg'},
    {...lb, display: 'lb'},
  ].map((valueCoding) => fhirExtension('questionnaire-unitOption', {valueCoding}));
  const answerOf = (item: object, value: string) => {
    const questionnaire = parse({linkId: 'w', type: 'quantity', ...item});
    const {initial = []} = questionnaire.items[0] ?? {};
    return (respond(questionnaire, {w: [value || (initial[0] ?? '')]})['item'] as {answer: object[]}[])[0]?.answer[0];
  };

  it('is asked in the unit of its initial value', () => {
    const initial = [{valueQuantity: {value: 154, unit: 'lb', ...lb}}];
    expect(answerOf({extension: options, initial}, '')).to.deep.equal({valueQuantity: {value: 154, unit: 'lb', ...lb}});
    expect(answerOf({initial: [{valueQuantity: {unit: 'kg', ...kg}}]}, '70')).to.deep.equal({
      valueQuantity: {value: 70, unit: 'kg', ...kg},
    });
  });
});

describe('required', () => {
  const missing = (given: Given, ...item: object[]) => {
    const questionnaire = parse(...item);
    const answers = answersOf(given);
    return [...missingRequiredItems(questionnaire.items, answers, enabledItems(questionnaire, answers))].map(
      ({linkId}) => linkId,
    );
  };
  const name = {linkId: 'n', type: 'string', required: true};
  const age = {linkId: 'a', type: 'integer'};

  it('a required group needs one answer', () => {
    const group = {linkId: 'g', type: 'group', required: true, item: [age, {linkId: 'b', type: 'string'}]};
    expect([missing({}, group), missing({b: ['x']}, group)]).to.deep.equal([['g'], []]);
  });

  it('a required question in an optional group needs an answer only if the group has one', () => {
    const group = {linkId: 'g', type: 'group', item: [name, age]};
    expect([missing({}, group), missing({a: ['7']}, group), missing({n: ['x']}, group)]).to.deep.equal([[], ['n'], []]);
    expect(missing({}, {...group, required: true})).to.include('n');
    expect(missing({}, name)).to.deep.equal(['n']);
  });
});

describe('a document', () => {
  it('is invalid without a question that can be asked', () => {
    const lost = {linkId: '1', type: 'choice', answerValueSet: 'http://far/v'};
    const hidden = {
      linkId: 'h',
      type: 'string',
      extension: [fhirExtension('questionnaire-hidden', {valueBoolean: 'true'})],
    };
    for (const item of [
      [lost],
      [hidden],
      [lost, {linkId: 's', type: 'quantity', code: [{code: '44261-6'}]}],
      [{linkId: 'r', type: 'string', readOnly: true}],
    ])
      expect(() => parse(...item)).to.throw(ContentError, 'should hold a question that can be asked');
  });

  it('uses translations for the region, the language or another region of it, but not for another script', () => {
    const translated = (lang: string) => ({
      linkId: 'a',
      type: 'boolean',
      text: 'Slept well?',
      _text: {
        extension: [
          {
            url: 'x/translation',
            extension: [
              {url: 'lang', valueCode: lang},
              {url: 'content', valueString: 'X'},
            ],
          },
        ],
      },
    });
    const shown = (lang: string, page: string) =>
      parseQuestionnaire({resourceType: 'Questionnaire', item: [translated(lang)]}, page).items[0]?.text;
    expect([shown('de-DE', 'de'), shown('de', 'de-AT'), shown('de-CH', 'de-AT'), shown('pt', 'pt-BR')]).to.deep.equal([
      'X',
      'X',
      'X',
      'X',
    ]);
    expect([shown('zh-CN', 'zh-Hans'), shown('zh-TW', 'zh-Hans'), shown('fr', 'de')]).to.deep.equal([
      'X',
      'Slept well?',
      'Slept well?',
    ]);
  });

  it('displays headings of groups that contain only texts, and closing texts after the last question', () => {
    const display = (linkId: string, text: string) => ({linkId, type: 'display', text});
    const [page] = questionPages(
      parse(
        {linkId: 'g', type: 'group', text: 'Before you begin', item: [display('d', 'Take your time.')]},
        {linkId: 'z', type: 'string'},
        display('f', 'Bye'),
      ),
      new Map(),
    );
    expect([page?.context.map(({text}) => text), page?.closing.map(({text}) => text)]).to.deep.equal([
      ['Before you begin', 'Take your time.'],
      ['Bye'],
    ]);
  });
});
