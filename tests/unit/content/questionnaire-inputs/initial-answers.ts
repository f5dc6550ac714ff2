import type {Input} from './check-input.js';
import {coding, fhir, item, text} from './fhir.js';

/** Initial values of items. */
export const initialAnswers: readonly Input[] = [
  {
    title: 'that is not whole is no whole number',
    document: [item('a', 'integer', {initial: [{valueDecimal: 1.5}]})],
    want: {items: [], told: /initial value that is no answer/},
  },
  {
    title: 'such as "more than 5" is not 5',
    document: [item('a', 'quantity', {initial: [{valueQuantity: {value: 5, comparator: '>'}}]})],
    want: {items: [], told: /initial value that is no answer|^$/},
  },
  {
    title: 'that is one of several is named',
    document: [text('a', {initial: [{valueString: 'x'}, {valueString: 'y'}]})],
    want: {items: [{linkId: 'a', text: 'A', answer: [{valueString: 'x'}]}], told: /several initial values/},
  },
  {
    title: 'of a hidden item is in the response',
    document: [
      text('h', {initial: [{valueString: 'x'}], extension: [fhir('questionnaire-hidden', {valueBoolean: true})]}),
      text('a'),
    ],
    want: {asked: ['a'], items: [{linkId: 'h', text: 'H', answer: [{valueString: 'x'}]}]},
  },
  {
    title: 'of a hidden item is in the response, also if nobody could answer it',
    document: [
      ...['reference', 'choice', 'attachment'].map((type) =>
        item(type, type, {
          extension: [fhir('questionnaire-hidden', {valueBoolean: true})],
          ...(type === 'choice' && {answerValueSet: 'http://clinic.example/places'}),
          initial: [
            {
              reference: {valueReference: {reference: 'Patient/1'}},
              choice: coding('n', 'North'),
              attachment: {valueAttachment: {contentType: 'image/png', data: 'AAAA'}},
            }[type],
          ],
        }),
      ),
      text('a'),
    ],
    want: {
      asked: ['a'],
      shown: [],
      items: [
        {linkId: 'reference', answer: [{valueReference: {reference: 'Patient/1'}}]},
        {linkId: 'choice', answer: [coding('n', 'North')]},
        {linkId: 'attachment', answer: [{valueAttachment: {contentType: 'image/png', data: 'AAAA'}}]},
      ],
      told: '',
    },
  },
  {
    title: 'of a repeating question fills an instance each',
    document: [text('a', {repeats: true, initial: [{valueString: 'x'}, {valueString: 'y'}]})],
    want: {items: [{linkId: 'a', text: 'A', answer: [{valueString: 'x'}, {valueString: 'y'}]}]},
  },
  {
    title: 'is zero or no',
    document: [
      item('a', 'integer', {initial: [{valueInteger: 0}]}),
      item('b', 'boolean', {initial: [{valueBoolean: false}]}),
    ],
    want: {
      items: [
        {linkId: 'a', answer: [{valueInteger: 0}]},
        {linkId: 'b', answer: [{valueBoolean: false}]},
      ],
    },
  },
  {
    title: 'keeps its time zone and seconds',
    document: [
      item('a', 'dateTime', {initial: [{valueDateTime: '2026-01-01T10:00:00+05:30'}]}),
      item('b', 'time', {initial: [{valueTime: '10:00:30'}]}),
    ],
    want: {
      items: [
        {linkId: 'a', answer: [{valueDateTime: '2026-01-01T10:00:00+05:30'}]},
        {linkId: 'b', answer: [{valueTime: '10:00:30'}]},
      ],
    },
  },
];
