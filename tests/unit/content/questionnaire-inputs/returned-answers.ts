import type {Input} from './check-input.js';
import {coding, fhir, item, questionnaire, text, unit, yesNo} from './fhir.js';

const response = (...item: object[]) => ({resourceType: 'QuestionnaireResponse', item});
const answered = (linkId: string, ...answer: object[]) => ({linkId, answer});
const quantity = (more: object = {}) => item('a', 'quantity', more);
const inGroups = [
  item('g', 'group', {
    repeats: true,
    item: [item('b', 'string'), item('h', 'group', {repeats: true, item: [item('c', 'string')]})],
  }),
];
const inner = (valueString: string) => ({linkId: 'h', item: [answered('c', {valueString})]});
const groups = [
  {linkId: 'g', item: [answered('b', {valueString: '1'}), inner('1a'), inner('1b')]},
  {linkId: 'g', item: [answered('b', {valueString: '2'}), inner('2a'), inner('2b'), inner('2c')]},
];

/** Responses that a server returns for a questionnaire, which may have changed since. */
export const returnedAnswers: readonly Input[] = [
  {
    title: 'in nested repeating groups stays in its instance',
    document: inGroups,
    response: response(...groups),
    want: {items: groups, told: ''},
  },
  {
    title: 'in another unit is left out and named, not sent without its unit',
    document: [quantity(), text('b')],
    response: response(answered('a', {valueQuantity: {value: 154, unit: 'lb', code: '[lb_av]'}})),
    want: {items: [], told: /item "a" has an answer that cannot be shown/},
  },
  {
    title: 'such as "less than 5" is left out and named, not sent as 5',
    document: [quantity({extension: [fhir('questionnaire-unit', unit('mg'))]}), text('b')],
    response: response(answered('a', {valueQuantity: {value: 5, comparator: '<', unit: 'mg', code: 'mg'}})),
    want: {items: [], told: /item "a" has an answer that cannot be shown/},
  },
  {
    title: 'in one of the units keeps it',
    document: [quantity({extension: ['kg', 'g'].map((one) => fhir('questionnaire-unitOption', unit(one)))})],
    response: response(answered('a', {valueQuantity: {value: 5, unit: 'g', code: 'g'}})),
    want: {
      items: [answered('a', {valueQuantity: {value: 5, unit: 'g', code: 'g', system: 'http://unitsofmeasure.org'}})],
    },
  },
  {
    title: 'that is no longer an option is named',
    document: [item('a', 'choice', {answerOption: yesNo})],
    response: response(answered('a', {valueCoding: {system: 'http://s', code: 'old'}})),
    want: {items: [], told: /item "a" has an answer that cannot be shown/},
  },
  {
    title: 'to a question that is no longer there is named',
    document: [text('a')],
    response: response(answered('gone', {valueString: 'x'})),
    want: {items: [], told: /item "gone" is not in the questionnaire/},
  },
  {
    title: 'to a file is named',
    document: [text('a'), item('f', 'attachment')],
    response: response(answered('f', {valueAttachment: {title: 'x'}})),
    want: {items: [], told: /item "f" has an answer that cannot be shown/},
  },
  {
    title: 'that is one of several is not finished before one is chosen',
    document: [text('a')],
    response: response(answered('a', {valueString: 'x'}, {valueString: 'y'})),
    want: {errors: ['checkAnswer'], status: 'in-progress', told: /several answers, but takes only one/},
  },
  {
    title: 'that stands twice, as in two instances of a group that does not repeat, is not lost',
    document: [item('g', 'group', {item: [text('a')]}), item('b', 'choice', {repeats: true, answerOption: yesNo})],
    response: response(
      {linkId: 'g', item: [answered('a', {valueString: 'x'})]},
      {linkId: 'g', item: [answered('a', {valueString: 'y'})]},
      answered('b', coding('y', 'Yes')),
      answered('b', coding('n', 'No')),
    ),
    want: {
      errors: ['checkAnswer'],
      items: [
        {linkId: 'g', item: [{...answered('a', {valueString: 'x'}, {valueString: 'y'}), text: 'A'}]},
        answered('b', coding('y', 'Yes'), coding('n', 'No')),
      ],
      told: /item "a" has several answers/,
    },
  },
  {
    title: 'that is one more than the question takes is not finished before one is removed',
    document: [text('a', {repeats: true, extension: [fhir('questionnaire-maxOccurs', {valueInteger: 1})]})],
    response: response(answered('a', {valueString: 'x'}, {valueString: 'y'})),
    want: {errors: ['tooMany', 'tooMany'], status: 'in-progress'},
  },
  {
    title: 'in the unit whose code is the text is accepted',
    document: [quantity({extension: [fhir('questionnaire-unit', unit('kg', 'kilogram'))]}), text('b')],
    response: response(answered('a', {valueQuantity: {value: 70, unit: 'kg'}})),
    want: {
      items: [
        answered('a', {
          valueQuantity: {value: 70, unit: 'kilogram', system: 'http://unitsofmeasure.org', code: 'kg'},
        }),
      ],
      told: '',
    },
  },
  {
    title: 'in a day or at a time that does not exist is left out and named',
    document: [item('a', 'date'), item('b', 'dateTime'), item('c', 'time')],
    response: response(
      answered('a', {valueDate: '2026-02-30'}),
      answered('b', {valueDateTime: '2026-02-30T10:00:00Z'}),
      answered('c', {valueTime: '25:61:00'}),
    ),
    want: {items: [], told: /item "a" .*item "b" .*item "c" has an answer that cannot be shown/},
  },
  {
    title: 'in something other than a QuestionnaireResponse is named',
    document: [text('a')],
    response: {resourceType: 'Bundle', entry: [{resource: response(answered('a', {valueString: 'x'}))}]},
    want: {items: [], told: /it is not a QuestionnaireResponse/},
  },
  {
    title: 'of another questionnaire is named',
    document: questionnaire([text('a')], {url: 'http://q/a', version: '2'}),
    response: {...response(), questionnaire: 'http://q/b|1'},
    want: {told: /it answers the questionnaire "http:\/\/q\/b"/},
  },
  {
    title: 'of another version is accepted',
    document: questionnaire([text('a')], {url: 'http://q/a', version: '2'}),
    response: {...response(), questionnaire: 'http://q/a|1'},
    want: {told: ''},
  },
  {
    title: 'with a month only is kept',
    document: [item('a', 'date'), item('b', 'dateTime')],
    response: response(answered('a', {valueDate: '1980-05'}), answered('b', {valueDateTime: '1980'})),
    want: {items: [answered('a', {valueDate: '1980-05'}), answered('b', {valueDateTime: '1980'})], told: ''},
  },
  {
    title: 'inside of each instance of a repeating question is kept',
    document: [item('a', 'string', {repeats: true, item: [item('n', 'integer')]})],
    response: response(
      answered(
        'a',
        {valueString: 'x', item: [answered('n', {valueInteger: 1})]},
        {valueString: 'y', item: [answered('n', {valueInteger: 2})]},
      ),
    ),
    want: {
      items: [
        answered(
          'a',
          {valueString: 'x', item: [answered('n', {valueInteger: 1})]},
          {valueString: 'y', item: [answered('n', {valueInteger: 2})]},
        ),
      ],
    },
  },
];
