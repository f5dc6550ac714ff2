import type {ComplexAttributeConverter, PropertyDeclaration} from 'lit';
import {withoutQuotes} from '../platform/attribute-text.js';

const DASHES = /[‐‑‒–—−]/g;
/** Values of a boolean attribute that mean false. */
export const FALSE_WORDS = /^(false|no|off|0)$/i;

/** Normalizes a keyword: trimmed, lower case, with hyphens instead of typographic dashes. */
export const toKeyword = (text: string): string => withoutQuotes(text).replace(DASHES, '-').toLowerCase();

/** Parses a number with a decimal comma or point, or a heading level such as `h3`. Returns `NaN` for any other text. */
export function toNumber(text: string): number {
  const plain = withoutQuotes(text)
    .replace(DASHES, '-')
    .replace(',', '.')
    .replace(/^h(?=[1-6]$)/i, '');
  return plain === '' ? NaN : Number(plain);
}

/** Lit converter for keyword attributes such as `pattern`: `@property({converter: keywordConverter})`. */
export const keywordConverter: ComplexAttributeConverter<string | null> = {
  fromAttribute: (text) => (text === null ? null : toKeyword(text)),
};

/** Lit converter for an enumerated attribute, with its values. */
export interface EnumConverter<Name extends string> extends ComplexAttributeConverter<Name> {
  readonly allowed: readonly Name[];
}

/** Lit converter for an enumerated attribute; the first value is the default: `@property({converter: oneOf('one', 'all')})`. */
export function oneOf<Name extends string>(...allowed: readonly [Name, ...Name[]]): EnumConverter<Name> {
  return {allowed, fromAttribute: (text) => allowed.find((name) => name === toKeyword(text ?? '')) ?? allowed[0]};
}

/** The reactive properties of an element by name (Lit's `elementProperties`). */
export type Properties = ReadonlyMap<PropertyKey, PropertyDeclaration>;

const declarationsCache = new WeakMap<Properties, ReadonlyMap<string, PropertyDeclaration>>();

/** The declarations of all properties that have an attribute, keyed by attribute name. */
export function attributeDeclarations(properties: Properties): ReadonlyMap<string, PropertyDeclaration> {
  const cached = declarationsCache.get(properties);
  if (cached) return cached;
  const declarations = new Map<string, PropertyDeclaration>();
  for (const [name, options] of properties) {
    // Own options only: a page may have added an `attribute` or a `state` to Object.prototype.
    const attribute = Object.hasOwn(options, 'attribute') ? options.attribute : true;
    const isState = Object.hasOwn(options, 'state') && options.state;
    if (attribute !== false && !isState)
      declarations.set(typeof attribute === 'string' ? attribute : String(name).toLowerCase(), options);
  }
  declarationsCache.set(properties, declarations);
  return declarations;
}

/**
 * Normalizes an attribute value: removes quotation marks from the text, converts numbers to a decimal point, and returns
 * `null` (no attribute) for a boolean attribute with the value `"false"`. `disabled` is returned unchanged.
 */
export function normalizeAttribute(name: string, value: string | null, properties: Properties): string | null {
  if (value === null || name === 'disabled') return value;
  const text = withoutQuotes(value);
  switch (attributeDeclarations(properties).get(name)?.type) {
    case Boolean:
      return FALSE_WORDS.test(text) ? null : value;
    case Number:
      return String(toNumber(value));
    default:
      return text;
  }
}

/** Clamps a heading level to 1–6. Returns 2 for `NaN` or 0. */
export const clampHeadingLevel = (level: number): number => Math.min(Math.max(Math.trunc(level) || 2, 1), 6);

const plainName = (name: string): string => name.toLowerCase().replaceAll('-', '');

/** The known attribute that matches a name in camelCase or without hyphens; `undefined` when none matches. */
export const meantAttribute = (name: string, known: readonly string[]): string | undefined =>
  known.find((one) => plainName(one) === plainName(name) && one !== name);
