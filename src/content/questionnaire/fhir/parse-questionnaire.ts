import {ContentError} from '../../validation/content-error.js';
import {MAX_TEXT_LENGTH, parseItems, type ParseContext} from './parse-item.js';
import {allTexts, findExtensions, hasModifier, translatedText} from './extensions.js';
import {SAFETY_EXTENSION} from './parse-safety.js';
import {isSafetyText} from '../safety-text.js';
import {questionnaireIn} from './bundle.js';
import {asObject, asObjects, asText, type JsonObject} from './fhir-json.js';
import {toPlainJson} from '../../validation/to-plain-json.js';
import {
  flattenItems,
  isQuestion,
  type EnableWhenCondition,
  type Questionnaire,
  type QuestionnaireItem,
} from '../questionnaire.js';
import {expandItems, needsExpansion} from '../expand-items.js';
import {itemsInScope} from '../points.js';
import {parseExpressions} from './parse-expressions.js';
import type {ExpressionEvaluator} from '../expressions/expressions.js';
import {checkQuestionnaireLimits} from './limits.js';
import {itemsInCycles} from './item-cycles.js';
import {isComparable, isMissingOption, withOptionId} from './condition-values.js';
import {withCodedTotals} from './coded-totals.js';

/** Maximum JSON nesting depth. It is higher than for other documents because each nested group takes two levels. */
const EXTRA_DEPTH = 160;
/** Maximum number of problems to list; further ones are counted. */
const MAX_PROBLEMS = 12;

/** An unparsed FHIR Questionnaire. */
export interface FhirQuestionnaire {
  readonly resourceType: string;
  readonly item: readonly object[];
  readonly [field: string]: unknown;
}

/**
 * Parses a FHIR R4 Questionnaire in the requested language, where translated. STU3 and R5 documents are accepted in part.
 * Unsupported features are listed in `problems`; items that cannot be asked are kept as `unsupported`.
 * @param evaluator evaluates expressions. Without it, they are listed as problems, and `expressionTexts` contains them.
 * @throws {ContentError} `invalid` if no question can be asked.
 */
export function parseQuestionnaire(input: unknown, lang = 'en', evaluator?: ExpressionEvaluator): Questionnaire {
  const root = questionnaireIn(asObject(toPlainJson(input, -EXTRA_DEPTH)));
  if (!asObjects(root['item']).length) {
    const versionHint = root['group'] ? ' (this looks like FHIR DSTU2)' : '';
    throw new ContentError('invalid', `questionnaire.item should be a list of questions, but is missing${versionHint}`);
  }
  checkQuestionnaireLimits(root);
  const context: ParseContext = {
    root,
    lang,
    keys: new Set(),
    problems: [],
    codedTotals: new Map(),
    isTranslated: false,
    evaluator,
    collected: new Set(),
    needsEvaluation: false,
  };
  const {problems} = context;
  problems.push(...problemsOfRoot(root));
  const {expressions, names} = parseExpressions(root, {options: [], outerNames: []}, context, (message) =>
    problems.push(`the questionnaire ${message}`),
  );
  const parsedItems = withCodedTotals(
    parseItems(root, '', context, {variableNames: names}),
    context.codedTotals,
    problems,
  );
  const items = withoutShownScores(withoutBrokenConditions(parsedItems, problems));
  problems.push(...unanswerableItems(items).map((linkId) => `item "${linkId}" is required, but ${UNANSWERABLE}`));
  problems.push(...totalsWithDecimals(items).map((linkId) => `item "${linkId}" is a whole number, but ${DECIMALS}`));
  if (flattenItems(items).every((item) => !isQuestion(item) || item.notAsked)) {
    const reasons = problems.map((one) => `; ${one}`).slice(0, MAX_PROBLEMS);
    throw new ContentError(
      'invalid',
      `questionnaire.item should hold a question that can be asked, but does not${reasons.join('')}`,
    );
  }
  const title = (translatedText(root, 'title', lang) || asText(root['name'])).slice(0, MAX_TEXT_LENGTH);
  if (allTexts(root, 'title').some(isSafetyText) && !flattenItems(items).some(({safety}) => safety))
    problems.push(
      `the title is about suicide or self-harm, but no question is: mark safety questions with ${SAFETY_EXTENSION}`,
    );
  const [url, version] = [asText(root['url']), asText(root['version'])];
  return {
    title,
    name: title,
    copyright: translatedText(root, 'copyright', lang).slice(0, MAX_TEXT_LENGTH),
    items,
    problems: limitProblems(problems),
    lang: context.isTranslated ? lang : asText(root['language']) || undefined,
    canonical: url && (version && !url.includes('|') ? `${url}|${version}` : url),
    expressions,
    expressionTexts: context.needsEvaluation ? context.collected : new Set(),
    source: root,
    expand: needsExpansion(items) ? expandItems : undefined,
  };
}

/** What the document says about all its questions, and the widget does not know. */
function problemsOfRoot(root: JsonObject): string[] {
  const problems: string[] = [];
  if (hasModifier(root)) problems.push('the questionnaire has a modifier extension, which can change its meaning');
  if (asText(root['implicitRules']))
    problems.push('the questionnaire has implicitRules, which are not known and can change its meaning');
  if (findExtensions(root, '/questionnaire-signatureRequired').length > 0)
    problems.push('the questionnaire requires a signature, which is not asked for');
  return problems;
}

const UNANSWERABLE = 'is not asked: the response is not completed';

/** The linkIds of required items that the user cannot answer: hidden and read-only ones without a value, and groups without a question. */
function unanswerableItems(items: readonly QuestionnaireItem[]): string[] {
  const isAnswerable = (item: QuestionnaireItem): boolean =>
    (isQuestion(item) && (!item.notAsked || item.initial.length > 0 || isCalculated(item))) ||
    item.items.some(isAnswerable);
  return flattenItems(items)
    .filter((item) => item.required && item.kind !== 'display' && item.kind !== 'unsupported' && !isAnswerable(item))
    .map(({linkId}) => linkId.slice(0, 60));
}

const DECIMALS = 'adds weights that are not: the total is left out if it is not a whole number';

/** The linkIds of totals that are whole numbers, but add weights with decimals. */
function totalsWithDecimals(items: readonly QuestionnaireItem[]): string[] {
  const all = flattenItems(items);
  const hasDecimals = ({summedLinkIds}: QuestionnaireItem) =>
    itemsInScope(all, summedLinkIds).some(({options}) => options.some(({weight = 0}) => !Number.isInteger(weight)));
  return all
    .filter((item) => item.summedLinkIds && item.type === 'integer' && hasDecimals(item))
    .map(({linkId}) => linkId.slice(0, 60));
}

function limitProblems(problems: readonly string[]): readonly string[] {
  const omittedCount = problems.length - MAX_PROBLEMS;
  return omittedCount > 0 ? [...problems.slice(0, MAX_PROBLEMS), `and ${omittedCount} more like these`] : problems;
}

/**
 * Removes conditions that can never be met, because the question is missing, unsupported or part of a cycle. Items
 * without remaining conditions are asked.
 */
function withoutBrokenConditions(
  items: readonly QuestionnaireItem[],
  problems: string[],
): readonly QuestionnaireItem[] {
  const all = flattenItems(items);
  const itemsByLinkId = new Map([...all].reverse().map((item) => [item.linkId, item]));
  const cyclicItems = itemsInCycles(all, itemsByLinkId);
  const repairItem = (item: QuestionnaireItem): QuestionnaireItem => {
    const isCyclic = cyclicItems.has(item);
    if (isCyclic) problems.push(`item "${item.linkId}" depends on itself through enableWhen`);
    const conditions = item.enableWhen.map((one) => withOptionId(one, itemsByLinkId.get(one.question)));
    const enableWhen = conditions.filter((condition) => {
      const problem = conditionProblem(condition, itemsByLinkId.get(condition.question));
      if (problem) problems.push(`item "${item.linkId}" depends on "${condition.question}", which ${problem.message}`);
      return !problem?.isUnmeetable && !isCyclic;
    });
    return {...item, enableWhen, items: item.items.map(repairItem)};
  };
  return items.map(repairItem);
}

/**
 * The items without the texts of calculated values, if the questionnaire has scores or safety questions: the values are then scores or
 * what they are called, and only `show-score` displays a score.
 */
function withoutShownScores(items: readonly QuestionnaireItem[]): readonly QuestionnaireItem[] {
  const isScored = flattenItems(items).some(
    ({safety, options}) => safety === true || options.some(({weight}) => weight !== undefined),
  );
  const hide = (item: QuestionnaireItem): QuestionnaireItem => ({
    ...item,
    isShownAsText: item.isShownAsText === true && !item.expressions?.calculated,
    items: item.items.map(hide),
  });
  return isScored ? items.map(hide) : items;
}

const isCalculated = ({summedLinkIds, expressions}: QuestionnaireItem): boolean =>
  summedLinkIds !== undefined || expressions?.calculated !== undefined || expressions?.initial !== undefined;

interface ConditionProblem {
  readonly message: string;
  /** True if no answer can meet the condition. */
  readonly isUnmeetable: boolean;
}

function conditionProblem(
  condition: EnableWhenCondition,
  target: QuestionnaireItem | undefined,
): ConditionProblem | undefined {
  const {operator, value} = condition;
  if (!target) return {message: 'is not there', isUnmeetable: true};
  if (operator === 'exists' && value === 'false') return undefined;
  if (!isQuestion(target)) return {message: 'cannot be asked: it is asked without this condition', isUnmeetable: true};
  if (target.notEvaluated)
    return {
      message: 'is calculated by an expression, which is not run: it is asked without this condition',
      isUnmeetable: true,
    };
  if (isMissingOption(condition, target))
    return {message: 'does not have the answer of the condition', isUnmeetable: false};
  if (!isComparable(condition, target))
    return {message: 'has answers of another type or unit: it is asked without this condition', isUnmeetable: true};
  const waitsForPage = target.notAsked && !isCalculated(target) && target.initial.length === 0;
  return waitsForPage
    ? {message: 'is not asked: it depends on an answer that comes with the page', isUnmeetable: false}
    : undefined;
}
