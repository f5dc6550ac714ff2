import type {Answer} from './mood-check.events.js';

/** A question and its answer as text. */
export type SummaryLine = readonly [question: string, answer: string];

/** A request to open the support panel after an answer. */
export interface CrisisSupportRequest {
  /** `linkId` of the safety question that was answered. */
  readonly linkId: string;
  /** LOINC code of the question, if known. */
  readonly loinc?: string | undefined;
  /** False if the answer was prefilled or is still being typed. */
  readonly moveFocus: boolean;
  /** True if this question has already opened the panel. */
  readonly isRepeat: boolean;
}

/** The controller as used by sessions. */
export interface SessionHost {
  /** Requests an update. With `focusHeading`, the focus then moves to the current heading. */
  requestRender(options?: {readonly focusHeading?: boolean}): void;
  /** Called when the user has finished. */
  onComplete(): void;
  /** Called when a safety question has an answer above its lowest. */
  openCrisisSupport(request: CrisisSupportRequest): void;
  /** Called when a total in the prefilled response differs from the sum of its answers. */
  reportScoreMismatch(): void;
  /** Called with what is left out of the prefilled response. */
  reportResponseProblems(problems: readonly string[]): void;
}

/** Unfinished answers as JSON. */
export interface SavedAnswers {
  /** Identifies the question. Answers to another one are not restored. */
  readonly fingerprint: string;
  readonly state: unknown;
}

/** State of a question or questionnaire and its answers, kept in memory only. Rendering is separate. */
export interface QuestionSession {
  /** The question or questionnaire. A different object starts a new session. */
  readonly definition: unknown;
  /** True if the user has finished. */
  readonly isComplete: boolean;
  /** Number of answers that clearing would delete. Feeling words and a note count as one each. */
  readonly answeredCount: number;
  /** The answer, if the user has finished. */
  readonly answer: Answer | undefined;
  /** Value for the form around the widget. */
  readonly formValue: string | undefined;
  /** The first safety question whose answer is above its lowest. */
  readonly concerningItem?: {readonly linkId: string} | undefined;
  /** Unfinished answers, to keep them on the device. */
  saveAnswers?(): SavedAnswers;
  /** Continues with unfinished answers to the same question. */
  restoreAnswers?(saved: SavedAnswers): void;
  /** Fills in the answers of a FHIR QuestionnaireResponse. */
  prefill?(response: unknown): void;
}
