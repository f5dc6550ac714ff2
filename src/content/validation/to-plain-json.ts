import {ContentError} from './content-error.js';

const MAX_DEPTH = 40;
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Copies JSON-like data into new objects without `null`s, without keys that could modify a prototype, and without
 * inherited properties, since a page may add some to `Object.prototype`.
 * @throws {ContentError} `invalid` when the data is nested more than 40 levels deep.
 */
export function toPlainJson(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH)
    throw new ContentError('invalid', `the document should be nested at most ${MAX_DEPTH} levels deep`);
  if (Array.isArray(value)) return value.filter((item) => item !== null).map((item) => toPlainJson(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) {
    if (item !== null && !UNSAFE_KEYS.has(key)) copy[key] = toPlainJson(item, depth + 1);
  }
  return copy;
}
