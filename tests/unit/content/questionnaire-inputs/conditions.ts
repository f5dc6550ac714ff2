import type {Input} from './check-input.js';
import {coding, fhir, item, text, unit, when, yesNo} from './fhir.js';

const numbers = (...values: number[]) => values.map((valueInteger) => ({valueInteger}));
const kilograms = item('a', 'quantity', {extension: [fhir('questionnaire-unit', unit('kg'))]});
const kilogramsOrPounds = item('a', 'quantity', {
  extension: [fhir('questionnaire-unitOption', unit('kg')), fhir('questionnaire-unitOption', unit('[lb_av]', 'lb'))],
});
const choice = item('a', 'choice', {answerOption: yesNo});
const isAsked = (is: boolean) => ({asked: is ? ['a', 'z'] : ['a']});
const moreThan100 = (code: string) => ({answerQuantity: {value: 100, unit: code, code}});

/** Conditions (`enableWhen`) whose answers have another type, unit, system or form than the question. */
export const conditions: readonly Input[] = [
  {
    title: 'whole numbers among options as numbers, not as text',
    document: [{...choice, answerOption: numbers(9, 10)}, when('>', {answerInteger: 9})],
    answers: [['a', '10']],
    want: isAsked(true),
  },
  {
    title: 'dates among options as dates',
    document: [
      {...choice, answerOption: ['2020-01-01', '2021-01-01'].map((valueDate) => ({valueDate}))},
      when('>', {answerDate: '2020-06'}),
    ],
    answers: [['a', '2021-01-01']],
    want: isAsked(true),
  },
  {
    title: 'a quantity with a limit in the same unit',
    document: [kilograms, when('>', moreThan100('kg'))],
    answers: [['a', '90']],
    want: isAsked(false),
  },
  {
    title: 'no quantity with a limit in another unit: the question is asked',
    document: [kilograms, when('>', moreThan100('[lb_av]'))],
    answers: [['a', '90']],
    want: {...isAsked(true), told: /"z" depends on "a", which has answers of another type or unit/},
  },
  {
    title: 'a quantity in the chosen unit',
    document: [kilogramsOrPounds, when('>', moreThan100('kg'))],
    answers: [['a', '90']],
    want: {...isAsked(false), told: ''},
  },
  {
    title: 'an option that is named by its text',
    document: [choice, when('=', {answerString: 'yes'})],
    answers: [['a', 'http://s|y']],
    want: {...isAsked(true), told: ''},
  },
  {
    title: 'an option that is named by its text, when another is chosen',
    document: [choice, when('=', {answerString: 'Yes'})],
    answers: [['a', 'http://s|n']],
    want: isAsked(false),
  },
  {
    title: 'an option that is named by its code alone',
    document: [choice, when('!=', {answerString: 'y'})],
    answers: [['a', 'http://s|y']],
    want: isAsked(false),
  },
  {
    title: 'a text option that is named as a coding',
    document: [{...choice, answerOption: [{valueString: 'Often'}]}, when('=', {answerCoding: {code: 'Often'}})],
    answers: [['a', 'Often']],
    want: isAsked(true),
  },
  {
    title: 'no option that the question does not have, and say so',
    document: [choice, when('=', {answerCoding: {system: 'http://s', code: 'maybe'}})],
    answers: [['a', 'http://s|y']],
    want: {...isAsked(false), told: /"z" depends on "a", which does not have the answer/},
  },
  {
    title: 'no coding with yes or no: the question is asked',
    document: [item('a', 'boolean'), when('=', {answerCoding: {code: 'Y'}})],
    want: {...isAsked(true), told: /another type or unit/},
  },
  {
    title: 'no coding with a text: the question is asked',
    document: [text('a'), when('=', {answerCoding: {code: 'x'}})],
    want: {...isAsked(true), told: /another type or unit/},
  },
  {
    title: 'no own words that are written like the code of an option',
    document: [
      item('a', 'open-choice', {answerOption: yesNo}),
      when('=', {answerCoding: {system: 'http://s', code: 'n'}}),
    ],
    answers: [['a', ' http://s|n']],
    want: isAsked(false),
  },
  {
    title: 'codes that differ in case only as two codes, if the question has both',
    document: [
      item('a', 'choice', {answerOption: [coding('n', 'Small'), coding('N', 'Large')]}),
      when('=', {answerCoding: {system: 'http://s', code: 'N'}}),
    ],
    answers: [['a', 'http://s|n']],
    want: isAsked(false),
  },
  {
    title: 'a moment in another time zone',
    document: [item('a', 'dateTime'), when('=', {answerDateTime: '2026-01-02T10:00:00+05:30'})],
    answers: [['a', '2026-01-02T04:30:00Z']],
    want: isAsked(true),
  },
  {
    title: 'one of several answers',
    document: [{...choice, repeats: true}, when('=', {answerCoding: {system: 'http://s', code: 'n'}})],
    answers: [['a', 'http://s|y', 'http://s|n']],
    want: isAsked(true),
  },
  {
    title: 'an answer that is absent only with exists',
    document: [text('a'), when('exists', {answerBoolean: false}), text('y')],
    want: {asked: ['a', 'z', 'y']},
  },
];
