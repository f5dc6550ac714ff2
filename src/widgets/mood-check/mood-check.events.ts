import type {FhirValue} from '../../content/questionnaire/questionnaire.js';
import type {MoodOption} from '../../content/mood/mood.js';

/** What the person said to a single question. The private note is not part of it. */
export interface MoodAnswer {
  readonly value: MoodOption['value'];
  readonly label: string;
  readonly feelings: readonly string[];
}

/** What the person said to a questionnaire. */
export interface QuestionnaireAnswer {
  /** FHIR R4 QuestionnaireResponse. */
  readonly response: FhirValue;
  /** Sum of the weights, when every scored question is answered. */
  readonly total: number | undefined;
}

/** What the person said, to one question or to a questionnaire. */
export type Answer = MoodAnswer | QuestionnaireAnswer;

/** Fires on the element only when the person has finished. Carries the answer only with `share-answers`. */
export class MoodAnswerEvent extends Event {
  static readonly type = 'sm-mood-answer';
  readonly answer: Answer | undefined;

  constructor(answer?: Answer) {
    super(MoodAnswerEvent.type);
    this.answer = answer;
  }
}

/** Fires on the element only when the support panel opens. Says which safety question opened it only with `share-answers`. */
export class MoodSupportEvent extends Event {
  static readonly type = 'sm-mood-support';
  readonly linkId: string | undefined;

  constructor(linkId?: string) {
    super(MoodSupportEvent.type);
    this.linkId = linkId;
  }
}

/** Fires on the element only when a total that came with the answers is not what they add up to; no total is shown then. */
export class ScoreMismatchEvent extends Event {
  static readonly type = 'sm-mood-score-mismatch';

  constructor() {
    super(ScoreMismatchEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'sm-mood-answer': MoodAnswerEvent;
    'sm-mood-support': MoodSupportEvent;
    'sm-mood-score-mismatch': ScoreMismatchEvent;
  }
}
