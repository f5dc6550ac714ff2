import {flattenItems, isQuestion, type Answers, type QuestionnaireItem} from './questionnaire.js';

/**
 * The enabled items that have to hold an answer and hold none. A required group needs one answer; a group that is not
 * required may stay empty, also when questions in it are required.
 */
export function missingRequiredItems(
  items: readonly QuestionnaireItem[],
  answers: Answers,
  enabled: ReadonlySet<QuestionnaireItem>,
): Set<QuestionnaireItem> {
  const missing = new Set<QuestionnaireItem>();
  const hasAnswer = (item: QuestionnaireItem): boolean => enabled.has(item) && answers.has(item.key);
  const visit = (item: QuestionnaireItem, isInEmptyGroup: boolean): void => {
    if (!enabled.has(item)) return;
    const isAnswered = item.kind === 'group' ? flattenItems(item.items).some(hasAnswer) : hasAnswer(item);
    if (item.required && !isAnswered && !isInEmptyGroup && item.kind !== 'display') missing.add(item);
    // Hidden answers do not count as having begun to fill in a group.
    const isBegun =
      item.kind === 'group' ? flattenItems(item.items).some((one) => !one.notAsked && hasAnswer(one)) : isAnswered;
    const isEmpty =
      !isBegun && !(item.kind === 'group' && item.required) && (item.kind === 'group' || isQuestion(item));
    for (const child of item.items) visit(child, isInEmptyGroup || isEmpty);
  };
  for (const item of items) visit(item, false);
  return missing;
}
