import {ContentError} from '../../../content/validation/content-error.js';
import {parseQuestionnaire} from '../../../content/questionnaire/fhir/parse-questionnaire.js';
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

/** Documents parsed in English without an evaluator, because parsing a long form takes a tenth of a second. */
const parsedDocuments = new WeakMap<object, Questionnaire>();

/** The FHIRPath expressions of a document; empty if it needs no evaluator. */
export function expressionsOf(input: unknown): ReadonlySet<string> {
  if (isQuestionnaire(input)) return new Set();
  const parsed = parseQuestionnaire(input);
  parsedDocuments.set(input as object, parsed);
  return parsed.expressionTexts ?? new Set();
}

/**
 * Creates the source of a built-in instrument, or of a FHIR document, which is parsed in the language of the session.
 * @param evaluator evaluates the expressions of the document. Without it, they are reported as problems.
 * @throws {ContentError} `invalid` if no question in the document can be asked.
 */
export function createQuestionnaireSource(input: unknown, evaluator?: ExpressionEvaluator): QuestionSource {
  const cache = new Map<string, Questionnaire>();
  const parsedBefore = evaluator ? undefined : parsedDocuments.get(input as object);
  if (parsedBefore) cache.set('en', parsedBefore);
  const questionnaireFor = (lang: string): Questionnaire => {
    const parsed = cache.get(lang) ?? (isQuestionnaire(input) ? input : parseQuestionnaire(input, lang, evaluator));
    cache.set(lang, parsed);
    return parsed;
  };
  const {lang} = questionnaireFor('en');
  return {
    lang,
    styles: questionnaireStyles,
    present: (language, host, previous) => {
      const questionnaire = questionnaireFor(language);
      return previous?.session.definition === questionnaire
        ? previous
        : createPresenter(new QuestionnaireSession(questionnaire, host, {evaluator, previous: previous?.session}));
    },
  };
}

const viewOfStage = {ask: questionnaireView, review: reviewView, done: resultView} as const;

function createPresenter(session: QuestionnaireSession): SessionPresenter {
  const stableHeight = new StableHeight();
  return {
    session,
    render: (view) => viewOfStage[session.stage](view, session),
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

function isQuestionnaire(input: unknown): input is Questionnaire {
  const {resourceType, builtIn} = input as {resourceType?: unknown; builtIn?: boolean};
  if (builtIn) return true;
  if (resourceType !== 'Questionnaire')
    throw new ContentError(
      'invalid',
      `questionnaire.resourceType should be "Questionnaire", but is ${JSON.stringify(resourceType)}`,
    );
  return false;
}
