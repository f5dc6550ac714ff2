import type {Entry} from './diary.js';
import {eraseDiary, readDiary, writeDiary, type Stored} from './diary-store.js';

/** The diary while the widget is on the page: read when the person may see it, written only when they have switched it on. */
export class DiaryKeeper {
  /** True while the table stands in place of the picture. */
  asTable = false;
  /** What went wrong with the last writing. */
  trouble: 'full' | undefined;
  /** What was just erased, to be brought back while the page is open. */
  erased: readonly Entry[] | undefined;
  readonly #redraw: () => void;
  #last: Entry | undefined;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  /** Read anew each time: another tab may have written or erased. */
  get stored(): Stored {
    return readDiary();
  }

  get entries(): readonly Entry[] {
    const {stored} = this;
    return typeof stored === 'string' ? [] : stored;
  }

  get isOn(): boolean {
    return typeof this.stored !== 'string';
  }

  /** Puts an answer in when the diary is on; a changed answer takes the place of what it changes. */
  note(entry: Entry, instead?: Entry): void {
    if (this.isOn) this.#write([...this.entries.filter(({at}) => at !== instead?.at), entry]);
    this.#last = entry;
  }

  /** The person's switch. Off means erased, with a way back. */
  turn(on: boolean): void {
    if (on) this.#write([...this.entries, ...(this.#last ? [this.#last] : [])]);
    else this.erase();
  }

  erase(): void {
    this.erased = this.entries;
    eraseDiary();
    this.#redraw();
  }

  undo(): void {
    if (this.erased) this.#write([...this.erased, ...this.entries]);
  }

  /** What is not in the store is gone: the last answer, and what was erased. */
  forget(): void {
    this.erased = this.trouble = this.#last = undefined;
  }

  showTable(on: boolean): void {
    this.asTable = on;
    this.#redraw();
  }

  #write(entries: readonly Entry[]): void {
    this.trouble = writeDiary(entries) === 'full' ? 'full' : undefined;
    if (!this.trouble) this.erased = undefined; // What could not be written can still be brought back.
    this.#redraw();
  }
}
