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
  /** Shows a questionnaire's questions one at a time, or all at once. */
  readonly layout: 'one' | 'all';
  /** Shows the total of a questionnaire when it is complete. */
  readonly showScore: boolean;
  /** Address of the page, that links of the content are resolved against. */
  readonly page: string;
  /** Where the answers can go: nowhere, to the page's scripts, or with the form around the widget. */
  readonly reach: 'stays' | 'shared' | 'form';
  /** True while the support panel is open. */
  readonly helping: boolean;
  /** Where the quick exit leads, when there is one. */
  readonly exit: string | undefined;
  /** Opens the support panel. */
  help(): void;
  /** Leaves the page at once, without a trace of the answers. */
  leave(): void;
}
