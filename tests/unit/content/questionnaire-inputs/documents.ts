import type {Input} from './check-input.js';
import {fhir, fromValueSet, item, questionnaire, sdc, text, valueSet, yesNo} from './fhir.js';

const bundle = (...resources: object[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({resource})),
});
const concepts = [{code: 'x', display: 'X'}];

/** Documents that are bundles, that are written for another release of FHIR, or that have parts which cannot be asked. */
export const documents: readonly Input[] = [
  {
    title: 'is a bundle with its value sets',
    document: bundle(valueSet(concepts, {url: 'http://v'}), questionnaire([fromValueSet('http://v|2')])),
    want: {asked: ['a'], options: ['X'], told: ''},
  },
  {
    title: 'is refused as a bundle of two questionnaires',
    document: bundle(questionnaire([text('a')]), questionnaire([text('a')])),
    want: {refused: /bundle.entry should hold one Questionnaire, but holds 2/},
  },
  {
    title: 'is refused as a bundle of other resources',
    document: bundle({resourceType: 'Patient'}),
    want: {refused: /bundle.entry should hold one Questionnaire, but holds 0/},
  },
  {
    title: 'names a contained value set by its address and a fragment',
    document: questionnaire([fromValueSet('http://q#v')], {
      url: 'http://q',
      contained: [valueSet(concepts, {url: ''})],
    }),
    want: {asked: ['a'], options: ['X']},
  },
  {
    title: 'has concepts that are no longer used',
    document: questionnaire([fromValueSet()], {
      contained: [
        {
          resourceType: 'ValueSet',
          id: 'v',
          expansion: {
            contains: [
              {display: 'Group', abstract: true, contains: [{system: 'http://s', code: 'x', display: 'X'}]},
              {system: 'http://s', code: 'old', display: 'Old', inactive: true},
            ],
          },
        },
      ],
    }),
    want: {options: ['X']},
  },
  {
    title: 'has a modifier extension that is not known',
    document: questionnaire([text('a')], {modifierExtension: [{url: 'http://x', valueBoolean: true}]}),
    want: {asked: ['a'], told: /the questionnaire has a modifier extension/},
  },
  {
    title: 'has an item with a modifier extension',
    document: [text('a', {modifierExtension: [{url: 'http://x', valueBoolean: true}]}), text('b')],
    want: {asked: ['b'], told: /item "a" has a modifier extension/},
  },
  {
    title: 'stands for another questionnaire',
    document: [
      item('s', 'display', {text: 'S', extension: [sdc('subQuestionnaire', {valueCanonical: 'http://q'})]}),
      text('b'),
    ],
    want: {asked: ['b'], told: /item "s" stands for another questionnaire/},
  },
  {
    title: 'has an item for finished answers only',
    document: [text('a', {extension: [fhir('questionnaire-usageMode', {valueCode: 'display'})]}), text('b')],
    want: {asked: ['b']},
  },
  {
    title: 'has linkIds that are names of object members',
    document: ['__proto__', 'constructor', 'toString'].map((linkId) => text(linkId)),
    answers: [['__proto__', 'x']],
    want: {items: [{linkId: '__proto__', text: '__PROTO__', answer: [{valueString: 'x'}]}], told: ''},
  },
  {
    title: 'depends on a linkId that is the name of an object member',
    document: [text('a', {enableWhen: [{question: 'constructor', operator: 'exists', answerBoolean: true}]})],
    want: {asked: ['a'], told: /depends on "constructor", which is not there/},
  },
  {
    title: 'is written for FHIR STU3',
    document: [
      item('a', 'choice', {option: yesNo}),
      text('b', {enableWhen: [{question: 'a', hasAnswer: true}]}),
      text('c', {enableWhen: [{question: 'a', answerCoding: {system: 'http://s', code: 'n'}}]}),
    ],
    answers: [['a', 'http://s|y']],
    want: {asked: ['a', 'b'], told: /item "a" is written for FHIR STU3/},
  },
  {
    title: 'is written for FHIR R5',
    document: [item('a', 'coding', {answerConstraint: 'optionsOnly', disabledDisplay: 'hidden', answerOption: yesNo})],
    answers: [['a', 'http://s|y']],
    want: {
      items: [{linkId: 'a', answer: [{valueCoding: {system: 'http://s', code: 'y', display: 'Yes'}}]}],
      told: '',
    },
  },
];
