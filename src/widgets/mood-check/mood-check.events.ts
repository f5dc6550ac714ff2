import type {FhirValue} from '../../content/questionnaire/questionnaire.js';
import type {MoodOption} from '../../content/mood/mood.js';

/** The answer to a single question. It does not include the private note. */
export interface MoodAnswer {
  readonly value: MoodOption['value'];
  readonly label: string;
  readonly feelings: readonly string[];
}

/** The answers to a questionnaire. */
export interface QuestionnaireAnswer {
  /** FHIR R4 QuestionnaireResponse. */
  readonly response: FhirValue;
  /** Sum of the weights, if every scored question is answered. */
  readonly total: number | undefined;
}

/** The answer to a single question or a questionnaire. */
export type Answer = MoodAnswer | QuestionnaireAnswer;

/** Fires when the user has finished. Does not bubble. Contains the answer only with `share-answers`. */
export class MoodAnswerEvent extends Event {
  static readonly type = 'sm-mood-answer';
  readonly answer: Answer | undefined;

  constructor(answer?: Answer) {
    super(MoodAnswerEvent.type);
    this.answer = answer;
  }
}

/** Fires when the support panel opens, only with `share-answers`. Does not bubble. `linkId` identifies the safety question, if one opened it. */
export class MoodSupportEvent extends Event {
  static readonly type = 'sm-mood-support';
  readonly linkId: string | undefined;

  constructor(linkId?: string) {
    super(MoodSupportEvent.type);
    this.linkId = linkId;
  }
}

/** Fires if a total in the prefilled response differs from the sum of its answers. No total is displayed. Does not bubble. */
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
