import {ContentError} from '../../../content/validation/content-error.js';
import {parseQuestionnaire} from '../../../content/questionnaire/fhir/parse-questionnaire.js';
import type {ExpressionEvaluator} from '../../../content/questionnaire/expressions/expressions.js';
import type {Questionnaire} from '../../../content/questionnaire/questionnaire.js';
import type {QuestionSource} from '../question-source.js';
import {warnAuthor} from '../../../platform/console.js';
import {fieldInput} from './field-input.js';
import {createQuestionnaireSource} from './questionnaire-source.js';

/** Documents parsed in English without an evaluator, because parsing a long form takes a tenth of a second. */
const parsedDocuments = new WeakMap<object, Questionnaire>();

/**
 * Parses a FHIR Questionnaire. Loads the evaluator if the document needs it. If that fails, the questions are asked without it.
 * @throws {ContentError} `invalid` if no question in the document can be asked.
 */
export function parseFhirQuestionnaire(document: unknown): QuestionSource | Promise<QuestionSource> {
  const expressions = expressionsOf(document);
  if (expressions.size === 0) return createFhirSource(document);
  const reportProblem = (message: string) => warnAuthor('sm-mood-check', message);
  return import('../../../content/questionnaire/expressions/expression-evaluator.js')
    .then(({createEvaluator}) => createEvaluator(expressions, reportProblem))
    .catch((error: unknown) => {
      reportProblem(`could not load the evaluator of expressions: ${(error as Error).message}`);
      return undefined;
    })
    .then((evaluator) => createFhirSource(document, evaluator));
}

/**
 * The FHIRPath expressions of a document; empty if it needs no evaluator.
 * @throws {ContentError} `invalid` if no question in the document can be asked.
 */
function expressionsOf(document: unknown): ReadonlySet<string> {
  const {resourceType} = document as {resourceType?: unknown};
  if (resourceType !== 'Questionnaire')
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
function createFhirSource(document: unknown, evaluator?: ExpressionEvaluator): QuestionSource {
  const cache = new Map<string, Questionnaire>();
  const parsedBefore = evaluator ? undefined : parsedDocuments.get(document as object);
  if (parsedBefore) cache.set('en', parsedBefore);
  const questionnaireFor = (lang: string): Questionnaire => {
    const parsed = cache.get(lang) ?? parseQuestionnaire(document, lang, evaluator);
    cache.set(lang, parsed);
    return parsed;
  };
  return createQuestionnaireSource(questionnaireFor, {evaluator, fieldInput});
}
