import {expect} from '@esm-bundle/chai';
import {answersOf, responseOf} from '../../src/content/questionnaire/fhir/response.js';
import {instrument, instruments} from '../../src/content/questionnaire/built-in-instruments.js';
import {scoreOf, scoredItems} from '../../src/content/questionnaire/score.js';
import {flat, type Answers, type Questionnaire} from '../../src/content/questionnaire/questionnaire.js';

const RUNS = 200;

/** Whole numbers below `most` that look random and are the same in every run (mulberry32). */
function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
}

/** Answers to every scored question, with the sum that they have on paper. */
function filled(questionnaire: Questionnaire, roll: (most: number) => number): {answers: Answers; sum: number} {
  const places = scoredItems(questionnaire, new Map()).map((item) => [item, roll(item.options.length)] as const);
  const heaviest = questionnaire.name === 'K6' ? 4 : 0; // K6 counts from "all of the time".
  return {
    answers: new Map(places.map(([{key, options}, place]) => [key, [options[place]?.id ?? '']])),
    sum: places.reduce((sum, [, place]) => sum + Math.abs(heaviest - place), 0),
  };
}

for (const [index, name] of instruments.entries()) {
  const questionnaire = instrument(name) as Questionnaire;
  const total = flat(questionnaire.items).find((item) => item.total);

  describe(`${name}, however it is answered,`, () => {
    const roll = dice(index + 1);

    it('adds up as on paper, in whatever order the answers come', () => {
      for (let run = 0; run < RUNS; run += 1) {
        const {answers, sum} = filled(questionnaire, roll);
        expect(scoreOf(questionnaire, answers)?.total).to.equal(sum);
        expect(scoreOf(questionnaire, new Map([...answers].reverse()))?.total).to.equal(sum);
      }
    });

    it('has no total with any one or more answers missing', () => {
      for (let run = 0; run < RUNS; run += 1) {
        const {answers} = filled(questionnaire, roll);
        const keys = [...answers.keys()];
        const kept = new Map(answers);
        for (let gone = roll(keys.length); gone >= 0; gone -= 1) kept.delete(keys[roll(keys.length)] as string);
        expect(scoreOf(questionnaire, kept)).to.equal(undefined);
        expect(JSON.stringify(responseOf(questionnaire, kept, 'now', false))).not.to.contain('valueDecimal');
      }
    });

    it('comes back out of its response as it went in, with the same total and no other', () => {
      for (let run = 0; run < RUNS; run += 1) {
        const {answers, sum} = filled(questionnaire, roll);
        const back = answersOf(questionnaire, JSON.parse(JSON.stringify(responseOf(questionnaire, answers, 'now'))));
        expect([...back.answers]).to.deep.equal([...answers]);
        expect(back.totals.map(([, value]) => value)).to.deep.equal(total ? [sum] : []);
      }
    });
  });
}
