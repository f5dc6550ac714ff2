import {flattenItems, isQuestion, type Answers, type QuestionnaireItem} from './questionnaire.js';

/**
 * The enabled, required items without an answer. A required group needs at least one answer. An optional group may be
 * empty even if it contains required questions.
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
    // Answers to hidden questions do not make an optional group count as started.
    const isBegun =
      item.kind === 'group' ? flattenItems(item.items).some((one) => !one.notAsked && hasAnswer(one)) : isAnswered;
    const isEmpty =
      !isBegun &&
      item.optionId === undefined &&
      !(item.kind === 'group' && item.required) &&
      (item.kind === 'group' || isQuestion(item));
    for (const child of item.items) visit(child, isInEmptyGroup || isEmpty);
  };
  for (const item of items) visit(item, false);
  return missing;
}
