/** A JSON object of unknown structure. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value if it is an object; otherwise an empty object. */
export const asObject = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

/** The value as an array of objects. A single object becomes an array of one. */
export const asObjects = (value: unknown): JsonObject[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(asObject);

/** The value as a trimmed string. Numbers are converted, because some documents use them in place of strings. */
export const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** The value as a number. Accepts numeric strings. */
export const asNumber = (value: unknown): number | undefined => {
  const content = asText(value);
  return content === '' || !Number.isFinite(Number(content)) ? undefined : Number(content);
};

/** The `value[x]` property of an element: its name, such as `valueCoding`, and its value. */
export function getValueX(element: JsonObject, prefix = 'value'): readonly [key: string, value: unknown] | undefined {
  return Object.entries(element).find(([key]) => key.startsWith(prefix) && /^[A-Z]/.test(key.slice(prefix.length)));
}
