import type {Input} from './check-input.js';
import {coding, expression, fhir, item, text} from './fhir.js';

const cough = coding('c', 'Cough');
const fever = coding('f', 'Fever');
const pain = coding('p', 'Pain');
const symptoms = (children: object[], more: object = {}) =>
  item('s', 'choice', {text: 'Symptoms', repeats: true, answerOption: [cough, fever, pain], item: children, ...more});
const since = (more: object = {}) => text('d', {text: 'Since when?', ...more});
const answered = (linkId: string, label: string, value: object, inside: object = {}) => ({
  linkId,
  text: label,
  answer: [{...value, ...inside}],
});
const sinceDays = (valueString: string) => answered('d', 'Since when?', {valueString});
const both = ['s', 'http://s|c', 'http://s|f'] as const;
const symptomsWith = (...answer: object[]) => [{linkId: 's', text: 'Symptoms', answer}];
const response = (itemsOfResponse: object[]) => ({resourceType: 'QuestionnaireResponse', item: itemsOfResponse});
const roundTrip = symptomsWith({...cough, item: [sinceDays('Monday')]}, {...fever, item: [sinceDays('Friday')]});
const repeated = symptomsWith(
  {...cough, item: [{linkId: 'd', text: 'Since when?', answer: [{valueString: 'x'}, {valueString: 'y'}]}]},
  {...pain, item: [{linkId: 'd', text: 'Since when?', answer: [{valueString: 'z'}]}]},
);

/** Questions inside a question with several answers. */
export const answersInside: readonly Input[] = [
  {
    title: 'are asked for each answer and sent inside it',
    document: [symptoms([since()])],
    answers: [both, ['Cough: Since when?', 'Monday'], ['Fever: Since when?', 'Friday']],
    want: {
      texts: ['Symptoms', 'Cough: Since when?', 'Fever: Since when?'],
      items: roundTrip,
      status: 'completed',
      told: '',
    },
  },
  {
    title: 'are not asked without an answer',
    document: [symptoms([since({required: true})])],
    want: {asked: ['s'], items: [], errors: []},
  },
  {
    title: 'are not sent about an answer that was taken back',
    document: [symptoms([since()])],
    answers: [both, ['Cough: Since when?', 'Monday'], ['Fever: Since when?', 'Friday'], ['s', 'http://s|f']],
    want: {asked: ['s', 'd'], items: symptomsWith({...fever, item: [sinceDays('Friday')]})},
  },
  {
    title: 'that are required are needed for each answer',
    document: [symptoms([since({required: true})])],
    answers: [both, ['Cough: Since when?', 'Monday']],
    want: {errors: ['required'], status: 'in-progress'},
  },
  {
    title: 'depend on each other within the same answer',
    document: [
      symptoms([
        item('b', 'boolean', {text: 'Bad?'}),
        since({enableWhen: [{question: 'b', operator: '=', answerBoolean: true}]}),
      ]),
    ],
    answers: [both, ['Fever: Bad?', 'true'], ['Cough: Bad?', 'false']],
    want: {texts: ['Symptoms', 'Cough: Bad?', 'Fever: Bad?', 'Fever: Since when?']},
  },
  {
    title: 'are answered by a returned response',
    document: [symptoms([since()])],
    response: response(roundTrip),
    want: {items: roundTrip, told: ''},
  },
  {
    title: 'that repeat are answered by a returned response',
    document: [symptoms([since({repeats: true})])],
    response: response(repeated),
    want: {items: repeated, told: ''},
  },
  {
    title: 'in a repeating group are answered by a returned response',
    document: [item('g', 'group', {text: 'Person', repeats: true, item: [symptoms([since({repeats: true})])]})],
    response: response([
      {linkId: 'g', item: roundTrip},
      {linkId: 'g', item: repeated},
    ]),
    want: {
      items: [
        {linkId: 'g', text: 'Person', item: roundTrip},
        {linkId: 'g', text: 'Person', item: repeated},
      ],
      told: '',
    },
  },
  {
    title: 'may be a group with a total of its own answer',
    document: [
      symptoms([
        item('n', 'group', {
          text: 'Numbers',
          item: [
            item('x', 'integer', {text: 'X'}),
            item('y', 'integer', {
              text: 'Twice',
              readOnly: true,
              extension: [
                fhir('variable', {valueExpression: {name: 'one', language: 'text/fhirpath', expression: '1'}}),
                expression('enableWhenExpression', 'true'),
              ],
              initial: [{valueInteger: 2}],
            }),
          ],
        }),
      ]),
    ],
    answers: [both, ['X', '5']],
    want: {
      items: symptomsWith(
        {
          ...cough,
          item: [
            {
              linkId: 'n',
              text: 'Numbers',
              item: [answered('x', 'X', {valueInteger: 5}), answered('y', 'Twice', {valueInteger: 2})],
            },
          ],
        },
        {...fever, item: [{linkId: 'n', text: 'Numbers', item: [answered('y', 'Twice', {valueInteger: 2})]}]},
      ),
    },
  },
  {
    title: 'are not asked about an answer in own words, which is named',
    document: [symptoms([since()], {type: 'open-choice'})],
    answers: [['s', 'http://s|c', ' Hiccups']],
    want: {
      texts: ['Symptoms', 'Cough: Since when?'],
      items: symptomsWith(cough, {valueString: 'Hiccups'}),
      told: /item "s" has questions for each of its answers: they are not asked about an answer in own words/,
    },
  },
  {
    title: 'that are too many are not asked, which is named',
    document: [
      symptoms([since()], {
        answerOption: Array.from({length: 501}, (_, index) => coding(String(index), `Option ${index}`)),
      }),
    ],
    answers: [['s', 'http://s|1', 'http://s|2']],
    want: {asked: ['s'], told: /item "s" has more than 500 questions for all its answers together: they are not asked/},
  },
  {
    title: 'that are only texts are shown once, with the question',
    document: [symptoms([item('h', 'display', {text: 'As you remember.'})])],
    answers: [both],
    want: {asked: ['s'], items: symptomsWith(cough, fever), told: ''},
  },
  {
    title: 'are inside the answer if only one can be given',
    document: [symptoms([since()], {repeats: false})],
    answers: [
      ['s', 'http://s|c'],
      ['d', 'Monday'],
    ],
    want: {texts: ['Symptoms', 'Since when?'], items: symptomsWith({...cough, item: [sinceDays('Monday')]})},
  },
];
