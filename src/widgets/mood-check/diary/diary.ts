import type {Entry} from './entry.js';
import {eraseDiary, readDiary, writeDiary, type Stored} from './storage.js';

/** The diary while the widget is on the page: read when the person may see it, written only when they have switched it on. */
export class DiaryKeeper {
  /** True while the table stands in place of the picture. */
  asTable = false;
  /** What went wrong with the last writing. */
  trouble: 'full' | undefined;
  /** What was just erased, to be brought back while the page is open. */
  erased: readonly Entry[] | undefined;
  readonly #redraw: () => void;
  #seen: Stored | undefined;
  #last: Entry | undefined;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  /** As it was when it was last looked at. */
  get stored(): Stored {
    return (this.#seen ??= readDiary());
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
    this.#look();
    if (this.isOn) this.#write([...this.entries.filter(({at}) => at !== instead?.at), entry]);
    this.#last = entry;
  }

  /** The person's switch. Off means erased, with a way back. */
  turn(on: boolean): void {
    this.#look();
    if (on) this.#write([...this.entries, ...(this.#last ? [this.#last] : [])]);
    else this.erase();
  }

  erase(): void {
    this.#look();
    this.erased = this.isOn ? this.entries : undefined; // What cannot be read cannot be brought back.
    eraseDiary();
    this.#look();
    this.#redraw();
  }

  undo(): void {
    this.#look();
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

  /** Another tab may have written or erased. */
  #look(): void {
    this.#seen = undefined;
  }

  #write(entries: readonly Entry[]): void {
    this.trouble = writeDiary(entries) === 'full' ? 'full' : undefined;
    this.#look();
    if (!this.trouble) this.erased = undefined; // What could not be written can still be brought back.
    this.#redraw();
  }
}
