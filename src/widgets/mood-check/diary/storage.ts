import type {DiaryEntry} from './entry.js';
import {stringifyWithoutToJSON} from '../../../platform/stringify.js';

/** The only place of this library that stores anything; it is reached only through the person's own switch. */
const STORAGE_KEY = 'smart-meditation-diary';

/** What is on this device: the diary, nothing (`off`), something that is no diary, or no way to look. */
export type StoredDiary = readonly DiaryEntry[] | 'off' | 'broken' | 'blocked';

/** Reads the diary. Whatever is in the store, nothing throws; what is not an entry is passed over. */
export function readDiary(): StoredDiary {
  let text: string | null;
  try {
    text = localStorage.getItem(STORAGE_KEY);
  } catch {
    return 'blocked'; // Storage is switched off, or the page is in a sandbox.
  }
  if (text === null) return 'off';
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isDiaryEntry) : 'broken';
  } catch {
    return 'broken'; // Not JSON: somebody else wrote there, or it was cut off.
  }
}

/** Writes the diary; says whether it is kept. A failed write leaves the last good one. */
export function writeDiary(entries: readonly DiaryEntry[]): 'kept' | 'full' {
  try {
    localStorage.setItem(STORAGE_KEY, stringifyWithoutToJSON(entries));
    return 'kept';
  } catch {
    return 'full'; // The quota is used up; `readDiary` has already told whether there is a store at all.
  }
}

/** Takes the diary off this device. */
export function eraseDiary(): void {
  try {
    localStorage.removeItem(STORAGE_KEY);
  } catch {
    return; // Without a store there is nothing to erase.
  }
}

function isDiaryEntry(value: unknown): value is DiaryEntry {
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
