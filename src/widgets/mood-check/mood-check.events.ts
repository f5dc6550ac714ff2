import type {MoodOption} from '../../content/mood.js';

/** What the person said: the option, feeling words and the private note. */
export interface MoodAnswer {
  readonly value: MoodOption['value'];
  readonly label: string;
  readonly feelings: readonly string[];
  readonly note: string;
}

/** Fires on the element only when the person has finished. Carries the answer only with `share-answers`. */
export class MoodAnswerEvent extends Event {
  static readonly type = 'sm-mood-answer';
  readonly answer: MoodAnswer | undefined;

  constructor(answer?: MoodAnswer) {
    super(MoodAnswerEvent.type);
    this.answer = answer;
  }
}

declare global {
  interface HTMLElementEventMap {
    'sm-mood-answer': MoodAnswerEvent;
  }
}
