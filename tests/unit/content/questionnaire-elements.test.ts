import {expect} from 'chai';
import {describe, it} from 'node:test';
import {createEvaluator} from '../../../src/content/questionnaire/expressions/expression-evaluator.js';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import type {QuestionnaireItem} from '../../../src/content/questionnaire/questionnaire.js';
import type {SessionHost} from '../../../src/widgets/mood-check/question-session.js';
import {recordLines} from '../../../src/widgets/mood-check/questionnaire/summary.js';
import {QuestionnaireSession} from '../../../src/widgets/mood-check/questionnaire/session.js';
import type {ViewContext} from '../../../src/widgets/mood-check/view.js';

/** Elements of FHIR that change what another element means, or that documents write in several ways. */

const fhir = (name: string, value: object) => ({url: `http://hl7.org/fhir/StructureDefinition/${name}`, ...value});
const german = (content: string) => ({
  extension: [
    fhir('translation', {
      extension: [
        {url: 'lang', valueCode: 'de'},
        {url: 'content', valueString: content},
      ],
    }),
  ],
});
const calculated = (expression: string) => ({
  url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
  valueExpression: {language: 'text/fhirpath', expression},
});
const boolean = (linkId: string, more: object = {}) => ({linkId, type: 'boolean', text: linkId.toUpperCase(), ...more});
const choice = (linkId: string, more: object) => ({linkId, type: 'choice', text: linkId.toUpperCase(), ...more});
const quantity = (linkId: string, ...extension: object[]) => ({linkId, type: 'quantity', text: 'Weight', extension});
const modifierExtension = [{url: 'http://clinic.example/negated', valueBoolean: true}];

const view = {lang: 'en', getStrings: (_part: string, english: object) => english} as unknown as ViewContext;
const host: SessionHost = {
  requestRender: () => undefined,
  onComplete: () => undefined,
  openCrisisSupport: () => undefined,
  reportScoreMismatch: () => undefined,
  reportResponseProblems: () => undefined,
};

async function open(document: object[] | object, lang = 'en') {
  const content = {resourceType: 'Questionnaire', ...(Array.isArray(document) ? {item: document} : document)};
  const reported: string[] = [];
  const {expressionTexts = new Set()} = parseQuestionnaire(content);
  const evaluator = expressionTexts.size
    ? await createEvaluator(expressionTexts, (problem) => reported.push(problem))
    : undefined;
  const questionnaire = parseQuestionnaire(content, lang, evaluator);
  const session = new QuestionnaireSession(questionnaire, host, {evaluator});
  return {
    session,
    reported,
    problems: questionnaire.problems.join('; '),
    asked: () => session.pages.map(({item}) => item.linkId),
    find: (linkId: string) => session.pages.find(({item}) => item.linkId === linkId)?.item as QuestionnaireItem,
    responseItems: () => session.toFhirResponse('2026-11-22T10:00:00Z')['item'],
  };
}

const valueSet = (more: object = {}) => ({
  resourceType: 'ValueSet',
  id: 'v',
  compose: {include: [{system: 'http://s', concept: [{code: 'x', display: 'X'}]}]},
  ...more,
});

describe('a modifier extension', () => {
  const options = [{valueString: 'One'}, {valueString: 'Two'}];
  const questions: Readonly<Record<string, object>> = {
    'of an answer option': choice('q', {answerOption: [{...options[0], modifierExtension}, options[1]]}),
    'of a condition': boolean('q', {
      enableWhen: [{question: 'a', operator: '=', answerBoolean: true, modifierExtension}],
    }),
    'of an initial value': boolean('q', {initial: [{valueBoolean: true, modifierExtension}]}),
    'of the item': boolean('q', {modifierExtension}),
  };
  for (const [place, question] of Object.entries(questions))
    it(`${place} is not known, so that the question cannot be asked`, async () => {
      const {asked, problems} = await open({
        contained: [valueSet({modifierExtension})],
        item: [boolean('a'), question],
      });
      expect(asked()).to.deep.equal(['a']);
      expect(problems).to.match(/item "q" has a modifier extension/);
    });

  it('that is an empty list changes nothing', async () => {
    const {asked, problems} = await open([boolean('a', {modifierExtension: []})]);
    expect([asked(), problems]).to.deep.equal([['a'], '']);
  });
});

describe('a value set', () => {
  const question = (answerValueSet: string) => ({item: [choice('q', {answerValueSet})]});
  for (const [reference, set] of [
    ['#v', valueSet()],
    ['http://clinic.example/vs|2', valueSet({url: 'http://clinic.example/vs'})],
    ['http://clinic.example/q#v', valueSet()],
  ] as const)
    it(`is found by "${reference}"`, async () => {
      const {find} = await open({contained: [set], ...question(reference)});
      expect(find('q').options.map(({text}) => text)).to.deep.equal(['X']);
    });
});

describe('the URL of an extension', () => {
  it('may be that of SDC', async () => {
    const url = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-minOccurs';
    const {asked} = await open([
      {linkId: 'a', type: 'string', text: 'A', repeats: true, extension: [{url, valueInteger: 2}]},
    ]);
    expect(asked()).to.deep.equal(['a', 'a']);
  });
});

describe('a unit', () => {
  const weeks = {
    system: 'http://unitsofmeasure.org',
    code: 'wk',
    display: 'weeks',
    _display: german('Wochen'),
  };
  const months = {system: 'http://unitsofmeasure.org', code: 'mo', display: 'months'};

  it('with a code is in the language of the page', async () => {
    const units = [weeks, months].map((valueCoding) => fhir('questionnaire-unitOption', {valueCoding}));
    const {session, find, responseItems} = await open([quantity('q', ...units)], 'de');
    expect(find('q').units?.map(({unit}) => unit)).to.deep.equal(['Wochen', 'months']);
    session.setAnswer(find('q'), ['3']);
    expect(recordLines(view, session).at(-1)).to.deep.equal(['Weight', '3 Wochen']);
    const valueQuantity = {value: 3, unit: 'Wochen', system: weeks.system, code: 'wk'};
    expect(responseItems()).to.deep.equal([{linkId: 'q', text: 'Weight', answer: [{valueQuantity}]}]);
  });

  it('without a code is as in the document, because conditions and responses name it by its text', async () => {
    const {display, _display} = weeks;
    const {find} = await open([quantity('q', fhir('questionnaire-unit', {valueCoding: {display, _display}}))], 'de');
    expect(find('q').text).to.equal('Weight (weeks)');
  });

  it('that is the only one is part of the question in the language of the page', async () => {
    const {find} = await open([quantity('q', fhir('questionnaire-unit', {valueCoding: weeks}))], 'de');
    expect(find('q').text).to.equal('Weight (Wochen)');
  });
});

it('the footer of a group follows its last question, and that of the questionnaire the last one', async () => {
  const footer = (linkId: string) => ({
    linkId,
    type: 'display',
    text: linkId,
    extension: [fhir('questionnaire-itemControl', {valueCodeableConcept: {coding: [{code: 'footer'}]}})],
  });
  const group = (linkId: string, ...item: object[]) => ({linkId, type: 'group', text: linkId, item});
  const inner = group('h', footer('of h'), boolean('b'));
  const {session} = await open([footer('of all'), group('g', footer('of g'), boolean('a'), inner), boolean('c')]);
  const closing = session.pages.map((page) => page.closing.map(({text}) => text));
  expect(closing).to.deep.equal([[], ['of h', 'of g'], ['of all']]);
});

it('a question in a read-only group is not asked, and its value is sent; both it and a text in the group are shown', async () => {
  const given = {linkId: 'given', type: 'string', text: 'Your clinic', initial: [{valueString: 'North'}]};
  const inner = {linkId: 'h', type: 'group', item: [given, {linkId: 'd', type: 'display', text: 'As we know it.'}]};
  const {session, asked, responseItems} = await open([
    {linkId: 'g', type: 'group', readOnly: true, item: [inner]},
    boolean('a'),
  ]);
  expect(asked()).to.deep.equal(['a']);
  expect(session.pages[0]?.context.map(({linkId}) => linkId)).to.deep.equal(['given', 'd']);
  const answer = [{valueString: 'North'}];
  expect(responseItems()).to.deep.equal([
    {linkId: 'g', item: [{linkId: 'h', item: [{linkId: 'given', text: 'Your clinic', answer}]}]},
  ]);
});

describe('an instance of a repeating group', () => {
  it('that is added again begins with the initial values', async () => {
    const item = [{linkId: 'dose', type: 'integer', text: 'Dose', initial: [{valueInteger: 1}]}, boolean('a')];
    const {session} = await open([{linkId: 'g', type: 'group', text: 'Medicine', repeats: true, item}]);
    const add = () => session.pages.flatMap(({extendable}) => extendable).forEach((one) => session.addInstance(one));
    const doses = () =>
      session.pages.flatMap(({item: {linkId, key}}) => (linkId === 'dose' ? session.answers.get(key) : []));
    add();
    expect(doses()).to.deep.equal(['1', '1']);
    session.removeInstance(session.pages.flatMap(({removable}) => removable)[1] as QuestionnaireItem);
    add();
    expect(doses()).to.deep.equal(['1', '1']);
  });
});

describe('the value of an expression', () => {
  const calculate = (type: string, expression: string, ...extension: object[]) =>
    open([
      boolean('a'),
      {linkId: 'c', type, text: 'C', readOnly: true, extension: [calculated(expression), ...extension]},
    ]);
  const kilograms = fhir('questionnaire-unit', {
    valueCoding: {system: 'http://unitsofmeasure.org', code: 'kg', display: 'kg'},
  });

  it('can be a quantity in the unit of the question', async () => {
    const {responseItems, reported} = await calculate('quantity', "2 'kg' + 3 'kg'", kilograms);
    expect(responseItems()).to.deep.equal([
      {
        linkId: 'c',
        text: 'C',
        answer: [{valueQuantity: {value: 5, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg'}}],
      },
    ]);
    expect(reported).to.deep.equal([]);
  });

  for (const [title, type, expression, extension] of [
    ['in another unit', 'quantity', "5 'g'", [kilograms]],
    ['with a unit, if the question has none', 'quantity', "5 'kg'", []],
    ['that is no whole number', 'integer', '7 / 2', []],
    ['of several values', 'integer', '1 | 2', []],
    ['of another type', 'boolean', "'yes'", []],
  ] as const)
    it(`${title} is left out and reported`, async () => {
      const {responseItems, reported} = await calculate(type, expression, ...extension);
      expect(responseItems()).to.equal(undefined);
      expect(reported).to.deep.equal([
        'item "c" has an expression whose value is no answer to it: the value is left out',
      ]);
    });
});
