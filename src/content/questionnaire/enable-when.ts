import {compareValues, isEqualValue} from './compare.js';
import {
  findOption,
  flattenItems,
  isSameCoding,
  unitOf,
  type Answers,
  type EnableWhenCondition,
  type FhirValue,
  type Questionnaire,
  type QuestionnaireItem,
} from './questionnaire.js';
import {createLinkIdResolver} from './repeats.js';
import {isScored, itemPoints, itemsInScope, sumPoints} from './points.js';

interface Evaluation {
  readonly answers: Answers;
  readonly enabled: ReadonlySet<QuestionnaireItem>;
}

/** The last evaluation of each questionnaire: the pages, the score and the errors of one rendering ask for the same. */
const lastEvaluations = new WeakMap<Questionnaire, Evaluation>();

/**
 * Evaluates FHIR R4 `enableWhen` (all operators) and returns the enabled items. Answers to disabled questions are
 * ignored. Conditions on a total use the sum of the answers so far. Expects that a map of answers is not changed.
 */
export function enabledItems(questionnaire: Questionnaire, answers: Answers): ReadonlySet<QuestionnaireItem> {
  const last = lastEvaluations.get(questionnaire);
  if (last?.answers === answers) return last.enabled;
  const enabled = evaluate(questionnaire, answers);
  lastEvaluations.set(questionnaire, {answers, enabled});
  return enabled;
}

function evaluate({items}: Questionnaire, answers: Answers): ReadonlySet<QuestionnaireItem> {
  const all = flattenItems(items);
  const resolved = new Map<QuestionnaireItem, boolean>();
  const parents = new Map(all.flatMap((parent) => parent.items.map((item) => [item, parent] as const)));
  const resolve = createLinkIdResolver(items);

  const dependsOn = (
    item: QuestionnaireItem,
    target: QuestionnaireItem,
    visited = new Set<QuestionnaireItem>(),
  ): boolean => {
    if (visited.has(item)) return false;
    visited.add(item);
    const parent = parents.get(item);
    const questions = item.enableWhen.flatMap(({question}) => resolve(item, question));
    return [...questions, ...(parent ? [parent] : [])].some((one) => one === target || dependsOn(one, target, visited));
  };
  const totals = new Map<QuestionnaireItem, readonly string[]>();
  /** The sum so far, without questions whose conditions depend on this total. */
  const totalOf = (total: QuestionnaireItem): readonly string[] => {
    const cached = totals.get(total);
    if (cached) return cached;
    const points = itemsInScope(all, total.summedLinkIds)
      .filter((item) => isScored(item, answers) && !dependsOn(item, total) && isEnabled(item))
      .map((item) => itemPoints(item, answers));
    const values = points.length > 0 && points.every((one) => one !== undefined) ? [String(sumPoints(points))] : [];
    totals.set(total, values);
    return values;
  };
  // One function without callbacks: long chains of conditions would otherwise exceed the call stack.
  const meetsConditions = (item: QuestionnaireItem): boolean => {
    const {enableWhen, enableWhenAll = false} = item;
    for (const condition of enableWhen) {
      const targets = resolve(item, condition.question);
      const values: string[] = [];
      let hasOtherUnit = false;
      for (const target of targets) {
        if (!isEnabled(target)) continue;
        const own = target.summedLinkIds ? totalOf(target) : (answers.get(target.key) ?? []);
        values.push(...own);
        hasOtherUnit ||= own.length > 0 && isOtherUnit(condition, unitOf(target, answers));
      }
      // A quantity in another unit cannot be compared, so that the question is asked.
      const isMet = !targets[0] || hasOtherUnit || meetsCondition(targets[0], values, condition);
      if (isMet !== enableWhenAll) return isMet;
    }
    return enableWhenAll || enableWhen.length === 0;
  };
  const isEnabled = (item: QuestionnaireItem): boolean => {
    const cached = resolved.get(item);
    if (cached !== undefined) return cached;
    resolved.set(item, true); // Stops the recursion for cycles, such as an item that depends on its parent.
    const parent = parents.get(item);
    const enabled = !item.isDisabled && meetsConditions(item) && (!parent || isEnabled(parent));
    resolved.set(item, enabled);
    return enabled;
  };
  return new Set(all.filter(isEnabled));
}

const isOtherUnit = ({unit, operator}: EnableWhenCondition, own: FhirValue | undefined): boolean =>
  unit !== undefined && operator !== 'exists' && own !== undefined && own['code'] !== unit && own['unit'] !== unit;

/** Data types of options, by the name of their `value[x]` property. Others are compared as text. */
const OPTION_TYPES: Readonly<Record<string, string>> = {
  valueInteger: 'integer',
  valueDecimal: 'decimal',
  valueDate: 'date',
  valueTime: 'time',
};

/** How to compare an answer: an option as the type of its value. */
function comparableOf(item: QuestionnaireItem, id: string): Pick<QuestionnaireItem, 'kind' | 'type'> {
  const [key = ''] = Object.keys(findOption(item, id)?.value ?? {});
  const type = OPTION_TYPES[key];
  return type === undefined ? item : {kind: item.kind, type};
}

function meetsCondition(
  item: QuestionnaireItem,
  values: readonly string[],
  {operator, value, isCoding}: EnableWhenCondition,
): boolean {
  if (operator === 'exists') return String(values.length > 0) === value;
  const expected = findOption(item, value);
  const isEqual = values.some((one) => {
    const own = findOption(item, one);
    // The codes of two options can differ in case only.
    if (own && expected) return own === expected;
    return isCoding ? isSameCoding(one, value) : isEqualValue(comparableOf(item, one), one, value);
  });
  if (operator === '=') return isEqual;
  if (operator === '!=') return values.length > 0 && !isEqual;
  return values.some((one) => {
    const weight = findOption(item, one)?.weight;
    const order =
      weight !== undefined && expected?.weight !== undefined
        ? Math.sign(weight - expected.weight)
        : compareValues(comparableOf(item, one), one, value);
    return order === (operator[0] === '>' ? 1 : -1) || (operator[1] === '=' && order === 0);
  });
}
