import type {Answers, Bounds, Questionnaire, QuestionnaireItem} from '../questionnaire.js';

/** Results of all expressions for the current answers, by item key. */
export interface ExpressionResults {
  /** Values of calculated items. */
  readonly calculated: ReadonlyMap<string, readonly string[]>;
  /** Items whose `enableWhenExpression` is not true. */
  readonly disabled: ReadonlySet<string>;
  /** Ids of the options that are not offered. */
  readonly hiddenOptions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Texts of the unmet constraints. The key of a constraint of the questionnaire is empty. */
  readonly violations: ReadonlyMap<string, string>;
  /** Texts of the unmet constraints of severity `warning`, by item key. */
  readonly hints: ReadonlyMap<string, readonly string[]>;
  /** Limits from expressions, by item key. */
  readonly limits: ReadonlyMap<string, Pick<Bounds, 'min' | 'max'>>;
}

/** Evaluates FHIRPath expressions. It is loaded only for documents that need it. */
export interface ExpressionEvaluator {
  /** Returns undefined if an expression can be evaluated, otherwise the reason why not. */
  problemWith(expression: string): string | undefined;
  /** Evaluates all expressions of a questionnaire, whose items include all instances. */
  evaluate(questionnaire: Questionnaire, answers: Answers): ExpressionResults;
  /** The initial values of items without an answer, by item key. */
  initialValues(
    questionnaire: Questionnaire,
    answers: Answers,
    items: readonly QuestionnaireItem[],
  ): ReadonlyMap<string, readonly string[]>;
}

/** A questionnaire and answers after all expressions were evaluated. */
export interface EvaluatedState {
  readonly questionnaire: Questionnaire;
  /** The answers, with the values of calculated items. */
  readonly answers: Answers;
  readonly violations: ExpressionResults['violations'];
  readonly hints: ExpressionResults['hints'];
}

/** Applies the results of expressions: disabled items, options that are not offered, and calculated values. */
export function applyResults(
  questionnaire: Questionnaire,
  answers: Answers,
  {calculated, disabled, hiddenOptions, violations, hints, limits}: ExpressionResults,
): EvaluatedState {
  const applyToItem = (item: QuestionnaireItem): QuestionnaireItem => {
    const hidden = hiddenOptions.get(item.key);
    return {
      ...item,
      ...(disabled.has(item.key) && {isDisabled: true}),
      ...(hidden && {options: item.options.filter(({id}) => !hidden.has(id))}),
      ...(limits.has(item.key) && {bounds: {...item.bounds, ...limits.get(item.key)}}),
      items: item.items.map(applyToItem),
    };
  };
  const isOffered = (key: string, id: string) => !hiddenOptions.get(key)?.has(id);
  const offered = [...answers].map(([key, ids]) => [key, ids.filter((id) => isOffered(key, id))] as const);
  return {
    questionnaire: {...questionnaire, items: questionnaire.items.map(applyToItem)},
    answers: new Map([...offered.filter(([, ids]) => ids.length > 0), ...calculated]),
    violations,
    hints,
  };
}
