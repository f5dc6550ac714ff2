import type {DiaryEntry} from './entry.js';
import {eraseDiary, readDiary, writeDiary, type StoredDiary} from './storage.js';

/** The diary while the widget is on the page: read when the person may see it, written only when they have switched it on. */
export class Diary {
  /** True while the table stands in place of the picture. */
  isTableShown = false;
  /** What went wrong with the last writing. */
  writeError: 'full' | undefined;
  /** What was just erased, to be brought back while the page is open. */
  undoBuffer: readonly DiaryEntry[] | undefined;
  readonly #requestRender: () => void;
  #cachedDiary: StoredDiary | undefined;
  #lastEntry: DiaryEntry | undefined;

  constructor(requestRender: () => void) {
    this.#requestRender = requestRender;
  }

  /** As it was when it was last looked at. */
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

  /** Puts an answer in when the diary is on; a changed answer takes the place of what it changes. */
  add(entry: DiaryEntry, replacedEntry?: DiaryEntry): void {
    this.#invalidate();
    if (this.isEnabled) this.#write([...this.entries.filter(({at}) => at !== replacedEntry?.at), entry]);
    this.#lastEntry = entry;
  }

  /** The person's switch. Off means erased, with a way back. */
  setEnabled(enabled: boolean): void {
    this.#invalidate();
    if (enabled) this.#write([...this.entries, ...(this.#lastEntry ? [this.#lastEntry] : [])]);
    else this.erase();
  }

  erase(): void {
    this.#invalidate();
    this.undoBuffer = this.isEnabled ? this.entries : undefined; // What cannot be read cannot be brought back.
    eraseDiary();
    this.#invalidate();
    this.#requestRender();
  }

  undo(): void {
    this.#invalidate();
    if (this.undoBuffer) this.#write([...this.undoBuffer, ...this.entries]);
  }

  /** What is not in the store is gone: the last answer, and what was erased. */
  reset(): void {
    this.undoBuffer = this.writeError = this.#lastEntry = undefined;
  }

  setTableShown(shown: boolean): void {
    this.isTableShown = shown;
    this.#requestRender();
  }

  /** Another tab may have written or erased. */
  #invalidate(): void {
    this.#cachedDiary = undefined;
  }

  #write(entries: readonly DiaryEntry[]): void {
    this.writeError = writeDiary(entries) === 'full' ? 'full' : undefined;
    this.#invalidate();
    if (!this.writeError) this.undoBuffer = undefined; // What could not be written can still be brought back.
    this.#requestRender();
  }
}
