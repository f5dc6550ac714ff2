/**
 * Serializes plain data as JSON without calling `toJSON`. Prototype 1.6 (still used by older shop and service-desk pages)
 * adds `Array.prototype.toJSON`, which turns every array into a JSON string and would corrupt stored and sent answers.
 */
export function stringifyWithoutToJSON(data: object, indent?: number): string {
  return JSON.stringify(
    withoutToJSON(data),
    function ownValue(this: Readonly<Record<string, unknown>>, key) {
      return this[key]; // The original value of a string or number, not the result of its `toJSON`.
    },
    indent,
  );
}

/** A copy whose lists and objects hide an inherited `toJSON`: JSON calls it before the replacer, and it may throw. */
function withoutToJSON(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const copy: object = Array.isArray(value)
    ? value.map(withoutToJSON)
    : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutToJSON(one)]));
  return Object.hasOwn(copy, 'toJSON') ? copy : Object.defineProperty(copy, 'toJSON', {value: undefined});
}
