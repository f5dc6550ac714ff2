import type {MoodCheckStrings} from './mood-check.strings.js';

/** What the mood check's pieces draw from besides the person's answers. */
export interface View {
  readonly strings: MoodCheckStrings;
  /** Language of the widget's own words. */
  readonly lang: string;
  /** Level of the headings. */
  readonly level: number;
  /** Draws the question as a slider. */
  readonly slider: boolean;
  /** Address that links in the content are resolved against. */
  readonly base: string;
  /** True when the page's scripts can read the answer. */
  readonly shared: boolean;
  /** True while the support panel is open. */
  readonly helping: boolean;
  /** Opens the support panel. */
  help(): void;
  /** Forgets the answers and begins again. */
  clear(): void;
}
