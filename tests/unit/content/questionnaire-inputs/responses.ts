import type {Input} from './check-input.js';
import {item, questionnaire, text, translations, when} from './fhir.js';

/** What a response contains, so that servers accept it. */
export const responses: readonly Input[] = [
  {
    title: 'has whole numbers of 32 bits',
    document: [item('a', 'integer')],
    answers: [['a', '99999999999']],
    want: {errors: ['high'], status: 'in-progress'},
  },
  {
    title: 'has texts without control characters',
    document: [text('a')],
    answers: [['a', 'x\u0000y\u001f\tz']],
    want: {items: [{linkId: 'a', text: 'A', answer: [{valueString: 'xy\tz'}]}]},
  },
  {
    title: 'has texts without half a character',
    document: [text('a')],
    answers: [['a', 'x\ud83d\ude00\ud83d']],
    want: {items: [{linkId: 'a', text: 'A', answer: [{valueString: 'x😀'}]}]},
  },
  {
    title: 'has the text of a question with its spaces',
    document: [text('a', {text: ' A? '})],
    answers: [['a', 'x']],
    want: {texts: ['A?'], items: [{linkId: 'a', text: ' A? ', answer: [{valueString: 'x'}]}]},
  },
  {
    title: 'has no item for a text of spaces',
    document: [text('a')],
    answers: [['a', '   ']],
    want: {items: []},
  },
  {
    title: 'has one version in its canonical address',
    document: questionnaire([text('a')], {url: 'http://q|1', version: '2'}),
    want: {told: ''},
  },
  {
    title: 'has the text of the document, whatever the language',
    lang: 'de',
    document: [
      item('a', 'choice', {
        prefix: '1.',
        text: 'Question',
        _text: translations(['de', 'Frage']),
        answerOption: [{valueCoding: {code: 'x', display: 'X', _display: translations(['de', 'Ix'])}}],
      }),
    ],
    answers: [['a', '|x']],
    want: {items: [{linkId: 'a', text: 'Question', answer: [{valueCoding: {code: 'x', display: 'X'}}]}]},
  },
  {
    title: 'has the items of a question in its answer',
    document: [item('a', 'boolean', {item: [item('g', 'group', {item: [item('b', 'integer')]})]})],
    answers: [
      ['a', 'true'],
      ['b', '3'],
    ],
    want: {
      items: [
        {
          linkId: 'a',
          answer: [{valueBoolean: true, item: [{linkId: 'g', item: [{linkId: 'b', answer: [{valueInteger: 3}]}]}]}],
        },
      ],
    },
  },
  {
    title: 'has no answers to questions that are no longer asked',
    document: [
      item('a', 'boolean'),
      when('=', {answerBoolean: true}),
      text('y', {enableWhen: [{question: 'z', operator: 'exists', answerBoolean: true}]}),
    ],
    answers: [
      ['a', 'true'],
      ['z', 'x'],
      ['y', 'x'],
      ['a', 'false'],
    ],
    want: {items: [{linkId: 'a', answer: [{valueBoolean: false}]}]},
  },
];
