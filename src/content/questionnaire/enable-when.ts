import {flattenItems, findOption, isSameAnswer, type Answers, type EnableWhenCondition, type QuestionnaireItem, type Questionnaire} from './questionnaire.js';

/**
 * The items that are to be shown for these answers (FHIR R4 `enableWhen`, all operators). A hidden question's answer
 * counts as none.
 */
export function enabledItems({items}: Questionnaire, answers: Answers): Set<QuestionnaireItem> {
  const all = flattenItems(items);
  const resolved = new Map<QuestionnaireItem, boolean>();
  const parents = new Map(all.flatMap((parent) => parent.items.map((item) => [item, parent] as const)));
  const itemsByLinkId = new Map([...all].reverse().map((item) => [item.linkId, item]));
  const isEnabled = (item: QuestionnaireItem): boolean => {
    const cached = resolved.get(item);
    if (cached !== undefined) return cached;
    resolved.set(item, true); // A question inside another can depend on it: whoever asks again from here gets no other answer.
    const parent = parents.get(item);
    const isMet = (condition: EnableWhenCondition) => {
      const target = itemsByLinkId.get(condition.question);
      return !target || meetsCondition(target, isEnabled(target) ? (answers.get(target.key) ?? []) : [], condition);
    };
    const ownConditionsMet = item.enableWhen.length === 0 || (item.enableWhenAll ? item.enableWhen.every(isMet) : item.enableWhen.some(isMet));
    const enabled = ownConditionsMet && (!parent || isEnabled(parent));
    resolved.set(item, enabled);
    return enabled;
  };
  return new Set(all.filter(isEnabled));
}

function meetsCondition(item: QuestionnaireItem, values: readonly string[], {operator, value}: EnableWhenCondition): boolean {
  if (operator === 'exists') return String(values.length > 0) === value;
  const isEqual = values.some((one) => isSameAnswer(one, value) || comparableValue(item, one) === comparableValue(item, value));
  if (operator === '=') return isEqual;
  if (operator === '!=') return values.length > 0 && !isEqual;
  const comparableRank = (one: string) => findOption(item, one)?.weight ?? comparableValue(item, one);
  const expected = comparableRank(value);
  return values.map(comparableRank).some((one) => (operator[0] === '>' ? one > expected : one < expected) || (operator[1] === '=' && one === expected));
}

/** An answer as something that can be compared: a moment, a time of day, a number, or its text. */
function comparableValue({kind}: QuestionnaireItem, value: string): number | string {
  if (kind === 'dateTime') return Date.parse(value);
  if (kind === 'time') return value.length === 5 ? `${value}:00` : value;
  return value.trim() === '' || Number.isNaN(Number(value)) ? value : Number(value);
}
