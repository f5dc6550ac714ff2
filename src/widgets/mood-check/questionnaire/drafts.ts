/** The text in a field, which may not be a valid answer. */
export interface Draft {
  readonly text: string;
  /** False if the text is not a number, or a date is only partly entered. */
  readonly isReadable: boolean;
}

/** Texts in number and date fields, by item key. */
export type Drafts = ReadonlyMap<string, Draft>;
