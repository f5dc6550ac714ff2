import type {Input} from './check-input.js';
import {coding, expression, fhir, fhirPath, fromValueSet, item, questionnaire, text, valueSet, yesNo} from './fhir.js';

const exclusive = {extension: [fhir('questionnaire-optionExclusive', {valueBoolean: true})]};
const noneOrOthers = [
  coding('x', 'X', {initialSelected: true}),
  coding('0', 'None', {...exclusive, initialSelected: true}),
];
const weight = (valueDecimal: number) => ({extension: [fhir('ordinalValue', {valueDecimal})]});
const scored = (linkId: string) =>
  item(linkId, 'choice', {answerOption: [coding('half', 'Half', weight(0.5)), coding('two', 'Two', weight(2))]});
const total = (linkId: string, text: string) =>
  item(linkId, 'integer', {readOnly: true, extension: [expression('calculatedExpression', text)]});
const tooLow = {errors: ['low'], status: 'in-progress'};

/** Rules about answers: limits, lengths, exclusive options, required items and calculated values. */
export const rules: readonly Input[] = [
  {
    title: 'limits a number by an expression',
    document: [item('a', 'integer', {extension: [fhir('minValue', fhirPath('1 + 2'))]})],
    answers: [['a', '2']],
    want: tooLow,
  },
  {
    title: 'limits a date by an expression at its value',
    document: [
      item('a', 'date', {
        extension: [
          fhir('minValue', {
            _valueDate: {
              extension: [fhir('cqf-expression', fhirPath('today()'))],
            },
          }),
        ],
      }),
    ],
    answers: [['a', '2001-01-01']],
    want: tooLow,
  },
  {
    title: 'limits one answer by another',
    document: [
      item('a', 'integer'),
      item('b', 'integer', {extension: [fhir('minValue', fhirPath("%resource.item.where(linkId='a').answer.value"))]}),
    ],
    answers: [
      ['a', '7'],
      ['b', '6'],
    ],
    want: tooLow,
  },
  {
    title: 'limits the length of a prefilled text',
    document: [text('a', {maxLength: 3, initial: [{valueString: 'abcd'}]})],
    want: {errors: ['long']},
  },
  {
    title: 'limits the length of own words beside options',
    document: [item('a', 'open-choice', {answerOption: yesNo, extension: [fhir('minLength', {valueInteger: 5})]})],
    answers: [['a', ' abc']],
    want: {errors: ['short']},
  },
  {
    title: 'gives a number the form of a pattern',
    document: [item('a', 'integer', {extension: [fhir('regex', {valueString: '[0-9]{5}'})]})],
    answers: [['a', '123']],
    want: {errors: ['format']},
  },
  {
    title: 'forbids prefilled options beside an exclusive one',
    document: [item('a', 'choice', {repeats: true, answerOption: noneOrOthers})],
    want: {errors: ['exclusive']},
  },
  {
    title: 'makes a concept of a value set exclusive',
    document: questionnaire([fromValueSet('#v', {repeats: true})], {
      contained: [
        valueSet([
          {code: 'x', display: 'X'},
          {code: '0', display: 'None', ...exclusive},
        ]),
      ],
    }),
    answers: [['a', 'http://s|x', 'http://s|0']],
    want: {errors: ['exclusive']},
  },
  {
    title: 'counts decimal places of very small numbers',
    document: [item('a', 'decimal', {extension: [fhir('maxDecimalPlaces', {valueInteger: 2})]})],
    answers: [['a', '1e-7']],
    want: {errors: ['decimals']},
  },
  {
    title: 'requires a hidden answer: the author is told',
    document: [text('a', {required: true, readOnly: true}), text('b')],
    want: {status: 'in-progress', told: /item "a" is required, but is not asked/},
  },
  {
    title: 'requires a group without a question: the author is told',
    document: [item('g', 'group', {required: true, item: [item('d', 'display', {text: 'D'})]}), text('b')],
    want: {status: 'in-progress', told: /item "g" is required, but is not asked/},
  },
  {
    title: 'requires a signature: the author is told',
    document: questionnaire([text('a')], {
      extension: [fhir('questionnaire-signatureRequired', {valueCodeableConcept: {text: 'x'}})],
    }),
    want: {told: /requires a signature/},
  },
  {
    title: 'in another language than FHIRPath is named',
    document: [text('a', {extension: [expression('enableWhenExpression', 'PHQTotal', 'text/cql-identifier')]})],
    want: {asked: ['a'], told: /it is written in text\/cql-identifier/},
  },
  {
    title: 'calculates a value from totals that are plain sums',
    document: [
      item('g', 'group', {
        item: [scored('a'), total('ta', "%resource.item.where(linkId='g').item.answer.weight().sum()")],
      }),
      total('t', "%resource.descendants().where(linkId='ta').answer.value + 10"),
    ],
    answers: [['a', 'http://s|two']],
    want: {
      items: [
        {
          linkId: 'g',
          item: [
            {linkId: 'a', answer: [{valueCoding: {system: 'http://s', code: 'two', display: 'Two'}}]},
            {linkId: 'ta', answer: [{valueInteger: 2}]},
          ],
        },
        {linkId: 't', answer: [{valueInteger: 12}]},
      ],
    },
  },
  {
    title: 'adds weights to a whole number only if the sum is one, and the author is told',
    document: [scored('a'), total('t', '%resource.item.answer.weight().sum()')],
    answers: [['a', 'http://s|half']],
    want: {
      items: [{linkId: 'a', answer: [{valueCoding: {system: 'http://s', code: 'half', display: 'Half'}}]}],
      told: /item "t" is a whole number, but adds weights that are not/,
    },
  },
  {
    title: 'gives an address no spaces',
    document: [item('a', 'url')],
    answers: [['a', 'not an address']],
    want: {errors: ['format'], status: 'in-progress'},
  },
  {
    title: 'calculates a value from itself: it is left out and named',
    document: [
      item('a', 'integer'),
      item('t', 'integer', {extension: [expression('calculatedExpression', '%resource.item.answer.value.sum()')]}),
    ],
    answers: [['a', '3']],
    want: {items: [{linkId: 'a', answer: [{valueInteger: 3}]}], told: /item "t" is calculated from itself/},
  },
  {
    title: 'calculates values in a chain of eight',
    document: [
      ...Array.from({length: 8}, (_, index) =>
        item(`c${index}`, 'integer', {
          extension: [
            expression(
              'calculatedExpression',
              `%resource.item.where(linkId='${index === 7 ? 'a' : `c${index + 1}`}').answer.value + 1`,
            ),
          ],
        }),
      ),
      item('a', 'integer'),
    ],
    answers: [['a', '1']],
    want: {
      items: [
        ...Array.from({length: 8}, (_, index) => ({linkId: `c${index}`, answer: [{valueInteger: 9 - index}]})),
        {linkId: 'a', answer: [{valueInteger: 1}]},
      ],
    },
  },
];
