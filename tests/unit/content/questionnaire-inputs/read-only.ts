import type {Input} from './check-input.js';
import {coding, expression, fhir, fromValueSet, item, text, unit, valueSet, yesNo} from './fhir.js';

const north = {linkId: 'c', text: 'C', answer: [{valueString: 'North'}]};
const given = (more: object = {}) => text('c', {initial: [{valueString: 'North'}], ...more});
const hidden = [fhir('questionnaire-hidden', {valueBoolean: true})];
const bodyMass = (more: object = {}) => [
  item('h', 'decimal', {text: 'Height in m'}),
  item('w', 'decimal', {text: 'Weight in kg'}),
  item('b', 'decimal', {
    text: 'Body mass index',
    extension: [
      expression(
        'calculatedExpression',
        "%resource.item.where(linkId='w').answer.value / %resource.item.where(linkId='h').answer.value.power(2)",
      ),
    ],
    ...more,
  }),
];
const bodyMassAnswers = [
  ['h', '2'],
  ['w', '80'],
] as const;
const weighted = yesNo.map((one, weight) => ({
  ...one,
  extension: [fhir('ordinalValue', {valueDecimal: weight})],
}));

/** Questions that the user cannot answer, and whose answers are shown. */
export const readOnly: readonly Input[] = [
  {
    title: 'is shown before the next question and sent',
    document: [given({readOnly: true}), text('a')],
    want: {asked: ['a'], shown: ['C: North'], items: [north], told: ''},
  },
  {
    title: 'that is a month or a year is shown without a day',
    document: [
      ...['1980', '1980-05', '1980-05-04'].map((valueDate) =>
        item(valueDate, 'date', {text: 'D', readOnly: true, initial: [{valueDate}]}),
      ),
      text('a'),
    ],
    want: {shown: ['D: 1980', 'D: May 1980', 'D: May 4, 1980']},
  },
  {
    title: 'after the last question is shown after it',
    document: [text('a'), given({readOnly: true})],
    want: {asked: ['a'], shown: ['C: North'], items: [north]},
  },
  {
    title: 'in nested groups of a read-only group is shown, and nothing in them is asked',
    document: [
      item('g', 'group', {
        readOnly: true,
        item: [
          item('h', 'group', {
            item: [given({readOnly: false}), text('b'), item('d', 'display', {text: 'As we know it.'})],
          }),
        ],
      }),
      text('a'),
    ],
    want: {asked: ['a'], shown: ['C: North'], items: [{linkId: 'g', item: [{linkId: 'h', item: [north]}]}]},
  },
  {
    title: 'in a read-only question is shown, and its help is not',
    document: [
      given({
        readOnly: true,
        item: [item('d', 'display', {text: 'Ask at the desk.'}), given({linkId: 'e', text: 'E'})],
      }),
      text('a'),
    ],
    want: {asked: ['a'], shown: ['C: North', 'E: North']},
  },
  {
    title: 'with several answers is one list of them',
    document: [
      item('c', 'choice', {
        text: 'C',
        readOnly: true,
        repeats: true,
        answerOption: yesNo,
        initial: [coding('y', 'Yes'), coding('n', 'No')],
      }),
      text('a'),
    ],
    want: {asked: ['a'], shown: ['C: Yes and No']},
  },
  {
    title: 'of every type is written as people write it',
    document: [
      item('b', 'boolean', {text: 'B', readOnly: true, initial: [{valueBoolean: false}]}),
      item('d', 'date', {text: 'D', readOnly: true, initial: [{valueDate: '1970-02-03'}]}),
      item('n', 'decimal', {text: 'N', readOnly: true, initial: [{valueDecimal: 1234.5}]}),
      item('q', 'quantity', {
        text: 'Q',
        readOnly: true,
        initial: [{valueQuantity: {value: 70, unit: 'kg', code: 'kg'}}],
        extension: [fhir('questionnaire-unitOption', unit('kg')), fhir('questionnaire-unitOption', unit('g'))],
      }),
      text('a'),
    ],
    want: {asked: ['a'], shown: ['B: No', 'D: February 3, 1970', 'N: 1,234.5', 'Q: 70 kg']},
  },
  {
    title: 'of a value set that cannot be reached is shown by its display',
    document: [
      fromValueSet('http://clinic.example/places', {text: 'Place', readOnly: true, initial: [coding('n', 'North')]}),
      text('b'),
    ],
    want: {
      asked: ['b'],
      shown: ['Place: North'],
      items: [{linkId: 'a', text: 'Place', answer: [coding('n', 'North')]}],
      told: '',
    },
  },
  {
    title: 'that is a reference or a file is shown by its name or address, and sent as it is',
    document: [
      ...[
        {valueReference: {reference: 'Practitioner/1', display: 'Dr. Smith'}},
        {valueReference: {reference: 'Practitioner/2'}},
        {valueAttachment: {contentType: 'application/pdf', url: 'https://files.example/1.pdf', title: 'Letter'}},
        {valueAttachment: {url: 'https://files.example/2.pdf'}},
      ].map((value, index) =>
        item(`r${index}`, 'valueReference' in value ? 'reference' : 'attachment', {
          text: 'R',
          readOnly: true,
          initial: [value],
        }),
      ),
      text('a'),
    ],
    want: {
      asked: ['a'],
      shown: ['R: Dr. Smith', 'R: Practitioner/2', 'R: Letter', 'R: https://files.example/2.pdf'],
      items: [
        {linkId: 'r0', text: 'R', answer: [{valueReference: {reference: 'Practitioner/1', display: 'Dr. Smith'}}]},
        {linkId: 'r1', text: 'R', answer: [{valueReference: {reference: 'Practitioner/2'}}]},
        {
          linkId: 'r2',
          text: 'R',
          answer: [
            {valueAttachment: {contentType: 'application/pdf', url: 'https://files.example/1.pdf', title: 'Letter'}},
          ],
        },
        {linkId: 'r3', text: 'R', answer: [{valueAttachment: {url: 'https://files.example/2.pdf'}}]},
      ],
      told: '',
    },
  },
  {
    title: 'of several files is one list of them',
    document: [
      item('f', 'attachment', {
        text: 'F',
        readOnly: true,
        repeats: true,
        initial: [{valueAttachment: {title: 'One'}}, {valueAttachment: {title: 'Two'}}],
      }),
      text('a'),
    ],
    want: {asked: ['a'], shown: ['F: One and Two']},
  },
  {
    title: 'of a value set that can be reached is shown by its display',
    document: {
      resourceType: 'Questionnaire',
      contained: [valueSet([{code: 'n', display: 'North'}])],
      item: [fromValueSet('#v', {text: 'Place', readOnly: true, initial: [coding('n', 'N.')]}), text('b')],
    },
    want: {asked: ['b'], shown: ['Place: North']},
  },
  {
    title: 'that comes with the response of the page is shown and sent back',
    document: [text('c', {readOnly: true}), text('a')],
    response: {resourceType: 'QuestionnaireResponse', item: [{linkId: 'c', answer: [{valueString: 'North'}]}]},
    want: {asked: ['a'], shown: ['C: North'], items: [north], told: ''},
  },
  {
    title: 'of an initial expression is shown',
    document: [text('c', {readOnly: true, extension: [expression('initialExpression', "'North'")]}), text('a')],
    want: {asked: ['a'], shown: ['C: North'], items: [north]},
  },
  {
    title: 'that is calculated from answers is shown',
    document: bodyMass({readOnly: true}),
    answers: bodyMassAnswers,
    want: {asked: ['h', 'w'], shown: ['Body mass index: 20']},
  },
  {
    title: 'that is calculated is shown, also if it is not read-only',
    document: bodyMass(),
    answers: bodyMassAnswers,
    want: {asked: ['h', 'w'], shown: ['Body mass index: 20']},
  },
  {
    title: 'that is calculated is not shown in a questionnaire with scores, because it may be one',
    document: [...bodyMass({readOnly: true}), item('s', 'choice', {text: 'S', answerOption: weighted})],
    answers: bodyMassAnswers,
    want: {asked: ['h', 'w', 's'], shown: []},
  },
  {
    title: 'that is calculated is not shown in a questionnaire with a question about self-harm',
    document: [...bodyMass({readOnly: true}), item('s', 'boolean', {text: 'Have you wanted to hurt yourself?'})],
    answers: bodyMassAnswers,
    want: {asked: ['h', 'w', 's'], shown: []},
  },
  {
    title: 'without an answer is not shown',
    document: [text('c', {readOnly: true}), text('a')],
    want: {asked: ['a'], shown: [], items: []},
  },
  {
    title: 'that is hidden, or in a hidden group, is sent and not shown',
    document: [
      given({readOnly: true, extension: hidden}),
      item('g', 'group', {extension: hidden, item: [given({linkId: 'e', text: 'E', readOnly: true})]}),
      text('a'),
    ],
    want: {
      asked: ['a'],
      shown: [],
      items: [north, {linkId: 'g', item: [{...north, linkId: 'e', text: 'E'}]}],
    },
  },
  {
    title: 'whose condition is not met is neither shown nor sent',
    document: [given({readOnly: true, enableWhen: [{question: 'a', operator: '=', answerString: 'x'}]}), text('a')],
    want: {asked: ['a'], shown: [], items: []},
  },
  {
    title: 'that decides about other questions does so',
    document: [
      given({readOnly: true}),
      text('a', {enableWhen: [{question: 'c', operator: '=', answerString: 'North'}]}),
      text('b', {enableWhen: [{question: 'c', operator: '=', answerString: 'South'}]}),
    ],
    want: {asked: ['a'], shown: ['C: North']},
  },
  {
    title: 'of a repeating question is one instance each',
    document: [
      text('c', {readOnly: true, repeats: true, initial: [{valueString: 'x'}, {valueString: 'y'}]}),
      text('a'),
    ],
    want: {asked: ['a'], shown: ['C: x', 'C: y']},
  },
  {
    title: 'that breaks a constraint of its own cannot be changed, so that it stops nobody',
    document: [
      given({
        readOnly: true,
        extension: [
          fhir('questionnaire-constraint', {
            extension: [
              {url: 'key', valueId: 'k'},
              {url: 'severity', valueCode: 'error'},
              {url: 'expression', valueString: "answer.value = 'South'"},
              {url: 'human', valueString: 'South only'},
            ],
          }),
        ],
      }),
      text('a'),
    ],
    want: {asked: ['a'], errors: [], status: 'completed'},
  },
];
