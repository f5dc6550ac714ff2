import {readFile} from 'node:fs/promises';
import {expect} from 'chai';
import {describe, it} from 'node:test';
import {ContentError} from '../../../src/content/validation/content-error.js';
import {SAFETY_EXTENSION} from '../../../src/content/questionnaire/fhir/parse-safety.js';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {parseQuestionnaireResponse} from '../../../src/content/questionnaire/fhir/response.js';
import {isConcerning} from '../../../src/content/questionnaire/concerning-answers.js';
import {calculateScore} from '../../../src/content/questionnaire/score.js';
import {
  flattenItems,
  type QuestionnaireItem,
  type Questionnaire,
} from '../../../src/content/questionnaire/questionnaire.js';

const loadFixture = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'));
const firstItem = (questionnaire: Questionnaire): QuestionnaireItem => questionnaire.items[0] as QuestionnaireItem;
const questionnaireWith = (item: object, more = {}): Questionnaire =>
  parseQuestionnaire({
    resourceType: 'Questionnaire',
    ...more,
    item: [{linkId: 'a', text: 'A?', type: 'choice', ...item}],
  });
const ordinalValue = (value: unknown) => [
  {url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: value},
];
const coding = (code: string) => ({system: 'http://s', code, display: code.toUpperCase()});

describe('a published FHIR Questionnaire', () => {
  it('SDC PHQ-9: is asked, and its incorrect total is not used', async () => {
    const questionnaire = parseQuestionnaire(await loadFixture('sdc-phq9'));
    const asked = flattenItems(questionnaire.items).filter(({kind}) => kind === 'choice');
    expect(asked).to.have.lengthOf(9);
    expect(asked[0]?.options.map(({text, weight}) => [text, weight])).to.deep.equal([
      ['Not at all', 0],
      ['Several days', 1],
      ['More than half the days', 2],
      ['Nearly every day', 4],
    ]);
    expect(flattenItems(questionnaire.items).find(({summedLinkIds}) => summedLinkIds)?.notAsked).to.equal(true);
    const {answers, totals} = parseQuestionnaireResponse(questionnaire, await loadFixture('sdc-phq9-response'));
    expect(answers.size).to.equal(9);
    expect(totals.map(([, value]) => value)).to.deep.equal([13]);
    expect(calculateScore(questionnaire, answers)?.total).to.equal(11);
    expect(calculateScore(questionnaire, answers)?.band, 'no band for a document').to.equal(undefined);
    expect(isConcerning(asked[8] as QuestionnaireItem, answers), 'item 9 is several days').to.equal(true);
  });

  it('required radios: reports the missing value set and asks the other questions', async () => {
    const questionnaire = parseQuestionnaire(await loadFixture('sdc-required-radios'));
    expect(flattenItems(questionnaire.items).map(({kind}) => kind)).to.deep.equal([
      'group',
      'string',
      'unsupported',
      'choice',
      'choice',
    ]);
    expect(questionnaire.problems).to.deep.equal(['item "radio" has no answers that can be reached']);
  });

  it('item weight: has no score without weights', async () => {
    const questionnaire = parseQuestionnaire(await loadFixture('sdc-item-weight'));
    const answers = new Map(flattenItems(questionnaire.items).map((item) => [item.key, [item.options[1]?.id ?? '']]));
    expect(calculateScore(questionnaire, answers)).to.equal(undefined);
  });
});

describe('parseQuestionnaire', () => {
  const weights: [string, object, object?][] = [
    ['ordinalValue beside the answer', {answerOption: [{valueCoding: coding('x'), extension: ordinalValue(2)}]}],
    ['ordinalValue inside the code', {answerOption: [{valueCoding: {...coding('x'), extension: ordinalValue(2)}}]}],
    [
      'itemWeight written as text',
      {
        answerOption: [
          {
            valueCoding: coding('x'),
            extension: [{url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: '2'}],
          },
        ],
      },
    ],
    [
      'itemWeight in an expansion',
      {answerValueSet: '#v'},
      {
        contained: [
          {
            id: 'v',
            expansion: {
              contains: [
                {
                  ...coding('x'),
                  extension: [{url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: 2}],
                },
              ],
            },
          },
        ],
      },
    ],
    [
      'a property of R5',
      {answerValueSet: '#v'},
      {
        contained: [
          {id: 'v', expansion: {contains: [{...coding('x'), property: [{code: 'itemWeight', valueDecimal: 2}]}]}},
        ],
      },
    ],
    [
      'the property of an expansion made by a terminology server',
      {answerValueSet: '#v'},
      {
        contained: [
          {id: 'v', expansion: {contains: [{...coding('x'), property: [{code: 'weight', valueDecimal: 2}]}]}},
        ],
      },
    ],
    [
      'a value set named by its address',
      {answerValueSet: 'http://v'},
      {
        contained: [
          {
            id: 'w',
            url: 'http://v',
            compose: {
              include: [{system: 'http://s', concept: [{code: 'x', display: 'X', extension: ordinalValue(2)}]}],
            },
          },
        ],
      },
    ],
  ];
  for (const [name, item, more] of weights) {
    it(`reads the weight from ${name}`, () => {
      expect(
        firstItem(questionnaireWith(item, more)).options.map(({id, text, weight}) => [id, text, weight]),
      ).to.deep.equal([['http://s|x', 'X', 2]]);
    });
  }

  it('recognizes a total by its code, even without an expression', () => {
    const item = firstItem(
      parseQuestionnaire({
        resourceType: 'Questionnaire',
        item: [
          {linkId: 'a', type: 'decimal', code: [{system: 'http://loinc.org', code: '44261-6'}]},
          {linkId: 'b', type: 'string'},
        ],
      }),
    );
    expect(item).to.deep.include({summedLinkIds: [], notAsked: true});
  });

  it("recognizes safety questions by code, by text, and by the author's mark", () => {
    const cases = [
      {code: [{code: '44260-8'}]},
      {text: 'Have you thought about hurting yourself?'},
      {extension: [{url: SAFETY_EXTENSION, valueBoolean: true}]},
      {text: 'How do you sleep?'},
    ];
    expect(
      cases.map((item) => firstItem(questionnaireWith({...item, answerOption: [{valueString: 'Yes'}]})).safety),
    ).to.deep.equal([true, true, true, false]);
  });

  it('treats an answer without a weight as concerning unless it means no', () => {
    const item = firstItem(
      questionnaireWith({
        text: 'Thoughts of suicide?',
        answerOption: [{valueString: 'Not at all'}, {valueString: 'Sometimes'}],
      }),
    );
    expect(item.options.map(({id}) => isConcerning(item, new Map([['a', [id]]])))).to.deep.equal([false, true]);
  });

  it('reads translations', () => {
    const translation = (lang: string, content: string) => ({
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/translation',
          extension: [
            {url: 'lang', valueCode: lang},
            {url: 'content', valueString: content},
          ],
        },
      ],
    });
    const document = {
      resourceType: 'Questionnaire',
      item: [
        {
          linkId: 'a',
          text: 'Sleep?',
          _text: translation('de', 'Schlaf?'),
          type: 'choice',
          answerOption: [{valueCoding: {code: 'y', display: 'Yes', _display: translation('de', 'Ja')}}],
        },
      ],
    };
    expect(firstItem(parseQuestionnaire(document, 'de-AT'))).to.deep.include({text: 'Schlaf?'});
    expect(firstItem(parseQuestionnaire(document, 'de')).options[0]?.text).to.equal('Ja');
    expect(firstItem(parseQuestionnaire(document, 'fr')).text).to.equal('Sleep?');
  });

  it('reports unsupported features and keeps the supported ones', () => {
    const questionnaire = parseQuestionnaire({
      resourceType: 'Questionnaire',
      item: [
        {linkId: 'a', text: 'One', type: 'string'},
        {linkId: 'a', text: 'Two', type: 'string'},
        {text: 'Three', type: 'string'},
        {linkId: 'f', text: 'File', type: 'attachment'},
        {linkId: 'o', text: 'Old', type: 'choice', option: [{valueString: 'x'}, {}, {valueCoding: {}}]},
        {
          linkId: 'c',
          text: 'C',
          type: 'string',
          enableWhen: [{question: 'd', operator: 'exists', answerBoolean: true}],
        },
        {
          linkId: 'd',
          text: 'D',
          type: 'string',
          enableWhen: [
            {question: 'c', operator: 'exists', answerBoolean: true},
            {question: 'gone', operator: '=', answerString: 'x'},
          ],
        },
        'nonsense',
      ],
    });
    expect(questionnaire.items.map(({kind}) => kind)).to.deep.equal([
      'string',
      'string',
      'string',
      'unsupported',
      'choice',
      'string',
      'string',
      'unsupported',
    ]);
    expect(new Set(questionnaire.items.map(({key}) => key)).size).to.equal(8);
    expect(questionnaire.items[4]?.options.map(({text}) => text)).to.deep.equal(['x']);
    expect(questionnaire.problems).to.deep.equal([
      'item "a" has the linkId of an earlier item',
      'item "3" has no linkId',
      'item "f" is of the type "attachment", which cannot be asked',
      'item "o" is written for FHIR STU3',
      'item "o" has an answer without words, which is left out',
      'item "8" has no linkId',
      'item "8" is of the type "", which cannot be asked',
      'item "c" depends on itself through enableWhen',
      'item "d" depends on itself through enableWhen',
      'item "d" depends on "gone", which is not there',
    ]);
  });

  it('throws a descriptive error if no question can be asked', () => {
    for (const document of [{resourceType: 'Questionnaire'}, {resourceType: 'Questionnaire', item: []}]) {
      expect(() => parseQuestionnaire(document)).to.throw(
        ContentError,
        'questionnaire.item should be a list of questions, but is missing',
      );
    }
    expect(() => parseQuestionnaire({resourceType: 'Questionnaire', group: {}})).to.throw('DSTU2');
    expect(() =>
      parseQuestionnaire({
        resourceType: 'Questionnaire',
        item: [
          {linkId: 'a', type: 'attachment'},
          {linkId: 'b', type: 'display'},
        ],
      }),
    ).to.throw(ContentError, 'but does not; item "a" is of the type "attachment", which cannot be asked');
  });
});
