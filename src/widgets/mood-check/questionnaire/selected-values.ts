import {findOption, type QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';

/**
 * The values of a question after an option is selected or deselected. An exclusive option and the other options deselect
 * each other.
 * @param values the values before.
 * @param id id of the option, or `true` or `false`.
 */
export function selectedValues(
  item: QuestionnaireItem,
  values: readonly string[],
  id: string,
  isSelected: boolean,
): readonly string[] {
  if (!item.repeats) return isSelected ? [id] : [];
  const isExclusive = (value: string) => findOption(item, value)?.exclusive === true;
  const others = values.filter((value) => value !== id);
  if (!isSelected) return others;
  return [...(isExclusive(id) ? [] : others.filter((value) => !isExclusive(value))), id];
}
