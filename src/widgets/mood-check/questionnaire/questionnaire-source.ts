import {html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
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
import type {DocumentQuestions, QuestionnaireContext} from './questionnaire-context.js';
import type {ViewContext} from '../view.js';

/** What only questionnaires from documents need. */
interface DocumentFeatures {
  /** Evaluates the expressions of the document. */
  readonly evaluator?: ExpressionEvaluator | undefined;
  readonly documentQuestions?: DocumentQuestions | undefined;
}

/**
 * Creates the source of a questionnaire.
 * @param questionnaireFor the questionnaire in a language. Returns the same object for the same language.
 */
export function createQuestionnaireSource(
  questionnaireFor: (lang: string) => Questionnaire,
  {evaluator, documentQuestions}: DocumentFeatures = {},
): QuestionSource {
  const {lang, expressionTexts} = questionnaireFor('en');
  return {
    lang,
    usesExpressions: Boolean(expressionTexts?.size),
    styles: documentQuestions ? [questionnaireStyles, documentQuestions.styles] : [questionnaireStyles],
    present: (language, host, previous) => {
      const questionnaire = questionnaireFor(language);
      if (previous?.session.definition === questionnaire) return previous;
      const session = new QuestionnaireSession(questionnaire, host, {
        evaluator,
        validateAnswer: documentQuestions?.validateAnswer,
        isConcerning: documentQuestions?.isConcerning,
        previous: previous?.session,
      });
      return createPresenter(session, documentQuestions);
    },
  };
}

const viewOfStage = {ask: questionnaireView, review: reviewView, done: resultView} as const;

function createPresenter(
  session: QuestionnaireSession,
  documentQuestions: DocumentQuestions | undefined,
): SessionPresenter {
  const contextOf = (view: ViewContext): QuestionnaireContext => ({...view, documentQuestions});
  const stableHeight = new StableHeight();
  return {
    session,
    render: (view) => {
      session.checkDisplayed(view.layout);
      return html`${keyed(session.fieldsId, viewOfStage[session.stage](contextOf(view), session))}`;
    },
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
    summaryLines: (view) => summaryLines(contextOf(view), session),
    recordLines: (view) => recordLines(contextOf(view), session),
    privateLines: (view) => privateLines(view, session),
  };
}
