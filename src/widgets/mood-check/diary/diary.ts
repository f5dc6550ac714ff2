import {mergeEntries, type DiaryEntry} from './entry.js';
import {parseExport} from './export.js';
import {eraseDiary, readDiary, writeDiary, type StoredDiary} from './storage.js';

/** State of the diary. It is read after the first completed answer, and written only after the user switches it on. */
export class Diary {
  /** True if the table is displayed instead of the chart. */
  isTableShown = false;
  /** Why the last write failed. */
  writeError: 'full' | undefined;
  /** True if the last file to restore could not be parsed. */
  restoreFailed = false;
  /** The deleted entries. They can be restored until the page is hidden or the answers are cleared. */
  undoBuffer: readonly DiaryEntry[] | undefined;
  readonly #requestRender: () => void;
  #cachedDiary: StoredDiary | undefined;
  #lastEntry: DiaryEntry | undefined;

  constructor(requestRender: () => void) {
    this.#requestRender = requestRender;
  }

  /** The stored diary, cached since the last read. */
  get stored(): StoredDiary {
    return (this.#cachedDiary ??= readDiary());
  }

  get entries(): readonly DiaryEntry[] {
    const {stored} = this;
    return typeof stored === 'string' ? [] : stored;
  }

  get isEnabled(): boolean {
    return typeof this.stored !== 'string';
  }

  /** Adds an entry if the diary is on. `replacedEntry` is removed. */
  add(entry: DiaryEntry, replacedEntry?: DiaryEntry): void {
    this.#invalidate();
    if (this.isEnabled) this.#write([...this.entries.filter(({at}) => at !== replacedEntry?.at), entry]);
    this.#lastEntry = entry;
  }

  /** Switches the diary on or off. Switching it off deletes it, which can be undone. */
  setEnabled(enabled: boolean): void {
    this.#invalidate();
    if (enabled) this.#write([...this.entries, ...(this.#lastEntry ? [this.#lastEntry] : [])]);
    else this.erase();
  }

  erase(): void {
    this.#invalidate();
    this.undoBuffer = this.isEnabled ? this.entries : undefined; // An unreadable diary cannot be restored.
    eraseDiary();
    this.#invalidate();
    this.#requestRender();
  }

  undo(): void {
    this.#invalidate();
    if (this.undoBuffer) this.#write([...this.undoBuffer, ...this.entries]);
  }

  /** Deletes the state in memory: the last entry and the undo buffer. The stored diary is unchanged. */
  reset(): void {
    this.undoBuffer = this.writeError = this.#lastEntry = undefined;
    this.restoreFailed = false;
  }

  /** Adds the entries of an exported file. Sets `restoreFailed` if the file is not an export. */
  restore(text: string): void {
    this.#invalidate();
    const entries = parseExport(text);
    this.restoreFailed = entries === undefined;
    if (entries) this.#write(mergeEntries(this.entries, entries));
    else this.#requestRender();
  }

  setTableShown(shown: boolean): void {
    this.isTableShown = shown;
    this.#requestRender();
  }

  /** Discards the cache, because another tab may have changed the stored diary. */
  #invalidate(): void {
    this.#cachedDiary = undefined;
  }

  #write(entries: readonly DiaryEntry[]): void {
    this.writeError = writeDiary(entries) === 'full' ? 'full' : undefined;
    this.#invalidate();
    if (!this.writeError) this.undoBuffer = undefined; // After a failed write, undo stays possible.
    this.#requestRender();
  }
}
