import {isDiaryEntry, type DiaryEntry} from './entry.js';
import {stringifyWithoutToJSON} from '../../../platform/stringify.js';

/** Key in `localStorage`, which no other file uses. Nothing is stored until the user switches the diary on. */
const STORAGE_KEY = 'smart-meditation-diary';

/** The stored diary, or its state: no diary (`off`), invalid data (`broken`), or storage not accessible (`blocked`). */
export type StoredDiary = readonly DiaryEntry[] | 'off' | 'broken' | 'blocked';

/** Reads the diary. Never throws. Values that are not entries are skipped. */
export function readDiary(): StoredDiary {
  let text: string | null;
  try {
    text = localStorage.getItem(STORAGE_KEY);
  } catch {
    return 'blocked'; // Storage is disabled, or the page is sandboxed.
  }
  if (text === null) return 'off';
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isDiaryEntry) : 'broken';
  } catch {
    return 'broken'; // Not JSON: written by another script, or truncated.
  }
}

/** Writes the diary. A failed write leaves the stored diary unchanged. */
export function writeDiary(entries: readonly DiaryEntry[]): 'kept' | 'full' {
  try {
    localStorage.setItem(STORAGE_KEY, stringifyWithoutToJSON(entries));
    return 'kept';
  } catch {
    return 'full'; // The quota is exceeded. `readDiary` has already checked that storage is accessible.
  }
}

/** Deletes the diary from this device. */
export function eraseDiary(): void {
  try {
    localStorage.removeItem(STORAGE_KEY);
  } catch {
    return; // Storage is not accessible.
  }
}
