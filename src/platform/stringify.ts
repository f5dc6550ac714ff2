/**
 * Plain data as JSON without calling `toJSON`. Prototype 1.6 (still part of older shop and service-desk pages) adds
 * `Array.prototype.toJSON`, which turns every array into a string of JSON: answers would be stored and sent corrupted.
 */
export function stringifyWithoutToJSON(data: object, indent?: number): string {
  return JSON.stringify(
    data,
    function ownValue(this: Readonly<Record<string, unknown>>, key) {
      return this[key]; // The value itself, not what its `toJSON` has returned.
    },
    indent,
  );
}
