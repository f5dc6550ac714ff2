import type {QuestionnaireItem} from '../questionnaire.js';

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
  // An item depends on its parent group, so a group with a condition on a descendant is a cycle.
  const parents = new Map(items.flatMap((group) => group.items.map((item) => [item, group] as const)));
  const dependencies = new Map(
    items.map((item) => {
      const parent = parents.get(item);
      const conditions = item.enableWhen.flatMap(({question}) => itemsByLinkId.get(question) ?? []);
      return [item, parent ? [parent, ...conditions] : conditions] as const;
    }),
  );
  const dependents = new Map(items.map((item) => [item, [] as QuestionnaireItem[]]));
  for (const [item, targets] of dependencies) for (const target of targets) dependents.get(target)?.push(item);
  pruneLeaves(remaining, dependencies, dependents);
  pruneLeaves(remaining, dependents, dependencies);
  return remaining;
}

function pruneLeaves(remaining: Set<QuestionnaireItem>, edges: Edges, reverseEdges: Edges): void {
  const pendingCounts = new Map(
    [...edges].map(([item, targets]) => [item, targets.filter((one) => remaining.has(one)).length]),
  );
  const leaves = [...remaining].filter((item) => pendingCounts.get(item) === 0);
  for (const item of leaves) {
    remaining.delete(item);
    for (const other of reverseEdges.get(item) ?? []) {
      const pendingCount = (pendingCounts.get(other) ?? 0) - 1;
      pendingCounts.set(other, pendingCount);
      if (pendingCount === 0) leaves.push(other);
    }
  }
}
