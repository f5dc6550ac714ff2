/** A copy of a map without these keys. */
export const withoutKeys = <Value>(
  map: ReadonlyMap<string, Value>,
  keys: Iterable<string>,
): ReadonlyMap<string, Value> => {
  const copy = new Map(map);
  for (const key of keys) copy.delete(key);
  return copy;
};
