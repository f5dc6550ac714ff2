import type {QuestionnaireItem} from '../questionnaire.js';

/** Items by the item that they depend on, or that depends on them. */
type Edges = ReadonlyMap<QuestionnaireItem, readonly QuestionnaireItem[]>;

/**
 * Finds the items whose conditions form a cycle, and the items on a path between two cycles. Repeatedly removes items
 * without dependencies and items without dependents; the remaining items are returned.
 */
export function itemsInCycles(
  items: readonly QuestionnaireItem[],
  itemsByLinkId: ReadonlyMap<string, QuestionnaireItem>,
): Set<QuestionnaireItem> {
  const remaining = new Set(items);
  const dependencies = new Map<QuestionnaireItem, QuestionnaireItem[]>(items.map((item) => [item, []]));
  const dependents = new Map<QuestionnaireItem, QuestionnaireItem[]>(items.map((item) => [item, []]));
  const connect = (item: QuestionnaireItem, target: QuestionnaireItem | undefined): void => {
    if (!target) return;
    dependencies.get(item)?.push(target);
    dependents.get(target)?.push(item);
  };
  for (const item of items) {
    // An item depends on its parent group, so a group with a condition on a descendant is a cycle.
    for (const child of item.items) connect(child, item);
    for (const {question} of item.enableWhen) connect(item, itemsByLinkId.get(question));
  }
  pruneLeaves(remaining, dependencies);
  pruneLeaves(remaining, dependents);
  return remaining;
}

/** Removes items without edges to remaining items until none is left. Documents with more than 2,000 items are refused earlier. */
function pruneLeaves(remaining: Set<QuestionnaireItem>, edges: Edges): void {
  let previousSize;
  do {
    previousSize = remaining.size;
    // In both directions, so that a long chain takes one round in whichever order the items are.
    for (const item of [...remaining, ...[...remaining].reverse()])
      if (!edges.get(item)?.some((one) => remaining.has(one))) remaining.delete(item);
  } while (remaining.size < previousSize);
}
