import type {QuestionnaireItem} from './questionnaire.js';

type Comparable = Pick<QuestionnaireItem, 'kind' | 'type'>;

/** Returns true if two values of a question are equal as numbers, times, dates or strings, depending on its type. */
export const isEqualValue = (item: Comparable, a: string, b: string): boolean => compareValues(item, a, b) === 0;

/**
 * Compares two values of a question. Returns -1, 0 or 1, or NaN if they cannot be compared. Dates are compared at the
 * lower precision of the two: `2026-05` equals `2026-05-04`. A date-time without an offset is in the local time zone.
 */
export function compareValues({kind, type}: Comparable, a: string, b: string): number {
  if (/^(integer|decimal|quantity)$/.test(type)) return compareNumbers(a, b);
  if (kind === 'date' || type === 'date' || type === 'dateTime') return compareMoments(a, b);
  if (kind === 'time' || type === 'time') return compareTexts(withSeconds(a), withSeconds(b));
  return compareTexts(a.trim(), b.trim());
}

const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function compareNumbers(a: string, b: string): number {
  const isNumeric = (text: string) => text.trim() !== '' && Number.isFinite(Number(text));
  if (!isNumeric(a) || !isNumeric(b)) return a === b ? 0 : Number.NaN;
  return Math.sign(Number(a) - Number(b));
}

const withSeconds = (time: string): string => (time.length === 5 ? `${time}:00` : time);

function compareMoments(a: string, b: string): number {
  const hasTime = (moment: string) => moment.length > 10;
  if (hasTime(a) && hasTime(b)) return Math.sign(Date.parse(a) - Date.parse(b));
  const [dayA, dayB] = [toLocalDate(a), toLocalDate(b)];
  const precision = Math.min(dayA.length, dayB.length);
  return compareTexts(dayA.slice(0, precision), dayB.slice(0, precision));
}

/** The local date of a date-time, such as `2026-11-22`. Dates without a time are returned unchanged. */
export function toLocalDate(moment: string): string {
  if (moment.length <= 10) return moment;
  return toLocalDateTime(moment)?.slice(0, 10) ?? moment;
}

/** Converts a date-time to the value of a `datetime-local` input in the local time zone. Returns undefined if it is not a date-time. */
export function toLocalDateTime(moment: string): string | undefined {
  const date = new Date(moment);
  if (moment.length <= 10 || Number.isNaN(date.getTime())) return undefined;
  const pad = (n: number, length = 2) => String(n).padStart(length, '0');
  const day = `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}
