import type {Answer} from './mood-check.events.js';

/** A question and its answer as text. */
export type SummaryLine = readonly [question: string, answer: string];

/** Why the support panel opens by itself. */
export interface CrisisSupportRequest {
  /** `linkId` of the safety question that was answered. */
  readonly linkId: string;
  /** False when the answer was already there, or is still being typed. */
  readonly moveFocus: boolean;
  /** True when this question has opened the panel before. */
  readonly isRepeat: boolean;
}

/** What a session needs from the controller. */
export interface SessionHost {
  /** Renders again. With `focusHeading`, the focus moves to the current heading after it. */
  requestRender(options?: {readonly focusHeading?: boolean}): void;
  /** The person has finished. */
  onComplete(): void;
  /** A safety question has an answer above its lowest. */
  openCrisisSupport(request: CrisisSupportRequest): void;
  /** A total came with the answers, and their sum is different. */
  reportScoreMismatch(): void;
}

/** State of one question or one questionnaire while it is answered. It is kept in memory only and does not render itself. */
export interface QuestionSession {
  /** The question or questionnaire. A different object starts a new session. */
  readonly definition: unknown;
  /** True once the person has finished. */
  readonly isComplete: boolean;
  /** Number of things that would be lost by clearing: answers, feeling words, a note. */
  readonly answeredCount: number;
  /** The answer, once the person has finished. */
  readonly answer: Answer | undefined;
  /** Value for the form around the widget. */
  readonly formValue: string | undefined;
  /** The first safety question whose answer is above its lowest. */
  readonly concerningItem?: {readonly linkId: string} | undefined;
  /** Fills in answers that the page already has. */
  prefill?(response: unknown): void;
}
