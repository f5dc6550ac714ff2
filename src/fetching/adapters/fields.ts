import {htmlToPlainText} from './html-text.js';

/** An object of unknown fields. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

/** The value as an object, or one without fields. */
export function asRecord(value: unknown): UnknownRecord {
  return typeof value === 'object' && value !== null ? (value as UnknownRecord) : {};
}

/** The value as a list: a single one becomes a list of one, nothing an empty one. */
export function toArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
}

/** The first of the values that is text with something in it. */
export function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
}

/** A day (`2026-03-31`) out of a date with a time. */
export function toIsoDate(value: unknown): string | undefined {
  return firstText(value)?.trim().slice(0, 10);
}

/** A language tag as in BCP 47 of a locale such as `en_GB`. */
export function toLanguageTag(value: unknown): string | undefined {
  return firstText(value)?.trim().replaceAll('_', '-').replace(/\..*$/, '');
}

/** The name in a text, or in an object as content systems have them for people and terms. */
export function nameOf(value: unknown): string | undefined {
  const first: unknown = toArray(value)[0];
  const fields = asRecord(first);
  return htmlToPlainText(firstText(first, fields['name'], fields['display_name'], fields['headline'], fields['title']));
}
