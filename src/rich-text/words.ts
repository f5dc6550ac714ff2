/** The types of alerts in Markdown dialects, such as GitHub's `> [!WARNING]`. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** Localized text that is not in the article itself. */
export interface RichTextWords {
  /** Accessible name of a scrollable table without a caption. */
  readonly table: string;
  /** Replaces an image that is not shown and has no alternative text. */
  readonly image: string;
  /** Replaces other content that cannot be shown, such as a form. */
  readonly notShown: string;
  /** Labels of alerts. */
  readonly alerts: Readonly<Record<AlertKind, string>>;
}
