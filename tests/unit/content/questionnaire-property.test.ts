import {expect} from 'chai';
import {describe, it} from 'node:test';
import {parseQuestionnaireResponse, toQuestionnaireResponse} from '../../../src/content/questionnaire/fhir/response.js';
import {findInstrument, instrumentNames} from '../../../src/content/questionnaire/built-in-instruments.js';
import {calculateScore, scoredItems} from '../../../src/content/questionnaire/score.js';
import {flattenItems, type Answers, type Questionnaire} from '../../../src/content/questionnaire/questionnaire.js';

const RUNS = 200;

/** Whole numbers below `most` that look random and are the same in every run (mulberry32). */
function seededRandom(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
}

/** Answers to every scored question, with the sum that they have on paper. */
function randomAnswers(questionnaire: Questionnaire, random: (most: number) => number): {answers: Answers; sum: number} {
  const chosenOptions = scoredItems(questionnaire, new Map()).map((item) => [item, random(item.options.length)] as const);
  const maxWeight = questionnaire.name === 'K6' ? 4 : 0; // K6 counts from "all of the time".
  return {
    answers: new Map(chosenOptions.map(([{key, options}, place]) => [key, [options[place]?.id ?? '']])),
    sum: chosenOptions.reduce((sum, [, place]) => sum + Math.abs(maxWeight - place), 0),
  };
}

for (const [index, name] of instrumentNames.entries()) {
  const questionnaire = findInstrument(name) as Questionnaire;
  const total = flattenItems(questionnaire.items).find((item) => item.summedLinkIds);

  describe(`${name}, however it is answered,`, () => {
    const roll = seededRandom(index + 1);

    it('adds up as on paper, in whatever order the answers come', () => {
      for (let run = 0; run < RUNS; run += 1) {
        const {answers, sum} = randomAnswers(questionnaire, roll);
        expect(calculateScore(questionnaire, answers)?.total).to.equal(sum);
        expect(calculateScore(questionnaire, new Map([...answers].reverse()))?.total).to.equal(sum);
      }
    });

    it('has no total with any one or more answers missing', () => {
      for (let run = 0; run < RUNS; run += 1) {
        const {answers} = randomAnswers(questionnaire, roll);
        const keys = [...answers.keys()];
        const kept = new Map(answers);
        for (let gone = roll(keys.length); gone >= 0; gone -= 1) kept.delete(keys[roll(keys.length)] as string);
        expect(calculateScore(questionnaire, kept)).to.equal(undefined);
        expect(JSON.stringify(toQuestionnaireResponse(questionnaire, kept, 'now', false))).not.to.contain('valueDecimal');
      }
    });

    it('comes back out of its response as it went in, with the same total and no other', () => {
      for (let run = 0; run < RUNS; run += 1) {
        const {answers, sum} = randomAnswers(questionnaire, roll);
        const back = parseQuestionnaireResponse(questionnaire, JSON.parse(JSON.stringify(toQuestionnaireResponse(questionnaire, answers, 'now'))));
        expect([...back.answers]).to.deep.equal([...answers]);
        expect(back.totals.map(([, value]) => value)).to.deep.equal(total ? [sum] : []);
      }
    });
  });
}
