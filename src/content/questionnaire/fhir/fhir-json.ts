/** A FHIR object as it came: nothing about it is sure. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** An object, or an empty one in place of anything else. */
export const asObject = (value: unknown): JsonObject => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {});

/** A list of objects; one alone counts as a list of one, anything else as none. */
export const asObjects = (value: unknown): JsonObject[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(asObject);

/** Text without space around it; numbers become text, as real documents mix them up. */
export const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');

/** A number, also when it was written as text. */
export const asNumber = (value: unknown): number | undefined => {
  const content = asText(value);
  return content === '' || !Number.isFinite(Number(content)) ? undefined : Number(content);
};

/** The extensions of an object whose address ends like this: base addresses differ between versions of FHIR. */
export const findExtensions = (element: JsonObject, urlSuffix: string): JsonObject[] => asObjects(element['extension']).filter(({url}) => asText(url).endsWith(urlSuffix));

/** The `value[x]` of an object: its key, such as `valueCoding`, and what it holds. */
export function getValueX(element: JsonObject, prefix = 'value'): readonly [key: string, value: unknown] | undefined {
  return Object.entries(element).find(([key]) => key.startsWith(prefix) && /^[A-Z]/.test(key.slice(prefix.length)));
}

/** A text in the wished language, by the `translation` extension on its twin with an underscore. */
export function translatedText(element: JsonObject, key: string, lang: string): string {
  for (const translation of findExtensions(asObject(element[`_${key}`]), '/translation')) {
    const [code, content] = ['lang', 'content'].map((name) => getValueX(findExtensions(translation, name)[0] ?? {})?.[1]);
    if (asText(code).toLowerCase() === lang.toLowerCase() || asText(code).toLowerCase() === lang.split('-')[0]) return asText(content);
  }
  return asText(element[key]);
}
