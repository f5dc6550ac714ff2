import type {MoodOption} from '../../../content/mood/mood.js';

/** One answer in the diary. */
export interface DiaryEntry {
  /** Date and time of the answer (ISO 8601) with the UTC offset at that time. */
  readonly at: string;
  readonly question: string;
  readonly value: string | number;
  readonly label: string;
  /** Position among the options, from 0 (lowest) to 1 (highest), see `levelOf`. */
  readonly level: number;
  readonly feelings: readonly string[];
  readonly note: string;
}

/** Number of days that the diary shows. */
export const DIARY_DAYS = 14;

const pad = (n: number): string => String(n).padStart(2, '0');

/** The date in the local time zone, such as `2026-11-22`. */
export function toLocalDay(moment: Date): string {
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/** The date and time with the local UTC offset, such as `2026-11-22T23:10:00.000+01:00`. */
export function toLocalTimestamp(moment: Date): string {
  const offset = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, -1);
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
}

/** A time with an offset, or a day, as in files of other programs. */
const LOCAL_TIMESTAMP = /^\d{4}-\d\d-\d\d(T[\d:.]+[+-]\d\d:\d\d)?$/;

/** Returns true if the day of a time does not depend on a time zone: the time has an offset, or is a day. */
export const hasOwnDay = (at: string): boolean => LOCAL_TIMESTAMP.test(at);

/** The date of an entry in the time zone of its UTC offset. Entries without an offset use the local time zone. */
export function dayOf({at}: Pick<DiaryEntry, 'at'>): string {
  return hasOwnDay(at) ? at.slice(0, 10) : toLocalDay(new Date(at));
}

/** The entries from the oldest to the newest. */
export const chronological = (entries: Iterable<DiaryEntry>): DiaryEntry[] =>
  [...entries].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** The most recent days including today, oldest first, each with its entries in chronological order. */
export function lastDays(
  entries: readonly DiaryEntry[],
  today: Date,
  count = DIARY_DAYS,
): {readonly day: string; readonly entries: readonly DiaryEntry[]}[] {
  const sorted = chronological(entries);
  const lastDay = toLocalDay(today);
  /** After a journey to the west, an entry can have a day that has not begun here. It is shown on the last day. */
  const shownDayOf = (entry: DiaryEntry): string => {
    const day = dayOf(entry);
    return day > lastDay && Date.parse(entry.at) <= today.getTime() ? lastDay : day;
  };
  return [...Array(count).keys()].map((index) => {
    const day = toLocalDay(new Date(today.getFullYear(), today.getMonth(), today.getDate() - count + 1 + index));
    return {day, entries: sorted.filter((entry) => shownDayOf(entry) === day)};
  });
}

/** The options from the lowest to the highest. Some lists begin with the best answer: their faces or numbers fall from one option to the next. */
export function lowestFirst(options: readonly MoodOption[]): readonly MoodOption[] {
  const ranks = options.map(({face, value}) => face ?? Number(value));
  const falls = ranks.every((rank, index) => index === 0 || rank < (ranks[index - 1] ?? rank));
  return falls ? [...options].reverse() : options;
}

/** The level of an entry among the options that are shown; its stored level if they do not contain its answer. */
export function levelOf(
  {value, label, level}: Pick<DiaryEntry, 'value' | 'label' | 'level'>,
  options: readonly MoodOption[],
): number {
  const index = lowestFirst(options).findIndex((option) => option.value === value && option.label === label);
  return index < 0 ? level : index / (options.length - 1);
}

/** Returns true if a value from storage or a file is a valid entry. */
export function isDiaryEntry(value: unknown): value is DiaryEntry {
  const {at, question, level, label, value: answer, feelings, note} = (value ?? {}) as Record<string, unknown>;
  const hasValidFeelings = Array.isArray(feelings) && feelings.every((word) => typeof word === 'string');
  const hasValidValue = typeof answer === 'string' || typeof answer === 'number';
  return (
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    typeof question === 'string' &&
    typeof level === 'number' &&
    level >= 0 &&
    level <= 1 &&
    typeof label === 'string' &&
    typeof note === 'string' &&
    hasValidValue &&
    hasValidFeelings
  );
}

/** The entries of both lists in chronological order, without duplicates. */
export function mergeEntries(entries: readonly DiaryEntry[], others: readonly DiaryEntry[]): DiaryEntry[] {
  const keyOf = ({at, question}: DiaryEntry) => `${Date.parse(at)} ${question}`;
  const byKey = new Map([...others, ...entries].map((entry) => [keyOf(entry), entry]));
  return chronological(byKey.values());
}
