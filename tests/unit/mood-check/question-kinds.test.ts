import {expect} from 'chai';
import {describe, it} from 'node:test';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import type {Answers, QuestionnaireItem} from '../../../src/content/questionnaire/questionnaire.js';
import {findInstrument} from '../../../src/content/questionnaire/built-in-instruments.js';
import {isConcerning} from '../../../src/content/questionnaire/concerning-answers.js';
import {scoredItems} from '../../../src/content/questionnaire/score.js';
import {parseQuestionnaireResponse, toQuestionnaireResponse} from '../../../src/content/questionnaire/fhir/response.js';
import {errorText, validateAnswer} from '../../../src/widgets/mood-check/questionnaire/validation.js';
import {questionPages} from '../../../src/widgets/mood-check/questionnaire/pages.js';
import type {ViewContext} from '../../../src/widgets/mood-check/view.js';

const viewStub = {lang: 'en', getStrings: (_part: string, english: object) => english} as unknown as ViewContext;

const parse = (...item: object[]) => parseQuestionnaire({resourceType: 'Questionnaire', item});
const parseFirstItem = (item: object): QuestionnaireItem =>
  parse({linkId: 'a', text: 'A?', ...item}).items[0] as QuestionnaireItem;
const fhirExtension = (name: string, value: object) => ({
  url: `http://hl7.org/fhir/StructureDefinition/${name}`,
  ...value,
});

describe('a question', () => {
  it('with dates, times or numbers as options is a choice, and its answer is the value of the option', () => {
    for (const [type, option] of [
      ['integer', {valueInteger: 7}],
      ['date', {valueDate: '2026-01-02'}],
      ['time', {valueTime: '08:00:00'}],
      ['string', {valueString: 'x'}],
      ['', {valueString: 'x'}],
    ] as const) {
      const questionnaire = parse({linkId: 'a', type, answerOption: [option]});
      const [{kind, options}] = questionnaire.items as [QuestionnaireItem];
      expect(kind, type).to.equal('choice');
      expect(
        (
          toQuestionnaireResponse(questionnaire, new Map([['a', [options[0]?.id ?? '']]]), 'now')['item'] as {
            answer: object[];
          }[]
        )[0]?.answer,
      ).to.deep.equal([option]);
    }
  });

  it('has its initial answer, even if the code has no system', () => {
    const answerOption = [
      {valueCoding: {system: 's', code: 'x', display: 'X'}},
      {valueCoding: {system: 's', code: 'y', display: 'Y'}, initialSelected: true},
    ];
    expect(parseFirstItem({type: 'choice', answerOption}).initial).to.deep.equal(['s|y']);
    expect(
      parseFirstItem({type: 'choice', answerOption: answerOption.slice(0, 1), initial: [{valueCoding: {code: 'x'}}]})
        .initial,
    ).to.deep.equal(['s|x']);
    expect(parseFirstItem({type: 'boolean', initial: [{valueBoolean: false}]}).initial).to.deep.equal(['false']);
  });

  it('has own words as its initial answer, even if they look like the code of an option', () => {
    const answerOption = [{valueCoding: {code: 'no', display: 'No'}}];
    const initialAnswers = (type: string, valueString: string) =>
      parseFirstItem({type, answerOption, initial: [{valueString}]}).initial;
    expect(initialAnswers('open-choice', 'maybe|no')).to.deep.equal([' maybe|no']);
    expect(initialAnswers('open-choice', '|no')).to.deep.equal([' |no']);
    expect(initialAnswers('open-choice', 'maybe')).to.deep.equal(['maybe']);
  });

  it('is not asked if it is hidden, calculated or read-only', () => {
    const hidden = {extension: [fhirExtension('questionnaire-hidden', {valueBoolean: true})]};
    const pages = questionPages(
      parse(
        {linkId: 'a', type: 'string', ...hidden},
        {linkId: 'b', type: 'string', readOnly: true},
        {linkId: 'c', type: 'string'},
      ),
      new Map(),
    );
    expect(pages.map(({item}) => item.linkId)).to.deep.equal(['c']);
    const inside = parse(
      {
        linkId: 'g',
        type: 'group',
        ...hidden,
        item: [
          {
            linkId: 'w',
            type: 'choice',
            answerOption: [{valueString: 'x', extension: [fhirExtension('ordinalValue', {valueDecimal: 1})]}],
          },
        ],
      },
      {linkId: 'c', type: 'string'},
    );
    expect(scoredItems(inside, new Map()), 'what a hidden group holds is not waited for').to.deep.equal([]);
  });

  it('contains its help texts, and is preceded by the texts before it', () => {
    const help = {
      linkId: 'h',
      type: 'display',
      text: 'Only the last week counts.',
      extension: [fhirExtension('questionnaire-itemControl', {valueCodeableConcept: {coding: [{code: 'help'}]}})],
    };
    const [one, two] = questionPages(
      parse(
        {linkId: 't', type: 'display', text: 'Hello'},
        {linkId: 'a', type: 'string', item: [help]},
        {linkId: 'b', type: 'string'},
      ),
      new Map(),
    );
    expect(
      [one, two].map((page) => [
        page?.item.linkId,
        page?.context.map(({text}) => text),
        page?.help.map(({text}) => text),
      ]),
    ).to.deep.equal([
      ['a', ['Hello'], ['Only the last week counts.']],
      ['b', ['Hello'], []],
    ]);
  });

  it('is preceded by the last introduction in its group', () => {
    const display = (linkId: string, more: object = {}) => ({linkId, type: 'display', text: linkId, ...more});
    const question = (linkId: string) => ({linkId, type: 'boolean'});
    const group = (linkId: string, text: string, ...item: object[]) => ({linkId, type: 'group', text, item});
    const ifYes = {enableWhen: [{question: 'a', operator: '=', answerBoolean: true}]};
    const pages = questionPages(
      parse(
        display('Over the last 2 weeks'),
        question('a'),
        display('about this answer', ifYes),
        question('b'),
        group('no name', '', question('c'), display('since then'), display('every day'), question('d')),
        question('e'),
        group('named', 'Sleep', question('f')),
        question('g'),
      ),
      new Map([['a', ['true']]]),
    );
    expect(pages.map(({item, context}) => [...context.map(({text}) => text), item.linkId].join(', '))).to.deep.equal([
      'Over the last 2 weeks, a',
      'Over the last 2 weeks, about this answer, b',
      'Over the last 2 weeks, c',
      'Over the last 2 weeks, since then, every day, d',
      'Over the last 2 weeks, e',
      'Sleep, f',
      'g',
    ]);
  });

  it('is preceded by a long introduction once, which ends the one before it', () => {
    const display = (text: string) => ({linkId: text.slice(0, 5), type: 'display', text});
    const question = (linkId: string) => ({linkId, type: 'boolean'});
    const long = `Sleep ${'and rest '.repeat(40)}`.trim();
    const items = [display('Short'), question('a'), question('b'), display(long), question('c'), question('d')];
    const pages = questionPages(parse(...items), new Map());
    expect(pages.map(({context}) => context.map(({text}) => text))).to.deep.equal([['Short'], ['Short'], [long], []]);
  });

  it('is preceded by texts and headings in the order of the document', () => {
    const display = (linkId: string) => ({linkId, type: 'display', text: linkId});
    const group = (linkId: string, ...item: object[]) => ({linkId, type: 'group', text: linkId, item});
    const pages = questionPages(
      parse(
        display('intro'),
        group('heading only'),
        group('sleep', display('inner'), {linkId: 'a', type: 'boolean'}, {linkId: 'b', type: 'boolean'}),
        group('texts', display('between')),
        group('hidden', {linkId: 'x', type: 'string', readOnly: true}),
        group('mood', {linkId: 'c', type: 'boolean'}),
      ),
      new Map(),
    );
    expect(pages.map(({item, context}) => [...context.map(({linkId}) => linkId), item.linkId])).to.deep.equal([
      ['intro', 'heading only', 'sleep', 'inner', 'a'],
      ['sleep', 'inner', 'b'],
      ['texts', 'between', 'mood', 'c'],
    ]);
  });

  it('is asked despite unsupported features, which are reported', () => {
    const expression = {
      url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
      valueExpression: {expression: 'true'},
    };
    const questionnaire = parse(
      {
        linkId: 'a',
        type: 'string',
        repeats: true,
        extension: [expression],
        enableWhen: [{question: 'b', operator: '~', answerString: 'x'}],
      },
      {linkId: 'b', type: 'reference', text: 'Which doctor?'},
    );
    expect(questionnaire.problems).to.deep.equal([
      'item "a" depends on an expression, which is not run: it is asked',
      'item "a" has a condition that is not understood: it is left out',
      'item "b" is of the type "reference", which cannot be asked',
    ]);
    expect(questionPages(questionnaire, new Map())).to.have.lengthOf(1);
  });

  it('has the language of the document or of its translation', () => {
    const german = {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/translation',
          extension: [
            {url: 'lang', valueCode: 'de'},
            {url: 'content', valueString: 'Schlaf?'},
          ],
        },
      ],
    };
    const document = {
      resourceType: 'Questionnaire',
      language: 'en',
      item: [{linkId: 'a', type: 'string', text: 'Sleep?', _text: german}],
    };
    expect(['de', 'fr'].map((lang) => parseQuestionnaire(document, lang).lang)).to.deep.equal(['de', 'en']);
  });
});

describe('a question with a unit', () => {
  const unit = (name: string, code: string) =>
    fhirExtension(name, {valueCoding: {system: 'http://unitsofmeasure.org', code, display: code}});
  const questionnaire = parse(
    {
      linkId: 'w',
      type: 'quantity',
      text: 'Weight',
      extension: [unit('questionnaire-unitOption', 'kg'), unit('questionnaire-unitOption', '[lb_av]')],
    },
    {linkId: 'd', type: 'decimal', text: 'Sleep', extension: [unit('questionnaire-unit', 'h')]},
  );
  const answered = (valueQuantity: object) => [
    ...parseQuestionnaireResponse(questionnaire, {item: [{linkId: 'w', answer: [{valueQuantity}]}]}).answers.values(),
  ];

  it('displays a single unit, offers several, and answers in the first one', () => {
    expect(questionnaire.items.map(({text}) => text)).to.deep.equal(['Weight', 'Sleep (h)']);
    expect(questionnaire.items[0]?.units?.map(({code}) => code)).to.deep.equal(['kg', '[lb_av]']);
    expect(questionnaire.problems).to.deep.equal([]);
    const answer = (
      toQuestionnaireResponse(questionnaire, new Map([['w', ['70']]]), 'now')['item'] as {answer: object[]}[]
    )[0]?.answer;
    expect(answer).to.deep.equal([
      {valueQuantity: {value: 70, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg'}},
    ]);
  });

  it('keeps the chosen unit, and ignores a quantity in another unit', () => {
    expect([
      answered({value: 70, code: 'kg'}),
      answered({value: 154, code: '[lb_av]'}),
      answered({value: 11, code: '[stone_av]'}),
    ]).to.deep.equal([[['70'], ['kg']], [['154'], ['[lb_av]']], []]);
    const item = [{linkId: 'w', answer: [{valueQuantity: {value: 154, code: '[lb_av]'}}]}];
    const {answers} = parseQuestionnaireResponse(questionnaire, {item});
    expect(JSON.stringify(toQuestionnaireResponse(questionnaire, answers, 'now'))).to.contain('"code":"[lb_av]"');
  });

  it('is asked in the preferred unit, and compares limits only in their own unit', () => {
    const weight = parseFirstItem({
      type: 'quantity',
      extension: [
        unit('questionnaire-unitOption', 'kg'),
        unit('questionnaire-unitOption', '[lb_av]'),
        unit('preferredUnit', '[lb_av]'),
        fhirExtension('sdc-questionnaire-maxQuantity', {valueQuantity: {value: 200, code: 'kg'}}),
      ],
    });
    expect(weight.unit?.['code']).to.equal('[lb_av]');
    expect(validateAnswer(weight, ['300'])).to.equal(undefined);
    expect(validateAnswer(weight, ['300'], weight.units?.[0])).to.equal('high');
  });
});

describe('the control of a question', () => {
  const control = (code: string) =>
    fhirExtension('questionnaire-itemControl', {valueCodeableConcept: {coding: [{code}]}});
  const limits = [fhirExtension('minValue', {valueInteger: 0}), fhirExtension('maxValue', {valueInteger: 10})];
  const optionList = (count: number) => Array.from({length: count}, (_, index) => ({valueString: `o${index}`}));

  it('is a slider if both limits are known', () => {
    const step = fhirExtension('questionnaire-sliderStepValue', {valueInteger: 2});
    expect(parseFirstItem({type: 'integer', extension: [control('slider'), ...limits, step]}).slider).to.deep.equal({
      min: 0,
      max: 10,
      step: 2,
    });
    const unlimited = parse({linkId: 'a', type: 'integer', extension: [control('slider')]});
    expect(unlimited.items[0]?.slider).to.equal(undefined);
    expect(unlimited.problems.join()).to.contain('cannot be a slider');
  });

  it('is a drop-down list, with a search field if it is long or the document asks for one', () => {
    const listOf = (count: number, code: string) =>
      parseFirstItem({type: 'choice', answerOption: optionList(count), extension: [control(code)]});
    expect([listOf(9, 'drop-down').dropDown, listOf(9, 'drop-down').searchable]).to.deep.equal([true, false]);
    expect([listOf(9, 'autocomplete').dropDown, listOf(9, 'autocomplete').searchable]).to.deep.equal([true, true]);
    expect(listOf(80, 'drop-down').searchable).to.equal(true);
    expect(listOf(5, 'radio-button').dropDown).to.equal(false);
  });

  it('places footers after the last question, and adds the text of a unit to the question', () => {
    const pages = questionPages(
      parse(
        {linkId: 'f', type: 'display', text: 'Thank you', extension: [control('footer')]},
        {
          linkId: 'a',
          type: 'integer',
          text: 'Weight',
          item: [
            {linkId: 'u', type: 'display', text: 'kg', extension: [control('unit')]},
            {linkId: 'h', type: 'display', text: 'Without shoes', extension: [control('flyover')]},
          ],
        },
      ),
      new Map(),
    );
    expect(pages[0]?.item.text).to.equal('Weight (kg)');
    expect(pages[0]?.help.map(({text}) => text)).to.deep.equal(['Without shoes']);
    expect(pages[0]?.closing.map(({text}) => text)).to.deep.equal(['Thank you']);
  });
});

describe('a well-known value set', () => {
  it('is asked, with the weights of the built-in instruments', () => {
    const item = parseFirstItem({type: 'choice', answerValueSet: 'http://loinc.org/vs/LL358-3'});
    const builtIn = findInstrument('phq-9')?.items[0]?.items[0]?.options ?? [];
    expect(item.options.map(({id, text, weight}) => [id, text, weight])).to.deep.equal(
      builtIn.map(({id, text, weight}) => [id, text, weight]),
    );
    const yesNo = parseFirstItem({type: 'choice', answerValueSet: 'http://hl7.org/fhir/ValueSet/yesnodontknow|4.0.1'});
    expect(yesNo.options.map(({text}) => text)).to.deep.equal(['Yes', 'No', "Don't know"]);
  });

  it('is not used in a document in another language', () => {
    const item = [
      {linkId: 'a', type: 'choice', text: 'a', answerValueSet: 'http://loinc.org/vs/LL358-3'},
      {linkId: 'b', type: 'string', text: 'b'},
    ];
    expect(parseQuestionnaire({resourceType: 'Questionnaire', language: 'fr', item}).items[0]?.kind).to.equal(
      'unsupported',
    );
  });

  it('is used in German, for the documents of the Medizininformatik-Initiative', () => {
    const valueSet = 'https://www.medizininformatik-initiative.de/fhir/ext/modul-pro/ValueSet/';
    const item = [
      {linkId: 'a', type: 'choice', answerValueSet: `${valueSet}mii-vs-pro-phq-9-answer-list-ll358-3`},
      {linkId: 'b', type: 'choice', answerValueSet: `${valueSet}mii-vs-pro-phq-9-answer-list-ll359-1|1.0`},
    ];
    for (const [lang, first, last] of [
      ['de', 'Überhaupt nicht', 'Sehr stark erschwert'],
      ['en', 'Not at all', 'Extremely difficult'],
    ]) {
      const {items} = parseQuestionnaire({resourceType: 'Questionnaire', language: 'de', item}, lang);
      expect([items[0]?.options[0]?.text, items[1]?.options.at(-1)?.text]).to.deep.equal([first, last]);
      expect(items[0]?.options.map(({weight}) => weight)).to.deep.equal([0, 1, 2, 3]);
    }
  });
});

describe('a limit', () => {
  const cases: [string, object, string, string | undefined][] = [
    ['minValue', {type: 'integer', extension: [fhirExtension('minValue', {valueInteger: 1})]}, '0', 'Enter 1 or more.'],
    ['minValue, kept', {type: 'integer', extension: [fhirExtension('minValue', {valueInteger: 1})]}, '1', undefined],
    [
      'maxValue',
      {type: 'decimal', extension: [fhirExtension('maxValue', {valueDecimal: 9.5})]},
      '10',
      'Enter 9.5 or less.',
    ],
    [
      'maxValue of a day',
      {type: 'date', extension: [fhirExtension('maxValue', {valueDate: '2026-01-02'})]},
      '2026-01-03',
      'Enter January 2, 2026 or earlier.',
    ],
    [
      'maxValue of a year',
      {type: 'date', extension: [fhirExtension('maxValue', {valueDate: '2026'})]},
      '2027-01-03',
      'Enter 2026 or earlier.',
    ],
    ['a whole number', {type: 'integer'}, '1.5', 'Enter a whole number, like 3.'],
    [
      'minLength',
      {type: 'text', extension: [fhirExtension('minLength', {valueInteger: 5})]},
      'four',
      'Write at least 5 characters.',
    ],
    [
      'a regular expression',
      {type: 'string', extension: [fhirExtension('regex', {valueString: '[A-Z]\\d[A-Z] \\d[A-Z]\\d'})]},
      'K1A0B6',
      'Check how this answer is written.',
    ],
    [
      'a regular expression, kept',
      {type: 'string', extension: [fhirExtension('regex', {valueString: '[A-Z]\\d[A-Z] \\d[A-Z]\\d'})]},
      'K1A 0B6',
      undefined,
    ],
    [
      'minOccurs',
      {
        type: 'choice',
        repeats: true,
        answerOption: [{valueString: 'x'}, {valueString: 'y'}],
        extension: [fhirExtension('questionnaire-minOccurs', {valueInteger: 2})],
      },
      'x',
      'At least 2 answers are needed.',
    ],
    [
      'a regular expression is not run',
      {type: 'string', extension: [fhirExtension('regex', {valueString: '^(a+)+$'})]},
      'a'.repeat(40) + '!',
      undefined,
    ],
  ];
  for (const [name, item, value, expected] of cases) {
    it(`${name}: ${expected ?? 'no error'}`, () => {
      const fault = validateAnswer(parseFirstItem(item), [value]);
      expect(fault && errorText(fault, parseFirstItem(item), viewStub)).to.equal(expected);
    });
  }
});

describe('an answer to a safety question', () => {
  const ask = (item: object, ...values: string[]) => {
    const question = parseFirstItem({text: 'Have you had thoughts of suicide?', ...item});
    return values.map((value) => isConcerning(question, new Map([['a', [value]]])));
  };

  it('is concerning unless it clearly means no', () => {
    expect(
      ask(
        {type: 'string'},
        'no',
        'No.',
        '0 - Not at all',
        'never',
        'No, but I have a plan',
        'None of your business',
        'yes',
        'nein',
      ),
    ).to.deep.equal([false, false, false, false, true, true, true, true]);
    expect(ask({type: 'boolean'}, 'true', 'false')).to.deep.equal([true, false]);
    const others = [
      'Have you wished you were dead?',
      'Do you think of taking your own life?',
      'Thoughts of harming yourself',
    ];
    expect(others.map((text) => parseFirstItem({type: 'boolean', text}).safety)).to.deep.equal([true, true, true]);
    expect(ask({type: 'integer'}, '0', '1')).to.deep.equal([false, true]);
  });
});

describe('answers in a response', () => {
  it('are ignored if they are not valid for their question', () => {
    const questionnaire = parse(
      ...['boolean', 'integer', 'decimal', 'date'].map((type) => ({
        linkId: type,
        type,
        initial: [{valueString: 'perhaps'}],
      })),
    );
    const item = questionnaire.items.map(({linkId}) => ({linkId, answer: [{valueString: 'perhaps'}]}));
    expect([
      ...parseQuestionnaireResponse(questionnaire, {item}).answers,
      ...questionnaire.items.flatMap(({initial}) => initial),
    ]).to.deep.equal([]);
  });

  it('are accepted only if they can be displayed', () => {
    const questionnaire = parse(
      {linkId: 'a', type: 'choice', answerOption: [{valueCoding: {system: 's', code: 'x'}}]},
      {linkId: 'b', type: 'open-choice', answerOption: [{valueString: 'y'}]},
      {linkId: 'c', type: 'dateTime'},
    );
    const item = [
      {linkId: 'a', answer: [{valueCoding: {system: 's', code: 'gone'}}]},
      {linkId: 'b', answer: [{valueString: 'own words'}]},
      {linkId: 'c', answer: [{valueDateTime: '2026-99-99T99:99'}]},
    ];
    const answers: Answers = parseQuestionnaireResponse(questionnaire, {item}).answers;
    expect([...answers]).to.deep.equal([['b', ['own words']]]);
    expect(
      () => toQuestionnaireResponse(questionnaire, new Map([['c', ['2026-99-99T99:99']]]), 'now'),
      'a moment that is none stops nothing',
    ).not.to.throw();
  });
});
