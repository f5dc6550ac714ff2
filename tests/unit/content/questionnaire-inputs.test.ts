import {expect} from 'chai';
import {describe, it} from 'node:test';
import {parseFhirQuestionnaire} from '../../../src/widgets/mood-check/questionnaire/fhir-source.js';
import {answersInside} from './questionnaire-inputs/answers-inside.js';
import {checkInput, type Input} from './questionnaire-inputs/check-input.js';
import {conditions} from './questionnaire-inputs/conditions.js';
import {documents} from './questionnaire-inputs/documents.js';
import {expression, fhir, item, questionnaire, text} from './questionnaire-inputs/fhir.js';
import {initialAnswers} from './questionnaire-inputs/initial-answers.js';
import {languages} from './questionnaire-inputs/languages.js';
import {readOnly} from './questionnaire-inputs/read-only.js';
import {responses} from './questionnaire-inputs/responses.js';
import {returnedAnswers} from './questionnaire-inputs/returned-answers.js';
import {rules} from './questionnaire-inputs/rules.js';
import {texts} from './questionnaire-inputs/texts.js';
import {elements, units, valueSets} from './questionnaire-inputs/value-sets.js';

/** Inputs of the kinds of mistakes that public issues, specifications and published files show, with what should come of each. */

function checkAll(title: string, inputs: readonly Input[]): void {
  describe(title, () => {
    for (const input of inputs) it(input.title, () => checkInput(input));
  });
}

checkAll('conditions compare', conditions);
checkAll('a returned answer', returnedAnswers);
checkAll('an initial answer', initialAnswers);
checkAll('a read-only answer', readOnly);
checkAll('a rule of the document', rules);
checkAll('a document that cannot be asked as it is meant', documents);

describe('a questionnaire in which every question depends on another', () => {
  const isHidden = {extension: [fhir('questionnaire-hidden', {valueBoolean: true})]};
  const hidden = (more: object = {}) => item('h', 'boolean', {...isHidden, ...more});
  const ifHidden = text('a', {enableWhen: [{question: 'h', operator: '=', answerBoolean: true}]});
  const parse = async (items: object[], hasResponse = false) =>
    parseFhirQuestionnaire(questionnaire(items), hasResponse);

  it('is refused if no question is asked first', async () => {
    for (const items of [
      [hidden(), ifHidden],
      [item('g', 'group', {item: [ifHidden]}), hidden()],
      [text('a', {extension: [expression('enableWhenExpression', 'false')]})],
    ]) {
      const error = await parse(items).catch((caught: unknown) => caught);
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

checkAll('a response that servers accept', responses);
checkAll('a language', languages);
checkAll('a text', texts);
checkAll('a value set', valueSets);
checkAll('units', units);
checkAll('an element', elements);
checkAll('questions inside a question with several answers', answersInside);
