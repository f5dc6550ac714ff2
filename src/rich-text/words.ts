/** The kinds of notes that Markdown dialects mark, such as GitHub's `> [!WARNING]`. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** Words for what is not in the text itself, in the reader's language. */
export interface RichTextWords {
  /** Name of a table that scrolls. */
  readonly table: string;
  /** Stands for an image that is not shown and has no words of its own. */
  readonly image: string;
  /** Stands for anything else that cannot be shown, such as a form. */
  readonly notShown: string;
  /** First words of a marked note. */
  readonly alerts: Readonly<Record<AlertKind, string>>;
}
