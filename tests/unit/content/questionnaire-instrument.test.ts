import {expect} from 'chai';
import {describe, it} from 'node:test';
import {findInstrument, instrumentNames} from '../../../src/content/questionnaire/built-in-instruments.js';
import {isConcerningOption} from '../../../src/content/questionnaire/safety.js';
import {calculateScore} from '../../../src/content/questionnaire/score.js';
import {
  flattenItems,
  type Answers,
  type QuestionnaireItem,
  type Questionnaire,
} from '../../../src/content/questionnaire/questionnaire.js';
import {questionPages} from '../../../src/widgets/mood-check/questionnaire/pages.js';

const instrumentNamed = (name: string): Questionnaire => findInstrument(name) as Questionnaire;
const weightedItems = (questionnaire: Questionnaire): QuestionnaireItem[] =>
  flattenItems(questionnaire.items).filter(({options}) => options.some(({weight}) => weight !== undefined));
const optionIdWithWeight = (item: QuestionnaireItem, weight: number): string =>
  item.options.find((option) => option.weight === weight)?.id as string;

/** Answers with this total, using the highest weights for the first questions. */
function answersTotaling(questionnaire: Questionnaire, total: number): Answers {
  let remaining = total;
  return new Map(
    weightedItems(questionnaire).map((item) => {
      const weight = Math.min(remaining, Math.max(...item.options.map((option) => option.weight ?? 0)));
      remaining -= weight;
      return [item.key, [optionIdWithWeight(item, weight)]];
    }),
  );
}

/** Published bands and cut-offs: name, highest total, [highest total of the band, its name], screening cut-off. */
const publishedCutoffs: [string, number, [number, string][], number | undefined][] = [
  [
    'phq-9',
    27,
    [
      [4, 'minimal'],
      [9, 'mild'],
      [14, 'moderate'],
      [19, 'moderately severe'],
      [27, 'severe'],
    ],
    10,
  ],
  [
    'phq-8',
    24,
    [
      [4, 'minimal'],
      [9, 'mild'],
      [14, 'moderate'],
      [19, 'moderately severe'],
      [24, 'severe'],
    ],
    10,
  ],
  ['phq-2', 6, [], 3],
  [
    'phq-4',
    12,
    [
      [2, 'normal'],
      [5, 'mild'],
      [8, 'moderate'],
      [12, 'severe'],
    ],
    undefined,
  ],
  [
    'gad-7',
    21,
    [
      [4, 'minimal'],
      [9, 'mild'],
      [14, 'moderate'],
      [21, 'severe'],
    ],
    10,
  ],
  ['gad-2', 6, [], 3],
  [
    'k6',
    24,
    [
      [4, 'none or low'],
      [12, 'moderate distress'],
      [24, 'serious psychological distress'],
    ],
    undefined,
  ],
];

describe('the built-in instruments', () => {
  it('include only instruments that are free to bundle', () => {
    expect(instrumentNames).to.deep.equal(['phq-9', 'phq-8', 'phq-2', 'phq-4', 'gad-7', 'gad-2', 'k6']);
    for (const name of ['who-5', 'isi', 'pss-4', 'swemwbs', 'toString', ''])
      expect(findInstrument(name), name).to.equal(undefined);
    expect(findInstrument(' PHQ-9 ')?.name).to.equal('PHQ-9');
  });

  it('have their copyright notice', () => {
    for (const name of instrumentNames)
      expect(instrumentNamed(name).copyright).to.match(
        /Developed by Drs\. Robert L\. Spitzer|World Health Organization 2003/,
      );
  });

  for (const [name, max, bands, cutoff] of publishedCutoffs) {
    it(`${name}: every total from 0 to ${max} is in its published band`, () => {
      const questionnaire = instrumentNamed(name);
      for (let total = 0; total <= max; total += 1) {
        const score = calculateScore(questionnaire, answersTotaling(questionnaire, total));
        expect(score?.total, `total ${total}`).to.equal(total);
        expect(score?.max).to.equal(max);
        expect(score?.band?.[2], `band of ${total}`).to.equal(bands.find(([end]) => total <= end)?.[1]);
        expect(score?.meetsCutoff, `cut-off at ${total}`).to.equal(cutoff === undefined ? undefined : total >= cutoff);
      }
    });

    it(`${name}: counts each answer of each question, and has no total if one is missing`, () => {
      const questionnaire = instrumentNamed(name);
      const nothing = answersTotaling(questionnaire, 0);
      for (const item of weightedItems(questionnaire)) {
        for (const {id, weight} of item.options) {
          expect(calculateScore(questionnaire, new Map(nothing).set(item.key, [id]))?.total).to.equal(weight);
        }
        const without = new Map(nothing);
        without.delete(item.key);
        expect(calculateScore(questionnaire, without)).to.equal(undefined);
      }
    });
  }

  it('phq-4 has a total for each half', () => {
    const questionnaire = instrumentNamed('phq-4');
    const [first, second, third] = weightedItems(questionnaire) as [
      QuestionnaireItem,
      QuestionnaireItem,
      QuestionnaireItem,
    ];
    const answers = new Map(answersTotaling(questionnaire, 0))
      .set(first.key, [optionIdWithWeight(first, 3)])
      .set(second.key, [optionIdWithWeight(second, 1)])
      .set(third.key, [optionIdWithWeight(third, 2)]);
    expect(calculateScore(questionnaire, answers)?.subscaleTotals).to.deep.equal([4, 2]);
  });

  it('phq-9 asks about difficulty only after an answer above the lowest, and never scores the question', () => {
    const questionnaire = instrumentNamed('phq-9');
    const difficulty = flattenItems(questionnaire.items).find(({loinc}) => loinc === '69722-7') as QuestionnaireItem;
    expect(difficulty.enableWhen).to.have.lengthOf(27);
    expect(
      questionPages(questionnaire, answersTotaling(questionnaire, 5)).at(-1),
      'without the stem of the nine',
    ).to.deep.include({item: difficulty, context: []});
    const answers = new Map(answersTotaling(questionnaire, 5)).set(difficulty.key, [
      difficulty.options[3]?.id as string,
    ]);
    expect(calculateScore(questionnaire, answers)?.total).to.equal(5);
  });

  it('phq-9 has item 9 as its only safety question, and any answer above "not at all" is concerning', () => {
    const safety = instrumentNames.flatMap((name) =>
      flattenItems(instrumentNamed(name).items).filter((item) => item.safety),
    );
    expect(safety.map(({loinc}) => loinc)).to.deep.equal(['44260-8']);
    const [item] = safety as [QuestionnaireItem];
    const concerning = item.options.map(({id}) => isConcerningOption(item, new Map([[item.key, [id]]])));
    expect(concerning).to.deep.equal([false, true, true, true]);
  });

  it('k6 assigns the highest weight to "all of the time", as published', () => {
    expect(weightedItems(instrumentNamed('k6'))[0]?.options.map(({text, weight}) => [text, weight])).to.deep.equal([
      ['All of the time', 4],
      ['Most of the time', 3],
      ['Some of the time', 2],
      ['A little of the time', 1],
      ['None of the time', 0],
    ]);
  });
});
