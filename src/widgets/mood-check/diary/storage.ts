import {isDiaryEntry, type DiaryEntry} from './entry.js';
import {stringifyWithoutToJSON} from '../../../platform/stringify.js';

/** Key in `localStorage`. This is the only file that stores anything, and only after the person switches the diary on. */
const STORAGE_KEY = 'smart-meditation-diary';

/** What the store holds: a diary, nothing (`off`), something else (`broken`), or no access to it (`blocked`). */
export type StoredDiary = readonly DiaryEntry[] | 'off' | 'broken' | 'blocked';

/** Reads the diary. Never throws. Values that are not entries are skipped. */
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
    return 'broken'; // Not JSON: written by another script, or truncated.
  }
}

/** Writes the diary. A failed write leaves the previous one. */
export function writeDiary(entries: readonly DiaryEntry[]): 'kept' | 'full' {
  try {
    localStorage.setItem(STORAGE_KEY, stringifyWithoutToJSON(entries));
    return 'kept';
  } catch {
    return 'full'; // The quota is used up. `readDiary` has already found out whether there is a store.
  }
}

/** Deletes the diary from this device. */
export function eraseDiary(): void {
  try {
    localStorage.removeItem(STORAGE_KEY);
  } catch {
    return; // There is no store.
  }
}
