import type {Answers, Bounds, Questionnaire, QuestionnaireItem} from '../questionnaire.js';
import type {EvaluatedState} from './expressions.js';

/** Results of all expressions for the current answers, by item key. */
export interface ExpressionResults extends Pick<EvaluatedState, 'violations' | 'hints'> {
  /** Values of calculated items. */
  readonly calculated: ReadonlyMap<string, readonly string[]>;
  /** Items whose `enableWhenExpression` is not true. */
  readonly disabled: ReadonlySet<string>;
  /** Ids of the options that are not offered. */
  readonly hiddenOptions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Limits from expressions, by item key. */
  readonly limits: ReadonlyMap<string, Pick<Bounds, 'min' | 'max'>>;
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
