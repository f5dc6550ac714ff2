import type {TemplateResult} from 'lit';
import type {Answer} from './mood-check.events.js';
import type {View} from './view.js';

/** A question with its answer, in words. */
export type Line = readonly [question: string, answer: string];

/** What a talk needs of the element. */
export interface Listener {
  /** Draws again; with `here`, the focus goes to the new heading. */
  redraw(move?: 'here'): void;
  /** The person is done. */
  finished(): void;
  /**
   * A safety question is answered above "not at all".
   * @param focus false when the answer was already there, or is still being written.
   * @param again true when this question has raised the alarm before.
   */
  alarm(linkId: string, focus: boolean, again: boolean): void;
  /** A total came with the answers that is not what they add up to. */
  mistrusted(): void;
}

/** A talk about one question or one questionnaire: what was said, in memory only, and how it is shown. */
export interface Talk {
  /** What is asked: a new object of it makes a new talk. */
  readonly about: unknown;
  /** True once the person has finished. */
  readonly done: boolean;
  /** How much was said that can be lost: answers, words, a note. */
  readonly said: number;
  /** Everything that was said, once the person is done. */
  readonly answer: Answer | undefined;
  /** What a form around the widget would send. */
  readonly value: string | undefined;
  /** Takes over answers that are already there. */
  prefill?(response: unknown): void;
  /** Questions and answers as a person reads them. */
  lines?(view: View): readonly Line[];
  /** What goes onto the person's own copy besides, and nowhere else. */
  ownLines?(view: View): readonly Line[];
  render(view: View): TemplateResult;
  /** Looks at what was drawn. */
  drawn?(root: ParentNode): void;
}
