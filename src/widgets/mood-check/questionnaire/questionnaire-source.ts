import type {ExpressionEvaluator} from '../../../content/questionnaire/expressions/expressions.js';
import type {Questionnaire} from '../../../content/questionnaire/questionnaire.js';
import {QuestionnaireSession} from './session.js';
import {questionnaireStyles} from './questionnaire.styles.js';
import {errorSummary, focusQuestion, questionnaireView} from './questionnaire-view.js';
import {resultView} from './result.js';
import {reviewView} from './review.js';
import {StableHeight} from './stable-height.js';
import {privateLines, recordLines, summaryLines} from './summary.js';
import type {QuestionSource, SessionPresenter} from '../question-source.js';
import type {FieldInput} from './questionnaire-context.js';

/** What only questionnaires from documents need. */
interface DocumentFeatures {
  /** Evaluates the expressions of the document. */
  readonly evaluator?: ExpressionEvaluator | undefined;
  /** Renders the controls of questions that are not answered by options in a list. */
  readonly fieldInput?: FieldInput | undefined;
}

/**
 * Creates the source of a questionnaire.
 * @param questionnaireFor the questionnaire in a language. Returns the same object for the same language.
 */
export function createQuestionnaireSource(
  questionnaireFor: (lang: string) => Questionnaire,
  {evaluator, fieldInput}: DocumentFeatures = {},
): QuestionSource {
  const {lang, expressionTexts} = questionnaireFor('en');
  return {
    lang,
    usesExpressions: Boolean(expressionTexts?.size),
    styles: questionnaireStyles,
    present: (language, host, previous) => {
      const questionnaire = questionnaireFor(language);
      if (previous?.session.definition === questionnaire) return previous;
      const session = new QuestionnaireSession(questionnaire, host, {evaluator, previous: previous?.session});
      return createPresenter(session, fieldInput);
    },
  };
}

const viewOfStage = {ask: questionnaireView, review: reviewView, done: resultView} as const;

function createPresenter(session: QuestionnaireSession, fieldInput: FieldInput | undefined): SessionPresenter {
  const stableHeight = new StableHeight();
  return {
    session,
    render: (view) => viewOfStage[session.stage]({...view, fieldInput}, session),
    renderBelow: (view) => errorSummary(view, session),
    afterRender: (root) => {
      const question = root.querySelector<HTMLElement>('.progress + .question');
      if (question)
        stableHeight.update(
          question,
          session.pages.map(({item}) => item.text).reduce((a, b) => (b.length > a.length ? b : a)),
        );
    },
    takeFocus: (root) => {
      const key = session.focusKey;
      session.focusKey = undefined;
      return key !== undefined && focusQuestion(root, key);
    },
    summaryLines: (view) => summaryLines(view, session),
    recordLines: (view) => recordLines(view, session),
    privateLines: (view) => privateLines(view, session),
  };
}
