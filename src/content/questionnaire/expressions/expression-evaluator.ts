import type {Expressions} from './item-expressions.js';
import {answerKey} from '../fhir/answer-key.js';
import {asNumber, asObject, asText} from '../fhir/fhir-json.js';
import {toLocalDate} from '../compare.js';
import {enabledItems} from '../enable-when.js';
import {toFhirValue} from '../fhir/response.js';
import {
  findOption,
  flattenItems,
  isQuestion,
  itemsOfAnswer,
  type Answers,
  type Bounds,
  type FhirValue,
  type Questionnaire,
  type QuestionnaireItem,
} from '../questionnaire.js';
import {
  compileExpression,
  ExpressionError,
  toPlainValues,
  WorkBudget,
  type WeightOf,
  type CompiledExpression,
  type Environment,
} from './bounded-fhirpath.js';
import type {ExpressionEvaluator, EvaluatedState} from './expressions.js';
import {totalOf} from '../score.js';
import {applyResults, type ExpressionResults} from './results.js';

/** Work for all expressions after a change of an answer. */
const WORK_PER_CHANGE = 50_000;
/** Calculated values can depend on each other. Values that have not settled after the last round depend on themselves. */
const MAX_ROUNDS = 12;
/** Maximum number of expressions in a document. Further ones are not evaluated. */
const MAX_EXPRESSIONS = 300;
/** Longest series of compilations without a pause, in milliseconds. */
const MAX_COMPILING_TIME = 40;

/**
 * Compiles the expressions of a document, with pauses so that the page does not freeze.
 * @param reportProblem receives each expression that fails during evaluation, once.
 */
export async function createEvaluator(
  expressions: Iterable<string>,
  reportProblem: (message: string) => void,
): Promise<ExpressionEvaluator> {
  const compiled = new Map<string, CompiledExpression | string>();
  let start = performance.now();
  for (const expression of new Set(expressions)) {
    if (performance.now() - start > MAX_COMPILING_TIME) {
      await new Promise((resolve) => setTimeout(resolve));
      start = performance.now();
    }
    compiled.set(expression, compiled.size < MAX_EXPRESSIONS ? tryCompile(expression) : 'there are too many of them');
  }
  const failed = new Set<string>();
  const reported = new Set<string>();
  const reportItem: ReportItem = ({linkId}, problem) => {
    const message = `item "${linkId.slice(0, 60)}" ${problem}`;
    if (!reported.has(message)) reportProblem(message);
    reported.add(message);
  };
  const evaluateOnce: EvaluateExpression = (expression, ...context) => {
    const evaluate = compiled.get(expression);
    if (typeof evaluate !== 'function' || failed.has(expression)) return undefined;
    try {
      return evaluate(...context);
    } catch (error) {
      failed.add(expression);
      reportProblem(`the expression "${expression.slice(0, 120)}" cannot be evaluated: ${(error as Error).message}`);
      return undefined;
    }
  };
  return {
    problemWith: (expression) => {
      const result = compiled.get(expression) ?? 'it is not known';
      return typeof result === 'string' ? result : undefined;
    },
    evaluate: (questionnaire, answers) =>
      applyResults(questionnaire, answers, evaluateAll(questionnaire, answers, evaluateOnce, reportItem)),
    initialValues: (questionnaire, answers, items) => {
      const evaluation = new Evaluation(
        {questionnaire, answers, violations: new Map(), hints: new Map()},
        evaluateOnce,
        newBudget(),
        reportItem,
      );
      const withInitial = items.filter(({key, expressions}) => expressions?.initial && !answers.has(key));
      return new Map(
        withInitial
          .map((item) => [item.key, evaluation.values(item, item.expressions?.initial) ?? []] as const)
          .filter(([, values]) => values.length > 0),
      );
    },
  };
}

const NO_RESULTS: ExpressionResults = {
  calculated: new Map(),
  disabled: new Set(),
  hiddenOptions: new Map(),
  violations: new Map(),
  hints: new Map(),
  limits: new Map(),
};

/** Checks expressions for a document that is not asked, as `smart-meditation validate` does. It evaluates nothing. */
export const expressionChecker: ExpressionEvaluator = {
  problemWith: (expression) => {
    const result = tryCompile(expression);
    return typeof result === 'string' ? result : undefined;
  },
  evaluate: (questionnaire, answers) => applyResults(questionnaire, answers, NO_RESULTS),
  initialValues: () => new Map(),
};

const newBudget = () => new WorkBudget(WORK_PER_CHANGE);

function tryCompile(expression: string): CompiledExpression | string {
  try {
    return compileExpression(expression);
  } catch (error) {
    // The parser throws plain errors, whose messages begin with the position.
    return error instanceof ExpressionError
      ? error.message
      : `it is not valid FHIRPath (${(error as Error).message.slice(0, 120)})`;
  }
}

/** Reports a problem with an item, once. The problem contains no answer. */
type ReportItem = (item: QuestionnaireItem, problem: string) => void;

/** Returns undefined if the expression fails. */
type EvaluateExpression = (expression: string, ...context: Parameters<CompiledExpression>) => unknown[] | undefined;

/**
 * Evaluates all expressions until the calculated values and the enabled items no longer change. Values that do not settle are left
 * out, such as a sum of a group that contains the sum.
 */
function evaluateAll(
  questionnaire: Questionnaire,
  answers: Answers,
  evaluate: EvaluateExpression,
  report: ReportItem,
): ExpressionResults {
  const budget = newBudget();
  let results = NO_RESULTS;
  let fingerprint = '';
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const evaluation = new Evaluation(applyResults(questionnaire, answers, results), evaluate, budget, report);
    const previous = results;
    results = evaluation.results(flattenItems(questionnaire.items));
    const next = JSON.stringify([
      [...results.calculated],
      [...results.disabled],
      [...results.hiddenOptions].map(([key, ids]) => [key, ...ids]),
    ]);
    if (next === fingerprint) return results;
    fingerprint = next;
    if (round === MAX_ROUNDS - 1) return withoutUnsettled(questionnaire, previous, results, report);
  }
  return results;
}

/** The results without the calculated values that differ from those of the previous round. */
function withoutUnsettled(
  {items}: Questionnaire,
  previous: ExpressionResults,
  results: ExpressionResults,
  report: ReportItem,
): ExpressionResults {
  const isSettled = (key: string) => String(previous.calculated.get(key)) === String(results.calculated.get(key));
  for (const item of flattenItems(items))
    if (!isSettled(item.key)) report(item, 'is calculated from itself: it is left out');
  return {...results, calculated: new Map([...results.calculated].filter(([key]) => isSettled(key)))};
}

/** The evaluation of expressions for one state of the answers. */
class Evaluation {
  readonly #evaluate: EvaluateExpression;
  readonly #budget: WorkBudget;
  readonly #report: ReportItem;
  readonly #questionnaire: Questionnaire;
  readonly #enabled: ReadonlySet<QuestionnaireItem>;
  readonly #enabledKeys: ReadonlySet<string>;
  readonly #answers: Answers;
  readonly #parents = new Map<string, QuestionnaireItem>();
  readonly #itemsByLinkId = new Map<string, QuestionnaireItem>();
  readonly #responseItems = new Map<string, FhirValue>();
  readonly #environments = new Map<string, Environment>();
  readonly #response: FhirValue;

  constructor(
    {questionnaire, answers}: EvaluatedState,
    evaluate: EvaluateExpression,
    budget: WorkBudget,
    report: ReportItem,
  ) {
    this.#report = report;
    this.#questionnaire = questionnaire;
    this.#answers = answers;
    this.#evaluate = evaluate;
    this.#budget = budget;
    this.#enabled = enabledItems(questionnaire, answers);
    this.#enabledKeys = new Set([...this.#enabled].map(({key}) => key));
    for (const parent of flattenItems(questionnaire.items)) {
      this.#itemsByLinkId.set(parent.linkId, parent);
      for (const child of parent.items) this.#parents.set(child.key, parent);
    }
    this.#response = {
      resourceType: 'QuestionnaireResponse',
      status: 'in-progress',
      item: questionnaire.items.flatMap((item) => this.#writeItem(item)),
    };
  }

  results(items: readonly QuestionnaireItem[]): ExpressionResults {
    const calculated = new Map<string, readonly string[]>();
    const disabled = new Set<string>();
    const hiddenOptions = new Map<string, ReadonlySet<string>>();
    const violations = new Map<string, string>();
    const hints = new Map<string, readonly string[]>();
    const limits = new Map<string, Pick<Bounds, 'min' | 'max'>>();
    for (const item of items) {
      const {expressions} = item;
      if (!expressions || !this.#isAskedInside(item)) continue;
      if (expressions.enableWhen && !this.#isTrue(item, expressions.enableWhen)) disabled.add(item.key);
      if (!this.#enabledKeys.has(item.key)) continue;
      const values = this.values(item, expressions.calculated);
      if (values && values.length > 0) calculated.set(item.key, values);
      const hidden = this.#hiddenOptions(item, expressions);
      if (hidden.size > 0) hiddenOptions.set(item.key, hidden);
      if (expressions.min ?? expressions.max) limits.set(item.key, this.#limits(item, expressions));
      const unmet = this.#unmetConstraints(item, expressions);
      if (unmet.errors[0] !== undefined) violations.set(item.key, unmet.errors[0]);
      if (unmet.hints.length > 0) hints.set(item.key, unmet.hints);
    }
    const {expressions} = this.#questionnaire;
    const unmet = expressions && this.#unmetConstraints(undefined, expressions);
    if (unmet?.errors[0] !== undefined) violations.set('', unmet.errors[0]);
    if (unmet && unmet.hints.length > 0) hints.set('', unmet.hints);
    return {calculated, disabled, hiddenOptions, violations, hints, limits};
  }

  /** The values of an expression as answers to an item. Undefined if it fails or its type is not that of the item. */
  values(item: QuestionnaireItem, expression: string | undefined): readonly string[] | undefined {
    const results = expression === undefined ? undefined : this.#run(item, expression);
    if (!results) return undefined;
    const ids = results.map((value) => toAnswer(item, value));
    if (ids.every((id) => id !== undefined) && (ids.length < 2 || item.repeats)) return ids;
    this.#report(item, 'has an expression whose value is no answer to it: the value is left out');
    return undefined;
  }

  /** Returns true if all groups that contain an item are enabled. */
  #isAskedInside({key}: QuestionnaireItem): boolean {
    const parent = this.#parents.get(key);
    return !parent || this.#enabled.has(parent);
  }

  /** An expression that fails counts as true, so that the question is asked. */
  #isTrue(item: QuestionnaireItem | undefined, expression: string): boolean {
    const results = this.#run(item, expression);
    return !results || results[0] === true;
  }

  /** The limits of an item that are expressions, as far as they have a value. */
  #limits(item: QuestionnaireItem, {min, max}: Expressions): Pick<Bounds, 'min' | 'max'> {
    const [low, high] = [min, max].map((expression) => this.values(item, expression)?.[0]);
    return {...(low !== undefined && {min: low}), ...(high !== undefined && {max: high})};
  }

  /** Options are hidden while no toggle that lists them is true. */
  #hiddenOptions(item: QuestionnaireItem, {toggles}: Expressions): Set<string> {
    const hidden = new Set(toggles.flatMap(({optionIds}) => optionIds));
    for (const {optionIds, expression} of toggles)
      if (this.#isTrue(item, expression)) for (const id of optionIds) hidden.delete(id);
    return hidden;
  }

  /** The texts of the constraints that are false. An empty result is no violation. */
  #unmetConstraints(item: QuestionnaireItem | undefined, {constraints}: Expressions) {
    const unmet = constraints.filter(({expression}) => this.#run(item, expression)?.[0] === false);
    return {
      errors: unmet.filter(({isHint}) => !isHint).map(({text}) => text),
      hints: unmet.filter(({isHint, text}) => isHint && text).map(({text}) => text),
    };
  }

  #run(item: QuestionnaireItem | undefined, expression: string): unknown[] | undefined {
    const result = this.#evaluate(
      expression,
      this.#focusOf(item),
      this.#environmentOf(item),
      this.#budget,
      this.#weightOf,
    );
    return result && toPlainValues(result);
  }

  readonly #weightOf: WeightOf = (linkId, value) => {
    const item = this.#itemsByLinkId.get(linkId);
    return item && findOption(item, answerKey(value))?.weight;
  };

  #focusOf(item: QuestionnaireItem | undefined): FhirValue {
    if (!item) return this.#response;
    const existing = this.#responseItems.get(item.key);
    return existing ?? {linkId: item.linkId}; // An item without answers is not in the response.
  }

  /** The variables of an item, of the groups that contain it, and of the questionnaire. */
  #environmentOf(item: QuestionnaireItem | undefined): Environment {
    const key = item?.key ?? '';
    const cached = this.#environments.get(key);
    if (cached) return cached;
    const expressions = item ? item.expressions : this.#questionnaire.expressions;
    const outer: Environment = item
      ? this.#environmentOf(this.#parents.get(item.key))
      : {resource: this.#response, questionnaire: this.#questionnaire.source};
    let environment: Environment = {...outer, ...(item && {qitem: expressions?.definition ?? {}})};
    for (const {name, expression} of expressions?.variables ?? []) {
      const value = this.#evaluate(expression, this.#focusOf(item), environment, this.#budget, this.#weightOf) ?? [];
      environment = {...environment, [name]: value};
    }
    this.#environments.set(key, environment);
    return environment;
  }

  #valuesOf(item: QuestionnaireItem): readonly string[] {
    if (!item.summedLinkIds) return this.#answers.get(item.key) ?? [];
    const total = totalOf(this.#questionnaire, this.#answers, item);
    return total === undefined ? [] : [String(total)];
  }

  /** An item of the response, as in the response that is sent, but while questions are still unanswered. */
  #writeItem(item: QuestionnaireItem): FhirValue[] {
    if (!this.#enabled.has(item)) return [];
    const itemsIn = (value?: string, isFirst?: boolean): FhirValue => {
      const items = itemsOfAnswer(item, value, isFirst).flatMap((child) => this.#writeItem(child));
      return items.length > 0 ? {item: items} : {};
    };
    const values = isQuestion(item) ? this.#valuesOf(item) : [];
    const answer = values.map((value, index) => ({
      ...toFhirValue(item, value, this.#answers),
      ...itemsIn(value, index === 0),
    }));
    const content = answer.length > 0 ? {answer} : itemsIn();
    if (Object.keys(content).length === 0) return [];
    const written: FhirValue = {linkId: item.linkId, ...content};
    this.#responseItems.set(item.key, written);
    return [written];
  }
}

/** Converts a value of an expression to an answer. Returns undefined if it does not fit the type of the item. */
function toAnswer(item: QuestionnaireItem, value: unknown): string | undefined {
  const {kind, type} = item;
  if (kind === 'choice') return optionOf(item, value);
  if (kind === 'boolean') return typeof value === 'boolean' ? String(value) : undefined;
  if (kind === 'integer' || kind === 'number') return numberOf(item, value);
  if (!isPrimitive(value)) return undefined;
  const text = String(value);
  if (type === 'date') return /^\d{4}(-\d\d){0,2}($|T)/.test(text) ? toLocalDate(text) : undefined;
  return text;
}

function optionOf(item: QuestionnaireItem, value: unknown): string | undefined {
  const option = isPrimitive(value)
    ? (findOption(item, `|${String(value)}`) ?? findOption(item, String(value)))
    : findOption(item, answerKey(value));
  return option?.id;
}

const isPrimitive = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A quantity that FHIRPath has calculated, such as `5 'kg'`. */
const CALCULATED_QUANTITY = /^(-?[\d.]+) '([^']*)'$/;

/** A calculated quantity as a FHIR quantity. Other values are returned unchanged. */
function toQuantity(result: unknown): unknown {
  const [, value, code] = CALCULATED_QUANTITY.exec(isPrimitive(result) ? String(result) : '') ?? [];
  return value === undefined ? result : {value, ...(code !== '1' && {code})};
}

function numberOf({type, unit}: QuestionnaireItem, result: unknown): string | undefined {
  const value = toQuantity(result);
  const {value: quantity, code, unit: unitText} = asObject(value);
  // The response would have the number without its unit.
  if (type === 'quantity' && !unit && asText(code ?? unitText)) return undefined;
  const hasOtherUnit = unit !== undefined && asText(code ?? unitText) !== asText(code ? unit['code'] : unit['unit']);
  if (quantity !== undefined && hasOtherUnit) return undefined;
  const number = quantity === undefined ? (typeof value === 'number' ? value : undefined) : asNumber(quantity);
  if (number === undefined || !Number.isFinite(number)) return undefined;
  return type === 'integer' && !Number.isInteger(number) ? undefined : String(number);
}
