import {htmlToPlainText} from './html-text.js';

/** An object of unknown fields. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** The value as an object, or one without fields. */
export function asRecord(value: unknown): UnknownRecord {
  return typeof value === 'object' && value !== null ? (value as UnknownRecord) : {};
}

/** The value as a list: a single value becomes a list of one item, `undefined` an empty list. */
export function toArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
}

/** The first non-empty text among the values. */
export function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
}

/** The day (`2026-03-31`) of a date with or without a time. */
export function toIsoDate(value: unknown): string | undefined {
  return firstText(value)?.trim().slice(0, 10);
}

/** The BCP 47 language tag for a locale such as `en_GB`. */
export function toLanguageTag(value: unknown): string | undefined {
  return firstText(value)?.trim().replaceAll('_', '-').replace(/\..*$/, '');
}

const NAME_FIELDS = ['name', 'display_name', 'headline', 'title', 'post_title'];

/** A name given as text, or as the object that content systems use for people and terms. */
export function nameOf(value: unknown): string | undefined {
  const first: unknown = toArray(value)[0];
  const fields = asRecord(first);
  return htmlToPlainText(firstText(first, ...NAME_FIELDS.map((name) => fields[name])));
}
