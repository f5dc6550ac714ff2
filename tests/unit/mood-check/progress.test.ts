import {expect} from 'chai';
import {describe, it} from 'node:test';
import {findInstrument} from '../../../src/content/questionnaire/built-in-instruments.js';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {
  flattenItems,
  isQuestion,
  type Answers,
  type Questionnaire,
} from '../../../src/content/questionnaire/questionnaire.js';
import {expandItems} from '../../../src/content/questionnaire/expand-items.js';
import {questionPages} from '../../../src/widgets/mood-check/questionnaire/pages.js';
import {progressOf} from '../../../src/widgets/mood-check/questionnaire/progress.js';

const parse = (...item: object[]) => parseQuestionnaire({resourceType: 'Questionnaire', item});
const yesNo = (linkId: string, more: object = {}) => ({linkId, text: `${linkId}?`, type: 'boolean', ...more});
const whenYes = (question: string) => ({enableWhen: [{question, operator: '=', answerBoolean: true}]});

/** The positions of all asked questions, such as `1/9` or `+` for an additional question; `.` marks the last possible one. */
function positions(questionnaire: Questionnaire, answers: Answers = new Map()): string {
  const pages = questionPages(questionnaire, answers);
  return pages
    .map(({item}) => progressOf(questionnaire.items, pages, item))
    .map(({number, count, isLast}) => (number === undefined ? '+' : `${number}/${count}`) + (isLast ? '.' : ''))
    .join(' ');
}

describe('the position of a question', () => {
  const phq9 = findInstrument('phq-9') as Questionnaire;
  const phq9Items = flattenItems(phq9.items).filter(isQuestion).slice(0, 9);
  const nine = '1/9 2/9 3/9 4/9 5/9 6/9 7/9 8/9 9/9';

  it('is 9 of 9 at the last question of PHQ-9, before and after each of its answers', () => {
    expect(positions(phq9)).to.equal(nine);
    for (const item of phq9Items)
      for (const {id} of item.options) {
        const all = positions(phq9, new Map([[item.key, [id]]]));
        expect(all.replace(' +.', ''), `${item.text}: ${id}`).to.equal(nine);
      }
  });

  it('has no number for a question that depends on an answer, so that the other numbers stay', () => {
    const form = parse(
      yesNo('a'),
      yesNo('b', whenYes('a')),
      {linkId: 'g', type: 'group', ...whenYes('a'), item: [yesNo('c'), yesNo('d')]},
      yesNo('e'),
    );
    expect(positions(form)).to.equal('1/2 2/2.');
    expect(positions(form, new Map([['a', ['true']]]))).to.equal('1/2 + + + 2/2.');
  });

  it('does not change when the user adds an entry', () => {
    const form = parse({linkId: 'g', type: 'group', repeats: true, item: [yesNo('a')]}, yesNo('b'));
    expect(positions(expandItems(form, new Map()))).to.equal('1/2 2/2.');
    expect(positions(expandItems(form, new Map([['g', ['', '\u001f1']]])))).to.equal('1/2 + 2/2.');
  });

  it('counts the entries that a document requires', () => {
    const minOccurs = {
      extension: [{url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs', valueInteger: 2}],
    };
    const form = parse({linkId: 'g', type: 'group', repeats: true, ...minOccurs, item: [yesNo('a')]});
    expect(positions(expandItems(form, new Map()))).to.equal('1/2 2/2.');
  });
});
