import {flattenItems, isQuestion, type QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import type {QuestionPage} from './pages.js';

/** The position of a question. No answer changes it, so that the count is not understood as a reaction to an answer. */
export interface Progress {
  /** Number of the question, from 1; `undefined` if the question is asked only after certain answers. */
  readonly number: number | undefined;
  /** Number of the questions that are asked whatever the answers are. */
  readonly count: number;
  /** Number of these questions up to this one. */
  readonly reached: number;
  /** True if no question can follow, whatever the answers are. */
  readonly isLast: boolean;
}

/** The position of a question among the questions that are always asked. @param items all items, with all instances of repeating items. */
export function progressOf(
  items: readonly QuestionnaireItem[],
  pages: readonly QuestionPage[],
  current: QuestionnaireItem,
): Progress {
  const conditionalKeys = new Set(items.flatMap((item) => keysAskedConditionally(item, false)));
  const counted = pages.filter(({item}) => !conditionalKeys.has(item.key));
  const index = pages.findIndex(({item}) => item.key === current.key);
  const reached = pages.slice(0, index + 1).filter((page) => counted.includes(page)).length;
  const lastQuestion = flattenItems(items)
    .filter((item) => isQuestion(item) && !item.notAsked)
    .at(-1);
  return {
    number: conditionalKeys.has(current.key) ? undefined : reached,
    count: counted.length,
    reached,
    isLast: lastQuestion?.key === current.key,
  };
}

/** Keys of the items that depend on answers, and of instances that the user has added. */
function keysAskedConditionally(item: QuestionnaireItem, parentIsConditional: boolean): string[] {
  const {enableWhen, expressions, instance, minOccurs = 1} = item;
  const isConditional =
    parentIsConditional ||
    enableWhen.length > 0 ||
    Boolean(expressions?.enableWhen) ||
    (instance !== undefined && instance.index >= Math.max(minOccurs, 1));
  return [
    ...(isConditional ? [item.key] : []),
    ...item.items.flatMap((child) => keysAskedConditionally(child, isConditional)),
  ];
}
