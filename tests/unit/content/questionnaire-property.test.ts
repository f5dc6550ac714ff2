import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {parseQuestionnaireResponse, toQuestionnaireResponse} from '../../../src/content/questionnaire/fhir/response.js';
import {findInstrument, instrumentNames} from '../../../src/content/questionnaire/built-in-instruments.js';
import {calculateScore, scoredItems} from '../../../src/content/questionnaire/score.js';
import {flattenItems, type Answers, type Questionnaire} from '../../../src/content/questionnaire/questionnaire.js';

const RUNS = {numRuns: 200};

interface AnswerSet {
  readonly answers: Answers;
  /** The expected total, calculated from the published weights. */
  readonly sum: number;
}

/** Answers to every scored question. */
function answerSets(questionnaire: Questionnaire): fc.Arbitrary<AnswerSet> {
  const items = scoredItems(questionnaire, new Map());
  const maxWeight = questionnaire.name === 'K6' ? 4 : 0; // K6 lists "all of the time" first.
  return fc.tuple(...items.map(({options}) => fc.nat(options.length - 1))).map((positions) => ({
    answers: new Map(items.map(({key, options}, index) => [key, [options[positions[index] ?? 0]?.id ?? '']])),
    sum: positions.reduce((sum, position) => sum + Math.abs(maxWeight - position), 0),
  }));
}

/** Answers to the scored questions with at least one missing. */
function incompleteAnswers(questionnaire: Questionnaire): fc.Arbitrary<Answers> {
  return answerSets(questionnaire).chain(({answers}) =>
    fc
      .subarray([...answers.keys()], {minLength: 1})
      .map((missing) => new Map([...answers].filter(([key]) => !missing.includes(key)))),
  );
}

for (const name of instrumentNames) {
  const questionnaire = findInstrument(name) as Questionnaire;
  const total = flattenItems(questionnaire.items).find((item) => item.summedLinkIds);

  describe(`${name} with arbitrary answers`, () => {
    it('has the expected total in any order of the answers', () => {
      fc.assert(
        fc.property(answerSets(questionnaire), ({answers, sum}) => {
          expect(calculateScore(questionnaire, answers)?.total).to.equal(sum);
          expect(calculateScore(questionnaire, new Map([...answers].reverse()))?.total).to.equal(sum);
        }),
        RUNS,
      );
    });

    it('has no total when one or more answers are missing', () => {
      fc.assert(
        fc.property(incompleteAnswers(questionnaire), (answers) => {
          expect(calculateScore(questionnaire, answers)).to.equal(undefined);
          expect(JSON.stringify(toQuestionnaireResponse(questionnaire, answers, 'now', false))).not.to.contain(
            'valueDecimal',
          );
        }),
        RUNS,
      );
    });

    it('has the same answers and total after a round trip through its response', () => {
      fc.assert(
        fc.property(answerSets(questionnaire), ({answers, sum}) => {
          const response: unknown = JSON.parse(JSON.stringify(toQuestionnaireResponse(questionnaire, answers, 'now')));
          const parsed = parseQuestionnaireResponse(questionnaire, response);
          expect([...parsed.answers]).to.deep.equal([...answers]);
          expect(parsed.totals.map(([, value]) => value)).to.deep.equal(total ? [sum] : []);
        }),
        RUNS,
      );
    });
  });
}
