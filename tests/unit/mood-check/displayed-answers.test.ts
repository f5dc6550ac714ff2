import {expect} from 'chai';
import {describe, it} from 'node:test';
import {isConcerning} from '../../../src/content/questionnaire/concerning-answers.js';
import {createEvaluator} from '../../../src/content/questionnaire/expressions/expression-evaluator.js';
import {parseQuestionnaire} from '../../../src/content/questionnaire/fhir/parse-questionnaire.js';
import {QuestionnaireSession} from '../../../src/widgets/mood-check/questionnaire/session.js';
import {coding, expression, item, questionnaire, text, yesNo} from '../content/questionnaire-inputs/fhir.js';

const safety = (more: object) => item('s', 'choice', {text: 'Thoughts of suicide', answerOption: yesNo, ...more});
const yes = {initial: [coding('y', 'Yes')]};

/** A session, and the linkIds of the questions whose answers have opened help. */
async function open(items: readonly object[]) {
  const document = questionnaire(items);
  const {expressionTexts = new Set()} = parseQuestionnaire(document);
  const evaluator = expressionTexts.size ? await createEvaluator(expressionTexts, () => undefined) : undefined;
  const helped: string[] = [];
  const host = {
    requestRender: () => undefined,
    onComplete: () => undefined,
    openCrisisSupport: ({linkId, moveFocus}: {linkId: string; moveFocus: boolean}) =>
      helped.push(moveFocus ? `${linkId} with the focus` : linkId),
    reportScoreMismatch: () => undefined,
    reportResponseProblems: () => undefined,
  };
  const session = new QuestionnaireSession(parseQuestionnaire(document, 'en', evaluator), host, {
    evaluator,
    isConcerning,
  });
  return {session, helped};
}

describe('a concerning answer that a question begins with', () => {
  it('opens help when the question is displayed, whatever it comes from', async () => {
    for (const question of [
      safety(yes),
      safety({answerOption: [{...yesNo[0], initialSelected: true}, yesNo[1]]}),
      safety({type: 'boolean', answerOption: undefined, initial: [{valueBoolean: true}]}),
      safety({
        type: 'boolean',
        answerOption: undefined,
        extension: [expression('initialExpression', 'true')],
      }),
      safety({readOnly: true, ...yes}),
    ]) {
      const {session, helped} = await open([text('a'), question, text('b')]);
      session.checkDisplayed('one');
      expect(helped).to.deep.equal([]);
      session.next();
      session.checkDisplayed('one');
      session.checkDisplayed('one');
      expect(helped).to.deep.equal(['s']);
    }
  });

  it('opens help at once if all questions are displayed', async () => {
    const {session, helped} = await open([text('a'), safety(yes)]);
    session.checkDisplayed('all');
    expect(helped).to.deep.equal(['s']);
  });

  it('opens no help while its question is disabled, or if it is the lowest answer', async () => {
    const ifYes = {enableWhen: [{question: 'a', operator: '=', answerString: 'yes'}]};
    const {session, helped} = await open([
      text('a'),
      safety({...yes, ...ifYes}),
      safety({linkId: 't', initial: [coding('n', 'No')]}),
    ]);
    session.checkDisplayed('all');
    expect(helped).to.deep.equal([]);
    const [first] = session.pages;
    if (first) session.setAnswer(first.item, ['yes']);
    session.checkDisplayed('all');
    expect(helped).to.deep.equal(['s']);
  });

  it('opens no help while "no" is being typed', async () => {
    const {session, helped} = await open([safety({type: 'string', answerOption: undefined})]);
    const [page] = session.pages;
    if (page) session.setAnswer(page.item, ['n'], true);
    session.checkDisplayed('one');
    expect(helped).to.deep.equal([]);
  });
});
