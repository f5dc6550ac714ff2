import {expect} from 'chai';
import {describe, it} from 'node:test';
import {createEvaluator} from '../../../src/content/questionnaire/expressions/expression-evaluator.js';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {parseFhirQuestionnaire} from '../../../src/widgets/mood-check/questionnaire/fhir-source.js';
import type {SessionHost} from '../../../src/widgets/mood-check/question-session.js';
import {QuestionnaireSession} from '../../../src/widgets/mood-check/questionnaire/session.js';

/** Inputs of the kinds of mistakes that public issues, specifications and published files show, with what should come of each. */

const fhir = (name: string, value: object) => ({url: `http://hl7.org/fhir/StructureDefinition/${name}`, ...value});
const sdc = (name: string, value: object) => ({
  url: `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`,
  ...value,
});
const expression = (name: string, text: string, language = 'text/fhirpath') =>
  sdc(name, {valueExpression: {language, expression: text}});
const coding = (code: string, display: string, more: object = {}) => ({
  valueCoding: {system: 'http://s', code, display},
  ...more,
});
const translations = (...pairs: [lang: string, content: string][]) => ({
  extension: pairs.map(([lang, content]) =>
    fhir('translation', {
      extension: [
        {url: 'lang', valueCode: lang},
        {url: 'content', valueString: content},
      ],
    }),
  ),
});
const yesNo = [coding('y', 'Yes'), coding('n', 'No')];
const text = (linkId: string, more: object = {}) => ({linkId, type: 'string', text: linkId.toUpperCase(), ...more});
const when = (operator: string, value: object, more: object = {}) =>
  text('z', {enableWhen: [{question: 'a', operator, ...value}], ...more});
const unit = (code: string, display = code) => ({valueCoding: {system: 'http://unitsofmeasure.org', code, display}});

interface Input {
  readonly title: string;
  /** The items of the questionnaire, or the document. */
  readonly document: readonly object[] | object;
  readonly lang?: string;
  readonly response?: object;
  readonly answers?: readonly (readonly [linkId: string, ...values: string[]])[];
  readonly want: Wanted;
}

interface Wanted {
  /** linkIds of the questions, after all answers. */
  readonly asked?: readonly string[];
  /** The texts of the questions. */
  readonly texts?: readonly string[];
  readonly options?: readonly string[];
  /** The items of the response. */
  readonly items?: readonly object[];
  readonly errors?: readonly string[];
  readonly status?: string;
  /** Something that the author is told about the document or the response; empty for nothing. */
  readonly told?: RegExp | '';
  /** The document is refused with this message. */
  readonly refused?: RegExp;
  readonly safety?: readonly string[];
}

const hostOf = (told: string[]): SessionHost => ({
  requestRender: () => undefined,
  onComplete: () => undefined,
  openCrisisSupport: () => undefined,
  reportScoreMismatch: () => undefined,
  reportResponseProblems: (problems) => told.push(...problems),
});

async function open(document: object, lang: string, told: string[]): Promise<QuestionnaireSession> {
  const {expressionTexts = new Set()} = parseQuestionnaire(document);
  const evaluator = expressionTexts.size
    ? await createEvaluator(expressionTexts, (problem) => told.push(problem))
    : undefined;
  const questionnaire = parseQuestionnaire(document, lang, evaluator);
  told.push(...questionnaire.problems);
  return new QuestionnaireSession(questionnaire, hostOf(told), {evaluator});
}

async function check({document, lang = 'en', response, answers = [], want}: Input): Promise<void> {
  const told: string[] = [];
  const full = Array.isArray(document) ? {resourceType: 'Questionnaire', item: document} : document;
  if (want.refused) {
    const error = await open(full, lang, told).catch((caught: unknown) => caught);
    expect(error).to.have.property('name', 'ContentError');
    expect((error as Error).message).to.match(want.refused);
    return;
  }
  const session = await open(full, lang, told);
  if (response) session.prefill(response);
  for (const [linkId, ...values] of answers) {
    const page = session.pages.find(({item}) => item.linkId === linkId);
    if (!page) throw new Error(`${linkId} is not asked`);
    session.setAnswer(page.item, values);
  }
  session.goToReview();
  if (session.stage === 'review') session.finish();
  const result = session.toFhirResponse('2026-11-28T10:00:00Z');
  const items = session.pages.map(({item}) => item);
  if (want.asked) expect(items.map(({linkId}) => linkId)).to.deep.equal(want.asked);
  if (want.texts) expect(items.map((item) => item.text)).to.deep.equal(want.texts);
  if (want.options) expect(items.flatMap(({options}) => options.map((one) => one.text))).to.deep.equal(want.options);
  if (want.items) expect(result['item'] ?? []).to.deep.equal(want.items);
  if (want.status) expect(result['status']).to.equal(want.status);
  if (want.errors) expect([...session.errors.values()]).to.deep.equal(want.errors);
  if (want.safety) expect(items.filter(({safety}) => safety).map(({linkId}) => linkId)).to.deep.equal(want.safety);
  if (want.told === '') expect(told).to.deep.equal([]);
  else if (want.told) expect(told.join('; ')).to.match(want.told);
}

function checkAll(inputs: readonly Input[]): void {
  for (const input of inputs) it(input.title, () => check(input));
}

describe('conditions compare', () => {
  const numbers = (...values: number[]) => values.map((valueInteger) => ({valueInteger}));
  const kilograms = {linkId: 'a', type: 'quantity', extension: [fhir('questionnaire-unit', unit('kg'))]};
  const kilogramsOrPounds = {
    linkId: 'a',
    type: 'quantity',
    extension: [fhir('questionnaire-unitOption', unit('kg')), fhir('questionnaire-unitOption', unit('[lb_av]', 'lb'))],
  };
  const choice = {linkId: 'a', type: 'choice', answerOption: yesNo};
  const isAsked = (is: boolean) => ({asked: is ? ['a', 'z'] : ['a']});
  const moreThan100 = (code: string) => ({answerQuantity: {value: 100, unit: code, code}});
  checkAll([
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
      document: [{linkId: 'a', type: 'boolean'}, when('=', {answerCoding: {code: 'Y'}})],
      want: {...isAsked(true), told: /another type or unit/},
    },
    {
      title: 'no coding with a text: the question is asked',
      document: [text('a'), when('=', {answerCoding: {code: 'x'}})],
      want: {...isAsked(true), told: /another type or unit/},
    },
    {
      title: 'a moment in another time zone',
      document: [{linkId: 'a', type: 'dateTime'}, when('=', {answerDateTime: '2026-01-02T10:00:00+05:30'})],
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
  ]);
});

describe('a returned answer', () => {
  const response = (...item: object[]) => ({resourceType: 'QuestionnaireResponse', item});
  const answered = (linkId: string, ...answer: object[]) => ({linkId, answer});
  const quantity = (more: object = {}) => ({linkId: 'a', type: 'quantity', ...more});
  const inGroups = [
    {
      linkId: 'g',
      type: 'group',
      repeats: true,
      item: [
        {linkId: 'b', type: 'string'},
        {linkId: 'h', type: 'group', repeats: true, item: [{linkId: 'c', type: 'string'}]},
      ],
    },
  ];
  const inner = (valueString: string) => ({linkId: 'h', item: [answered('c', {valueString})]});
  const groups = [
    {linkId: 'g', item: [answered('b', {valueString: '1'}), inner('1a'), inner('1b')]},
    {linkId: 'g', item: [answered('b', {valueString: '2'}), inner('2a'), inner('2b'), inner('2c')]},
  ];
  checkAll([
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
      document: [{linkId: 'a', type: 'choice', answerOption: yesNo}],
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
      document: [text('a'), {linkId: 'f', type: 'attachment'}],
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
      title: 'of another questionnaire is named',
      document: {resourceType: 'Questionnaire', url: 'http://q/a', version: '2', item: [text('a')]},
      response: {...response(), questionnaire: 'http://q/b|1'},
      want: {told: /it answers the questionnaire "http:\/\/q\/b"/},
    },
    {
      title: 'of another version is accepted',
      document: {resourceType: 'Questionnaire', url: 'http://q/a', version: '2', item: [text('a')]},
      response: {...response(), questionnaire: 'http://q/a|1'},
      want: {told: ''},
    },
    {
      title: 'with a month only is kept',
      document: [
        {linkId: 'a', type: 'date'},
        {linkId: 'b', type: 'dateTime'},
      ],
      response: response(answered('a', {valueDate: '1980-05'}), answered('b', {valueDateTime: '1980'})),
      want: {items: [answered('a', {valueDate: '1980-05'}), answered('b', {valueDateTime: '1980'})], told: ''},
    },
    {
      title: 'inside of each instance of a repeating question is kept',
      document: [{linkId: 'a', type: 'string', repeats: true, item: [{linkId: 'n', type: 'integer'}]}],
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
  ]);
});

describe('an initial answer', () => {
  checkAll([
    {
      title: 'that is not whole is no whole number',
      document: [{linkId: 'a', type: 'integer', initial: [{valueDecimal: 1.5}]}],
      want: {items: [], told: /initial value that is no answer/},
    },
    {
      title: 'such as "more than 5" is not 5',
      document: [{linkId: 'a', type: 'quantity', initial: [{valueQuantity: {value: 5, comparator: '>'}}]}],
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
      title: 'of a repeating question fills an instance each',
      document: [text('a', {repeats: true, initial: [{valueString: 'x'}, {valueString: 'y'}]})],
      want: {items: [{linkId: 'a', text: 'A', answer: [{valueString: 'x'}, {valueString: 'y'}]}]},
    },
    {
      title: 'is zero or no',
      document: [
        {linkId: 'a', type: 'integer', initial: [{valueInteger: 0}]},
        {linkId: 'b', type: 'boolean', initial: [{valueBoolean: false}]},
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
        {linkId: 'a', type: 'dateTime', initial: [{valueDateTime: '2026-01-01T10:00:00+05:30'}]},
        {linkId: 'b', type: 'time', initial: [{valueTime: '10:00:30'}]},
      ],
      want: {
        items: [
          {linkId: 'a', answer: [{valueDateTime: '2026-01-01T10:00:00+05:30'}]},
          {linkId: 'b', answer: [{valueTime: '10:00:30'}]},
        ],
      },
    },
  ]);
});

describe('a rule of the document', () => {
  const exclusive = {extension: [fhir('questionnaire-optionExclusive', {valueBoolean: true})]};
  const noneOrOthers = [
    coding('x', 'X', {initialSelected: true}),
    coding('0', 'None', {...exclusive, initialSelected: true}),
  ];
  const tooLow = {errors: ['low'], status: 'in-progress'};
  checkAll([
    {
      title: 'limits a number by an expression',
      document: [
        {
          linkId: 'a',
          type: 'integer',
          extension: [fhir('minValue', {valueExpression: {language: 'text/fhirpath', expression: '1 + 2'}})],
        },
      ],
      answers: [['a', '2']],
      want: tooLow,
    },
    {
      title: 'limits a date by an expression at its value',
      document: [
        {
          linkId: 'a',
          type: 'date',
          extension: [
            fhir('minValue', {
              _valueDate: {
                extension: [
                  fhir('cqf-expression', {valueExpression: {language: 'text/fhirpath', expression: 'today()'}}),
                ],
              },
            }),
          ],
        },
      ],
      answers: [['a', '2001-01-01']],
      want: tooLow,
    },
    {
      title: 'limits one answer by another',
      document: [
        {linkId: 'a', type: 'integer'},
        {
          linkId: 'b',
          type: 'integer',
          extension: [
            fhir('minValue', {
              valueExpression: {language: 'text/fhirpath', expression: "%resource.item.where(linkId='a').answer.value"},
            }),
          ],
        },
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
      document: [
        {linkId: 'a', type: 'open-choice', answerOption: yesNo, extension: [fhir('minLength', {valueInteger: 5})]},
      ],
      answers: [['a', ' abc']],
      want: {errors: ['short']},
    },
    {
      title: 'gives a number the form of a pattern',
      document: [{linkId: 'a', type: 'integer', extension: [fhir('regex', {valueString: '[0-9]{5}'})]}],
      answers: [['a', '123']],
      want: {errors: ['format']},
    },
    {
      title: 'forbids prefilled options beside an exclusive one',
      document: [{linkId: 'a', type: 'choice', repeats: true, answerOption: noneOrOthers}],
      want: {errors: ['exclusive']},
    },
    {
      title: 'makes a concept of a value set exclusive',
      document: {
        resourceType: 'Questionnaire',
        contained: [
          {
            resourceType: 'ValueSet',
            id: 'v',
            compose: {
              include: [
                {
                  system: 'http://s',
                  concept: [
                    {code: 'x', display: 'X'},
                    {code: '0', display: 'None', ...exclusive},
                  ],
                },
              ],
            },
          },
        ],
        item: [{linkId: 'a', type: 'choice', repeats: true, answerValueSet: '#v'}],
      },
      answers: [['a', 'http://s|x', 'http://s|0']],
      want: {errors: ['exclusive']},
    },
    {
      title: 'counts decimal places of very small numbers',
      document: [{linkId: 'a', type: 'decimal', extension: [fhir('maxDecimalPlaces', {valueInteger: 2})]}],
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
      document: [
        {linkId: 'g', type: 'group', required: true, item: [{linkId: 'd', type: 'display', text: 'D'}]},
        text('b'),
      ],
      want: {status: 'in-progress', told: /item "g" is required, but is not asked/},
    },
    {
      title: 'requires a signature: the author is told',
      document: {
        resourceType: 'Questionnaire',
        extension: [fhir('questionnaire-signatureRequired', {valueCodeableConcept: {text: 'x'}})],
        item: [text('a')],
      },
      want: {told: /requires a signature/},
    },
    {
      title: 'in another language than FHIRPath is named',
      document: [text('a', {extension: [expression('enableWhenExpression', 'PHQTotal', 'text/cql-identifier')]})],
      want: {asked: ['a'], told: /it is written in text\/cql-identifier/},
    },
    {
      title: 'calculates a value from itself: it is left out and named',
      document: [
        {linkId: 'a', type: 'integer'},
        {
          linkId: 't',
          type: 'integer',
          extension: [expression('calculatedExpression', '%resource.item.answer.value.sum()')],
        },
      ],
      answers: [['a', '3']],
      want: {items: [{linkId: 'a', answer: [{valueInteger: 3}]}], told: /item "t" is calculated from itself/},
    },
    {
      title: 'calculates values in a chain of eight',
      document: [
        ...Array.from({length: 8}, (_, index) => ({
          linkId: `c${index}`,
          type: 'integer',
          extension: [
            expression(
              'calculatedExpression',
              `%resource.item.where(linkId='${index === 7 ? 'a' : `c${index + 1}`}').answer.value + 1`,
            ),
          ],
        })),
        {linkId: 'a', type: 'integer'},
      ],
      answers: [['a', '1']],
      want: {
        items: [
          ...Array.from({length: 8}, (_, index) => ({linkId: `c${index}`, answer: [{valueInteger: 9 - index}]})),
          {linkId: 'a', answer: [{valueInteger: 1}]},
        ],
      },
    },
  ]);
});

describe('a document that cannot be asked as it is meant', () => {
  const valueSet = (url: string) => ({
    resourceType: 'ValueSet',
    url,
    id: 'v',
    compose: {include: [{system: 'http://s', concept: [{code: 'x', display: 'X'}]}]},
  });
  const questionnaire = (...item: object[]) => ({resourceType: 'Questionnaire', item});
  const bundle = (...resources: object[]) => ({
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({resource})),
  });
  const fromValueSet = (answerValueSet: string) => ({linkId: 'a', type: 'choice', answerValueSet});
  checkAll([
    {
      title: 'is a bundle with its value sets',
      document: bundle(valueSet('http://v'), questionnaire(fromValueSet('http://v|2'))),
      want: {asked: ['a'], options: ['X'], told: ''},
    },
    {
      title: 'is refused as a bundle of two questionnaires',
      document: bundle(questionnaire(text('a')), questionnaire(text('a'))),
      want: {refused: /bundle.entry should hold one Questionnaire, but holds 2/},
    },
    {
      title: 'is refused as a bundle of other resources',
      document: bundle({resourceType: 'Patient'}),
      want: {refused: /bundle.entry should hold one Questionnaire, but holds 0/},
    },
    {
      title: 'names a contained value set by its address and a fragment',
      document: {...questionnaire(fromValueSet('http://q#v')), url: 'http://q', contained: [valueSet('')]},
      want: {asked: ['a'], options: ['X']},
    },
    {
      title: 'has concepts that are no longer used',
      document: {
        ...questionnaire(fromValueSet('#v')),
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
      },
      want: {options: ['X']},
    },
    {
      title: 'has a modifier extension that is not known',
      document: {...questionnaire(text('a')), modifierExtension: [{url: 'http://x', valueBoolean: true}]},
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
        {linkId: 's', type: 'display', text: 'S', extension: [sdc('subQuestionnaire', {valueCanonical: 'http://q'})]},
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
        {linkId: 'a', type: 'choice', option: yesNo},
        text('b', {enableWhen: [{question: 'a', hasAnswer: true}]}),
        text('c', {enableWhen: [{question: 'a', answerCoding: {system: 'http://s', code: 'n'}}]}),
      ],
      answers: [['a', 'http://s|y']],
      want: {asked: ['a', 'b'], told: /item "a" is written for FHIR STU3/},
    },
    {
      title: 'is written for FHIR R5',
      document: [
        {linkId: 'a', type: 'coding', answerConstraint: 'optionsOnly', disabledDisplay: 'hidden', answerOption: yesNo},
      ],
      answers: [['a', 'http://s|y']],
      want: {
        items: [{linkId: 'a', answer: [{valueCoding: {system: 'http://s', code: 'y', display: 'Yes'}}]}],
        told: '',
      },
    },
  ]);
});

describe('a questionnaire in which every question depends on another', () => {
  const hidden = (more: object = {}) => ({
    linkId: 'h',
    type: 'boolean',
    extension: [fhir('questionnaire-hidden', {valueBoolean: true})],
    ...more,
  });
  const ifHidden = text('a', {enableWhen: [{question: 'h', operator: '=', answerBoolean: true}]});
  const parse = async (item: object[], hasResponse = false) =>
    parseFhirQuestionnaire({resourceType: 'Questionnaire', item}, hasResponse);

  it('is refused if no question is asked first', async () => {
    for (const item of [
      [hidden(), ifHidden],
      [{linkId: 'g', type: 'group', item: [ifHidden]}, hidden()],
      [text('a', {extension: [expression('enableWhenExpression', 'false')]})],
    ]) {
      const error = await parse(item).catch((caught: unknown) => caught);
      expect((error as Error).message).to.contain('should hold a question that is asked first');
    }
  });

  it('is asked if an initial answer or the page decides', async () => {
    for (const source of [
      await parse([hidden({initial: [{valueBoolean: true}]}), ifHidden]),
      await parse([hidden(), ifHidden], true),
      await parse([text('a', {extension: [expression('enableWhenExpression', 'true')]})]),
    ])
      expect(source).to.have.property('present');
  });
});

describe('a response that servers accept', () => {
  checkAll([
    {
      title: 'has whole numbers of 32 bits',
      document: [{linkId: 'a', type: 'integer'}],
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
      title: 'has no item for a text of spaces',
      document: [text('a')],
      answers: [['a', '   ']],
      want: {items: []},
    },
    {
      title: 'has one version in its canonical address',
      document: {resourceType: 'Questionnaire', url: 'http://q|1', version: '2', item: [text('a')]},
      want: {told: ''},
    },
    {
      title: 'has the text of the document, whatever the language',
      lang: 'de',
      document: [
        {
          linkId: 'a',
          type: 'choice',
          prefix: '1.',
          text: 'Question',
          _text: translations(['de', 'Frage']),
          answerOption: [{valueCoding: {code: 'x', display: 'X', _display: translations(['de', 'Ix'])}}],
        },
      ],
      answers: [['a', '|x']],
      want: {items: [{linkId: 'a', text: 'Question', answer: [{valueCoding: {code: 'x', display: 'X'}}]}]},
    },
    {
      title: 'has the items of a question in its answer',
      document: [
        {
          linkId: 'a',
          type: 'boolean',
          item: [{linkId: 'g', type: 'group', item: [{linkId: 'b', type: 'integer'}]}],
        },
      ],
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
        {linkId: 'a', type: 'boolean'},
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
  ]);
});

describe('a language', () => {
  const translated = (...pairs: [string, string][]) => [text('a', {_text: translations(...pairs)})];
  const inLanguage = (title: string, lang: string, pairs: [string, string][], wanted: string): Input => ({
    title,
    lang,
    document: translated(...pairs),
    want: {texts: [wanted]},
  });
  checkAll([
    inLanguage('is found with an underscore', 'de', [['de_AT', 'Frage']], 'Frage'),
    inLanguage('is found in capitals', 'de', [['DE', 'Frage']], 'Frage'),
    inLanguage('is found with its script', 'de', [['de-Latn-DE', 'Frage']], 'Frage'),
    inLanguage(
      'is found in the region of the page first',
      'pt-BR',
      [
        ['pt-PT', 'PT'],
        ['pt-BR', 'BR'],
      ],
      'BR',
    ),
    inLanguage('is not the other Chinese script', 'zh-Hans', [['zh-Hant', 'TW']], 'A'),
    inLanguage(
      'is the Chinese script of the page',
      'zh-Hans',
      [
        ['zh-TW', 'TW'],
        ['zh-CN', 'CN'],
      ],
      'CN',
    ),
    {
      title: 'is found in designations with an underscore',
      lang: 'de',
      document: {
        resourceType: 'Questionnaire',
        contained: [
          {
            resourceType: 'ValueSet',
            id: 'v',
            compose: {
              include: [
                {
                  system: 'http://s',
                  concept: [
                    {code: 'x', display: 'X', designation: [{value: 'Full'}, {language: 'de_DE', value: 'Ix'}]},
                  ],
                },
              ],
            },
          },
        ],
        item: [{linkId: 'a', type: 'choice', answerValueSet: '#v'}],
      },
      want: {options: ['Ix']},
    },
    {
      title: 'applies to prefix, text, and texts of options',
      lang: 'de',
      document: [
        {
          linkId: 'a',
          type: 'choice',
          prefix: 'One',
          _prefix: translations(['de', 'Eins']),
          text: 'A',
          _text: translations(['de', 'Frage']),
          answerOption: [{valueString: 'Often', _valueString: translations(['de', 'Oft'])}],
        },
      ],
      want: {texts: ['Eins Frage'], options: ['Oft']},
    },
  ]);
});

describe('a text', () => {
  const rendering = (name: string, value: object) => ({extension: [fhir(name, value)]});
  const xhtml = (valueString: string) => ({
    linkId: 'a',
    type: 'string',
    _text: rendering('rendering-xhtml', {valueString}),
  });
  checkAll([
    {
      title: 'is read from HTML if there is no other',
      document: [xhtml('<div><b>How</b> do you feel?<br/>Today &amp; yesterday &#8211; &lt;5</div>')],
      want: {texts: ['How do you feel?\nToday & yesterday – <5']},
    },
    {
      title: 'is read from Markdown if there is no other',
      document: [
        {linkId: 'a', type: 'string', _text: rendering('rendering-markdown', {valueMarkdown: '**How** do you feel?'})},
      ],
      want: {texts: ['How do you feel?']},
    },
    {
      title: 'about suicide is recognized in HTML',
      document: [
        {...xhtml('Have you had <i>thoughts</i> of killing yourself?'), type: 'boolean'},
        {...xhtml('Have you had thoughts of killing <em>yourself</em>?'), linkId: 'b', type: 'boolean', text: 'Item 9'},
      ],
      want: {safety: ['a', 'b']},
    },
    {
      title: 'that begins with its prefix is shown once',
      document: [text('a', {prefix: '3.', text: '3. Sleep'}), text('b', {prefix: '1', text: '12 hours of sleep'})],
      want: {texts: ['3. Sleep', '1 12 hours of sleep']},
    },
    {
      title: 'comes from the code if there is no other',
      document: [{linkId: 'a', type: 'string', code: [{code: 'x', display: 'From the code'}]}],
      want: {texts: ['From the code']},
    },
    {
      title: 'for designers is not shown',
      document: [text('a', {extension: [fhir('designNote', {valueMarkdown: 'note'})]})],
      want: {texts: ['A'], told: ''},
    },
  ]);
});
