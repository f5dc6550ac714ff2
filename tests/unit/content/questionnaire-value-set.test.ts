import {expect} from 'chai';
import {describe, it} from 'node:test';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';

const codes = (...all: string[]) => all.map((code) => ({code, display: code.toUpperCase()}));
const system = 'http://s';
const listedConcepts = {system, concept: codes('a', 'b', 'c')};
const filter = [{property: 'concept', op: 'is-a', value: 'a'}];
const CODE_SYSTEM = {
  resourceType: 'CodeSystem',
  url: system,
  concept: [...codes('a', 'b'), {...codes('c')[0], concept: codes('d')}],
};
const FILTER_PROBLEM = 'item "q" has answers that are chosen by a rule: they are left out';
const NO_ANSWERS_PROBLEM = 'item "q" has no answers that can be reached';

/** The available options and the reported problems. */
function parseValueSet(set: object, type = 'choice'): [shown: string, said: string] {
  const item = [
    {linkId: 'q', type, text: 'Q', answerValueSet: '#v'},
    {linkId: 'r', type: 'string'},
  ];
  const {items, problems} = parseQuestionnaire({
    resourceType: 'Questionnaire',
    contained: [{resourceType: 'ValueSet', id: 'v', ...set}, CODE_SYSTEM],
    item,
  });
  return [items[0]?.options.map(({id}) => id.replace(`${system}|`, '')).join() ?? '', problems.join('; ')];
}

describe('the answers of a contained value set', () => {
  const cases: [name: string, compose: object, shown: string, said: string][] = [
    ['a list of codes', {include: [listedConcepts]}, 'a,b,c', ''],
    ['a whole code system', {include: [{system}]}, 'a,b,c,d', ''],
    ['a list without some', {include: [listedConcepts], exclude: [{system, concept: codes('b')}]}, 'a,c', ''],
    [
      'a list without one that is not there',
      {
        include: [listedConcepts],
        exclude: [
          {system, concept: codes('z')},
          {system: 'http://t', concept: codes('a')},
        ],
      },
      'a,b,c',
      '',
    ],
    [
      'a list without its whole system',
      {include: [listedConcepts, {system: 'http://t', concept: codes('x')}], exclude: [{system}]},
      'http://t|x',
      '',
    ],
    ['a filter', {include: [{system, filter}]}, '', NO_ANSWERS_PROBLEM],
    [
      'a list and a filter',
      {
        include: [
          {system: 'http://t', concept: codes('x')},
          {system, filter},
        ],
      },
      'http://t|x',
      FILTER_PROBLEM,
    ],
    ['another value set', {include: [listedConcepts, {valueSet: ['http://far/v']}]}, 'a,b,c', FILTER_PROBLEM],
    [
      'what two value sets have in common',
      {
        include: [
          {system: 'http://t', concept: codes('x')},
          {system, valueSet: ['#w']},
        ],
      },
      'http://t|x',
      FILTER_PROBLEM,
    ],
    [
      'a system that is elsewhere',
      {include: [listedConcepts, {system: 'http://snomed.info/sct'}]},
      'a,b,c',
      FILTER_PROBLEM,
    ],
    [
      'a list without what a filter finds',
      {include: [listedConcepts, {system: 'http://t', concept: codes('x')}], exclude: [{system, filter}]},
      'http://t|x',
      FILTER_PROBLEM,
    ],
    [
      'a list without another value set',
      {include: [listedConcepts], exclude: [{valueSet: ['http://far/v']}]},
      '',
      NO_ANSWERS_PROBLEM,
    ],
  ];
  for (const [name, compose, shown, said] of cases) {
    it(`selected by ${name} include only listed concepts, and omitted ones are reported`, () => {
      expect(parseValueSet({compose})).to.deep.equal([shown, said]);
    });
  }

  it('in an expansion are used unchanged', () => {
    expect(
      parseValueSet({
        compose: {include: [{system, filter}]},
        expansion: {contains: codes('b').map((one) => ({system, ...one}))},
      }),
    ).to.deep.equal(['b', '']);
  });

  it('are replaced by the free-text field, with a report, if no concept is listed', () => {
    expect(parseValueSet({compose: {include: [{system, filter}]}}, 'open-choice')).to.deep.equal(['', FILTER_PROBLEM]);
  });

  it('are read once, however many questions refer to the value set', () => {
    const item = ['a', 'b'].map((linkId) => ({linkId, type: 'choice', text: linkId, answerValueSet: '#v'}));
    const contained = [{resourceType: 'ValueSet', id: 'v', compose: {include: [listedConcepts]}}];
    const {items} = parseQuestionnaire({resourceType: 'Questionnaire', contained, item});
    expect(items[0]?.options[0]).to.equal(items[1]?.options[0]);
  });

  it('are at most five thousand', () => {
    const concept = codes(...Array.from({length: 5_001}, (_, index) => `c${index}`));
    const contained = [{resourceType: 'ValueSet', id: 'v', compose: {include: [{system, concept}]}}];
    const item = [{linkId: 'a', type: 'choice', text: 'a', answerValueSet: '#v'}];
    expect(() => parseQuestionnaire({resourceType: 'Questionnaire', contained, item})).to.throw(/at most 5000/);
  });
});
