import {mergeEntries, type DiaryEntry} from './entry.js';
import {parseExport} from './export.js';
import {eraseDiary, readDiary, writeDiary, type StoredDiary} from './storage.js';

/** The diary while the widget is on the page. It is read when the person has answered, and written only after they switch it on. */
export class Diary {
  /** True while the table is shown instead of the chart. */
  isTableShown = false;
  /** Why the last write failed. */
  writeError: 'full' | undefined;
  /** True when the last file to restore could not be read. */
  restoreFailed = false;
  /** The entries that were just deleted; they can be restored until the page is left. */
  undoBuffer: readonly DiaryEntry[] | undefined;
  readonly #requestRender: () => void;
  #cachedDiary: StoredDiary | undefined;
  #lastEntry: DiaryEntry | undefined;

  constructor(requestRender: () => void) {
    this.#requestRender = requestRender;
  }

  /** The stored diary when it was last read. */
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

  /** Adds an entry when the diary is on. A changed answer replaces the earlier one. */
  add(entry: DiaryEntry, replacedEntry?: DiaryEntry): void {
    this.#invalidate();
    if (this.isEnabled) this.#write([...this.entries.filter(({at}) => at !== replacedEntry?.at), entry]);
    this.#lastEntry = entry;
  }

  /** Switches the diary on or off. Off deletes it; that can be undone. */
  setEnabled(enabled: boolean): void {
    this.#invalidate();
    if (enabled) this.#write([...this.entries, ...(this.#lastEntry ? [this.#lastEntry] : [])]);
    else this.erase();
  }

  erase(): void {
    this.#invalidate();
    this.undoBuffer = this.isEnabled ? this.entries : undefined; // A broken diary cannot be restored.
    eraseDiary();
    this.#invalidate();
    this.#requestRender();
  }

  undo(): void {
    this.#invalidate();
    if (this.undoBuffer) this.#write([...this.undoBuffer, ...this.entries]);
  }

  /** Deletes what is not in the store: the last answer, and entries that can be restored. */
  reset(): void {
    this.undoBuffer = this.writeError = this.#lastEntry = undefined;
    this.restoreFailed = false;
  }

  /** Adds the entries of a saved copy. A file that is no copy sets `restoreFailed`. */
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

  /** Another tab may have changed the store. */
  #invalidate(): void {
    this.#cachedDiary = undefined;
  }

  #write(entries: readonly DiaryEntry[]): void {
    this.writeError = writeDiary(entries) === 'full' ? 'full' : undefined;
    this.#invalidate();
    if (!this.writeError) this.undoBuffer = undefined; // After a failed write it can still be restored.
    this.#requestRender();
  }
}
