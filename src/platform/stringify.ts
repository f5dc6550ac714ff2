/** Plain data as JSON, also where an old library (Prototype 1.6) has given every array a `toJSON` of its own. */
export function stringifyWithoutToJSON(data: object, indent?: number): string {
  return JSON.stringify(
    data,
    function ownValue(this: Readonly<Record<string, unknown>>, key) {
      return this[key]; // The value as it is here, not what its `toJSON` makes of it.
    },
    indent,
  );
}
