import {expect} from '@esm-bundle/chai';
import {parseQuestionnaire} from '../../src/content/questionnaire/fhir/parse-questionnaire.js';

const codes = (...all: string[]) => all.map((code) => ({code, display: code.toUpperCase()}));
const system = 'http://s';
const named = {system, concept: codes('a', 'b', 'c')};
const filter = [{property: 'concept', op: 'is-a', value: 'a'}];
const ALL = {resourceType: 'CodeSystem', url: system, concept: [...codes('a', 'b'), {...codes('c')[0], concept: codes('d')}]};
const CUT = 'item "q" has answers that are chosen by a rule: they are left out';
const LOST = 'item "q" has no answers that can be reached';

/** What can be chosen, and what the author is told. */
function read(set: object, type = 'choice'): [shown: string, said: string] {
  const item = [{linkId: 'q', type, text: 'Q', answerValueSet: '#v'}, {linkId: 'r', type: 'string'}];
  const {items, problems} = parseQuestionnaire({resourceType: 'Questionnaire', contained: [{resourceType: 'ValueSet', id: 'v', ...set}, ALL], item});
  return [items[0]?.options.map(({id}) => id.replace(`${system}|`, '')).join() ?? '', problems.join('; ')];
}

describe('the answers of a contained value set', () => {
  const cases: [name: string, compose: object, shown: string, said: string][] = [
    ['a list of codes', {include: [named]}, 'a,b,c', ''],
    ['a whole code system', {include: [{system}]}, 'a,b,c,d', ''],
    ['a list without some', {include: [named], exclude: [{system, concept: codes('b')}]}, 'a,c', ''],
    ['a list without one that is not there', {include: [named], exclude: [{system, concept: codes('z')}, {system: 'http://t', concept: codes('a')}]}, 'a,b,c', ''],
    ['a list without its whole system', {include: [named, {system: 'http://t', concept: codes('x')}], exclude: [{system}]}, 'http://t|x', ''],
    ['a filter', {include: [{system, filter}]}, '', LOST],
    ['a list and a filter', {include: [{system: 'http://t', concept: codes('x')}, {system, filter}]}, 'http://t|x', CUT],
    ['another value set', {include: [named, {valueSet: ['http://far/v']}]}, 'a,b,c', CUT],
    ['what two value sets have in common', {include: [{system: 'http://t', concept: codes('x')}, {system, valueSet: ['#w']}]}, 'http://t|x', CUT],
    ['a system that is elsewhere', {include: [named, {system: 'http://snomed.info/sct'}]}, 'a,b,c', CUT],
    ['a list without what a filter finds', {include: [named, {system: 'http://t', concept: codes('x')}], exclude: [{system, filter}]}, 'http://t|x', CUT],
    ['a list without another value set', {include: [named], exclude: [{valueSet: ['http://far/v']}]}, '', LOST],
  ];
  for (const [name, compose, shown, said] of cases) {
    it(`by ${name} are those that are sure, and the author is told of the rest`, () => {
      expect(read({compose})).to.deep.equal([shown, said]);
    });
  }

  it('that are worked out already are taken as they are', () => {
    expect(read({compose: {include: [{system, filter}]}, expansion: {contains: codes('b').map((one) => ({system, ...one}))}})).to.deep.equal(['b', '']);
  });

  it('leave room for own words, and say so, when none of them is sure', () => {
    expect(read({compose: {include: [{system, filter}]}}, 'open-choice')).to.deep.equal(['', CUT]);
  });
});
