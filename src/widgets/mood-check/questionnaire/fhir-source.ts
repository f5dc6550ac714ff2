import {ContentError} from '../../../content/validation/content-error.js';
import {parseQuestionnaire} from '../../../content/questionnaire/fhir/parse-questionnaire.js';
import type {ExpressionEvaluator} from '../../../content/questionnaire/expressions/expressions.js';
import {isQuestion, type Questionnaire, type QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import type {QuestionSource} from '../question-source.js';
import {warnAuthor} from '../../../platform/console.js';
import {documentQuestions} from './document-questions.js';
import {AnswerState} from './answer-state.js';
import {createQuestionnaireSource} from './questionnaire-source.js';

/** Documents parsed in English without an evaluator, because parsing a long form takes a tenth of a second. */
const parsedDocuments = new WeakMap<object, Questionnaire>();

/**
 * Parses a FHIR Questionnaire. Loads the evaluator if the document needs it. If that fails, the questions are asked without it.
 * @param hasResponse true if the page fills in answers.
 * @throws {ContentError} `invalid` if no question in the document can be asked.
 */
export function parseFhirQuestionnaire(
  document: unknown,
  hasResponse: boolean,
): QuestionSource | Promise<QuestionSource> {
  const expressions = expressionsOf(document);
  if (expressions.size === 0) return createFhirSource(document, hasResponse);
  const reportProblem = (message: string) => warnAuthor('sm-mood-check', message);
  return import('../../../content/questionnaire/expressions/expression-evaluator.js')
    .then(({createEvaluator}) => createEvaluator(expressions, reportProblem))
    .catch((error: unknown) => {
      reportProblem(`could not load the evaluator of expressions: ${(error as Error).message}`);
      return undefined;
    })
    .then((evaluator) => createFhirSource(document, hasResponse, evaluator));
}

/**
 * The FHIRPath expressions of a document; empty if it needs no evaluator.
 * @throws {ContentError} `invalid` if no question in the document can be asked.
 */
function expressionsOf(document: unknown): ReadonlySet<string> {
  const {resourceType} = document as {resourceType?: unknown};
  if (resourceType !== 'Questionnaire' && resourceType !== 'Bundle')
    throw new ContentError(
      'invalid',
      `questionnaire.resourceType should be "Questionnaire", but is ${JSON.stringify(resourceType)}`,
    );
  const parsed = parseQuestionnaire(document);
  parsedDocuments.set(document as object, parsed);
  return parsed.expressionTexts ?? new Set();
}

/**
 * Creates the source of a FHIR Questionnaire, which is parsed in the language of the session.
 * @param evaluator evaluates the expressions of the document. Without it, they are reported as problems.
 * @throws {ContentError} `invalid` if no question in the document can be asked.
 */
function createFhirSource(document: unknown, hasResponse: boolean, evaluator?: ExpressionEvaluator): QuestionSource {
  const cache = new Map<string, Questionnaire>();
  const parsedBefore = evaluator ? undefined : parsedDocuments.get(document as object);
  if (parsedBefore) cache.set('en', parsedBefore);
  const questionnaireFor = (lang: string): Questionnaire => {
    const parsed = cache.get(lang) ?? parseQuestionnaire(document, lang, evaluator);
    cache.set(lang, parsed);
    return parsed;
  };
  if (!hasResponse) refuseWithoutFirstQuestion(questionnaireFor('en'), evaluator);
  return createQuestionnaireSource(questionnaireFor, {evaluator, documentQuestions});
}

/**
 * Without answers from the page, a questionnaire begins with a question that depends on no other.
 * @throws {ContentError} `invalid` if there is none.
 */
function refuseWithoutFirstQuestion(questionnaire: Questionnaire, evaluator: ExpressionEvaluator | undefined): void {
  const {items, problems} = questionnaire;
  if (items.some(isAlwaysAsked) || new AnswerState(questionnaire, evaluator).pages.length > 0) return;
  const reasons = problems.map((one) => `; ${one}`).join('');
  throw new ContentError(
    'invalid',
    `questionnaire.item should hold a question that is asked first, but all depend on other answers${reasons}`,
  );
}

const isAlwaysAsked = (item: QuestionnaireItem): boolean =>
  !item.notAsked &&
  item.enableWhen.length === 0 &&
  !item.expressions?.enableWhen &&
  (isQuestion(item) || item.items.some(isAlwaysAsked));
