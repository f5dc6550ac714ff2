import {expect} from '@esm-bundle/chai';
import {instrument, instruments} from '../../src/content/questionnaire/built-in-instruments.js';
import {isConcerning, scoreOf} from '../../src/content/questionnaire/score.js';
import {flat, type Answers, type Item, type Questionnaire} from '../../src/content/questionnaire/questionnaire.js';
import {pagesOf} from '../../src/widgets/mood-check/questionnaire/pages.js';

const named = (name: string): Questionnaire => instrument(name) as Questionnaire;
const scored = (questionnaire: Questionnaire): Item[] => flat(questionnaire.items).filter(({options}) => options.some(({weight}) => weight !== undefined));
const withWeight = (item: Item, weight: number): string => item.options.find((option) => option.weight === weight)?.id as string;

/** Answers whose weights add up to a total, as early in the questionnaire as possible. */
function adding(questionnaire: Questionnaire, total: number): Answers {
  let left = total;
  return new Map(
    scored(questionnaire).map((item) => {
      const weight = Math.min(left, Math.max(...item.options.map((option) => option.weight ?? 0)));
      left -= weight;
      return [item.key, [withWeight(item, weight)]];
    }),
  );
}

/** Published bands and cut-offs: name, highest total, [highest total of the band, its name], screening cut-off. */
const published: [string, number, [number, string][], number | undefined][] = [
  ['phq-9', 27, [[4, 'minimal'], [9, 'mild'], [14, 'moderate'], [19, 'moderately severe'], [27, 'severe']], 10],
  ['phq-8', 24, [[4, 'minimal'], [9, 'mild'], [14, 'moderate'], [19, 'moderately severe'], [24, 'severe']], 10],
  ['phq-2', 6, [], 3],
  ['phq-4', 12, [[2, 'normal'], [5, 'mild'], [8, 'moderate'], [12, 'severe']], undefined],
  ['gad-7', 21, [[4, 'minimal'], [9, 'mild'], [14, 'moderate'], [21, 'severe']], 10],
  ['gad-2', 6, [], 3],
  ['k6', 24, [[4, 'none or low'], [12, 'moderate distress'], [24, 'serious psychological distress']], undefined],
];

describe('the built-in instruments', () => {
  it('are those that are free to bundle, and no others', () => {
    expect(instruments).to.deep.equal(['phq-9', 'phq-8', 'phq-2', 'phq-4', 'gad-7', 'gad-2', 'k6']);
    for (const name of ['who-5', 'isi', 'pss-4', 'swemwbs', 'toString', '']) expect(instrument(name), name).to.equal(undefined);
    expect(instrument(' PHQ-9 ')?.name).to.equal('PHQ-9');
  });

  it('carry their notice', () => {
    for (const name of instruments) expect(named(name).notice).to.match(/Developed by Drs\. Robert L\. Spitzer|World Health Organization 2003/);
  });

  for (const [name, max, bands, cutoff] of published) {
    it(`${name}: every total from 0 to ${max} is in its published band`, () => {
      const questionnaire = named(name);
      for (let total = 0; total <= max; total += 1) {
        const score = scoreOf(questionnaire, adding(questionnaire, total));
        expect(score?.total, `total ${total}`).to.equal(total);
        expect(score?.max).to.equal(max);
        expect(score?.band?.[2], `band of ${total}`).to.equal(bands.find(([end]) => total <= end)?.[1]);
        expect(score?.reached, `cut-off at ${total}`).to.equal(cutoff === undefined ? undefined : total >= cutoff);
      }
    });

    it(`${name}: each question counts each answer, and a missing one leaves no total`, () => {
      const questionnaire = named(name);
      const nothing = adding(questionnaire, 0);
      for (const item of scored(questionnaire)) {
        for (const {id, weight} of item.options) {
          expect(scoreOf(questionnaire, new Map(nothing).set(item.key, [id]))?.total).to.equal(weight);
        }
        const without = new Map(nothing);
        without.delete(item.key);
        expect(scoreOf(questionnaire, without)).to.equal(undefined);
      }
    });
  }

  it('phq-4 adds up each half by itself', () => {
    const questionnaire = named('phq-4');
    const [first, second, third] = scored(questionnaire) as [Item, Item, Item];
    const answers = new Map(adding(questionnaire, 0)).set(first.key, [withWeight(first, 3)]).set(second.key, [withWeight(second, 1)]).set(third.key, [withWeight(third, 2)]);
    expect(scoreOf(questionnaire, answers)?.halves).to.deep.equal([4, 2]);
  });

  it('phq-9 asks about difficulty only when something was checked off, and never scores it', () => {
    const questionnaire = named('phq-9');
    const difficulty = flat(questionnaire.items).find(({loinc}) => loinc === '69722-7') as Item;
    expect(difficulty.when).to.have.lengthOf(27);
    expect(pagesOf(questionnaire, adding(questionnaire, 5)).at(-1), 'without the stem of the nine').to.deep.include({item: difficulty, stems: []});
    const answers = new Map(adding(questionnaire, 5)).set(difficulty.key, [difficulty.options[3]?.id as string]);
    expect(scoreOf(questionnaire, answers)?.total).to.equal(5);
  });

  it('only item 9 of phq-9 is a safety question, and any answer above "not at all" is concerning', () => {
    const safety = instruments.flatMap((name) => flat(named(name).items).filter((item) => item.safety));
    expect(safety.map(({loinc}) => loinc)).to.deep.equal(['44260-8']);
    const [item] = safety as [Item];
    const concerning = item.options.map(({id}) => isConcerning(item, new Map([[item.key, [id]]])));
    expect(concerning).to.deep.equal([false, true, true, true]);
  });

  it('k6 counts from "all of the time", as it is written', () => {
    expect(scored(named('k6'))[0]?.options.map(({text, weight}) => [text, weight])).to.deep.equal([
      ['All of the time', 4],
      ['Most of the time', 3],
      ['Some of the time', 2],
      ['A little of the time', 1],
      ['None of the time', 0],
    ]);
  });
});
