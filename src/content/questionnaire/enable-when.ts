import {flat, optionOf, sameAnswer, type Answers, type Condition, type Item, type Questionnaire} from './questionnaire.js';

/**
 * The items that are to be shown for these answers (FHIR R4 `enableWhen`, all operators). A hidden question's answer
 * counts as none.
 */
export function enabledItems({items}: Questionnaire, answers: Answers): Set<Item> {
  const all = flat(items);
  const known = new Map<Item, boolean>();
  const parents = new Map(all.flatMap((parent) => parent.items.map((item) => [item, parent] as const)));
  const byLink = new Map([...all].reverse().map((item) => [item.linkId, item]));
  const isOn = (item: Item): boolean => {
    const before = known.get(item);
    if (before !== undefined) return before;
    known.set(item, true); // A question inside another can depend on it: whoever asks again from here gets no other answer.
    const parent = parents.get(item);
    const holds = (condition: Condition) => {
      const target = byLink.get(condition.question);
      return !target || meets(target, isOn(target) ? (answers.get(target.key) ?? []) : [], condition);
    };
    const own = item.when.length === 0 || (item.whenAll ? item.when.every(holds) : item.when.some(holds));
    const on = own && (!parent || isOn(parent));
    known.set(item, on);
    return on;
  };
  return new Set(all.filter(isOn));
}

function meets(item: Item, values: readonly string[], {operator, value}: Condition): boolean {
  if (operator === 'exists') return String(values.length > 0) === value;
  const same = values.some((one) => sameAnswer(one, value) || sizeOf(item, one) === sizeOf(item, value));
  if (operator === '=') return same;
  if (operator === '!=') return values.length > 0 && !same;
  const rank = (one: string) => optionOf(item, one)?.weight ?? sizeOf(item, one);
  const wish = rank(value);
  return values.map(rank).some((one) => (operator[0] === '>' ? one > wish : one < wish) || (operator[1] === '=' && one === wish));
}

/** An answer as something that can be compared: a moment, a time of day, a number, or its text. */
function sizeOf({kind}: Item, value: string): number | string {
  if (kind === 'dateTime') return Date.parse(value);
  if (kind === 'time') return value.length === 5 ? `${value}:00` : value;
  return value.trim() === '' || Number.isNaN(Number(value)) ? value : Number(value);
}
