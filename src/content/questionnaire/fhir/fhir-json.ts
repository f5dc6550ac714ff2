/** A FHIR object as it came: nothing about it is sure. */
export type Json = Readonly<Record<string, unknown>>;

/** An object, or an empty one in place of anything else. */
export const object = (value: unknown): Json => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {});

/** A list of objects; one alone counts as a list of one, anything else as none. */
export const objects = (value: unknown): Json[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(object);

/** Text without space around it; numbers become text, as real documents mix them up. */
export const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');

/** A number, also when it was written as text. */
export const number = (value: unknown): number | undefined => {
  const found = text(value);
  return found === '' || !Number.isFinite(Number(found)) ? undefined : Number(found);
};

/** The extensions of an object whose address ends like this: base addresses differ between versions of FHIR. */
export const extensions = (of: Json, end: string): Json[] => objects(of['extension']).filter(({url}) => text(url).endsWith(end));

/** The `value[x]` of an object: its key, such as `valueCoding`, and what it holds. */
export function valueOf(of: Json, stem = 'value'): readonly [key: string, value: unknown] | undefined {
  return Object.entries(of).find(([key]) => key.startsWith(stem) && /^[A-Z]/.test(key.slice(stem.length)));
}

/** A text in the wished language, by the `translation` extension on its twin with an underscore. */
export function translated(of: Json, key: string, lang: string): string {
  for (const translation of extensions(object(of[`_${key}`]), '/translation')) {
    const [code, content] = ['lang', 'content'].map((name) => valueOf(extensions(translation, name)[0] ?? {})?.[1]);
    if (text(code).toLowerCase() === lang.toLowerCase() || text(code).toLowerCase() === lang.split('-')[0]) return text(content);
  }
  return text(of[key]);
}
