import type {TemplateResult} from 'lit';
import type {Answer} from './mood-check.events.js';
import type {ViewContext} from './view.js';

/** A question with its answer, in words. */
export type SummaryLine = readonly [question: string, answer: string];

/** What a talk needs of the element. */
export interface SessionHost {
  /** Draws again; with `here`, the focus goes to the new heading. */
  requestRender(focusTarget?: 'here'): void;
  /** The person is done. */
  onComplete(): void;
  /**
   * A safety question is answered above "not at all".
   * @param shouldFocus false when the answer was already there, or is still being written.
   * @param isRepeat true when this question has raised the alarm before.
   */
  openCrisisSupport(linkId: string, shouldFocus: boolean, isRepeat: boolean): void;
  /** A total came with the answers that is not what they add up to. */
  reportScoreMismatch(): void;
}

/** A talk about one question or one questionnaire: what was said, in memory only, and how it is shown. */
export interface QuestionSession {
  /** What is asked: a new object of it makes a new talk. */
  readonly definition: unknown;
  /** True once the person has finished. */
  readonly isComplete: boolean;
  /** How much was said that can be lost: answers, words, a note. */
  readonly answeredCount: number;
  /** Everything that was said, once the person is done. */
  readonly answer: Answer | undefined;
  /** What a form around the widget would send. */
  readonly formValue: string | undefined;
  /** Takes over answers that are already there. */
  prefill?(response: unknown): void;
  /** Questions and answers as a person reads them. */
  summaryLines?(view: ViewContext): readonly SummaryLine[];
  /** What goes onto the person's own copy besides, and nowhere else. */
  privateLines?(view: ViewContext): readonly SummaryLine[];
  render(view: ViewContext): TemplateResult;
  /** Looks at what was drawn. */
  afterRender?(root: ParentNode): void;
}
