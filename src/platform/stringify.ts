/**
 * Serializes plain data as JSON without calling `toJSON`. Prototype 1.6 (still used by older shop and service-desk pages)
 * adds `Array.prototype.toJSON`, which turns every array into a JSON string and would corrupt stored and sent answers.
 */
export function stringifyWithoutToJSON(data: object, indent?: number): string {
  return JSON.stringify(
    data,
    function ownValue(this: Readonly<Record<string, unknown>>, key) {
      return this[key]; // The original value, not the result of its `toJSON`.
    },
    indent,
  );
}
