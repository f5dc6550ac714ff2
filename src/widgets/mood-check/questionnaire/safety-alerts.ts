import type {Answers, QuestionnaireItem} from '../../../content/questionnaire/questionnaire.js';
import type {IsConcerning} from '../../../content/questionnaire/safety.js';
import type {SessionHost} from '../question-session.js';

/** The items and answers that decide whether a question is asked and whether its answer is concerning. */
interface AskedItems {
  readonly answers: Answers;
  readonly enabledItems: ReadonlySet<QuestionnaireItem>;
}

/** Opens the support panel after concerning answers, and knows which questions have already opened it. */
export class SafetyAlerts {
  readonly #host: Pick<SessionHost, 'openCrisisSupport'>;
  readonly #isConcerning: IsConcerning;
  readonly #alertedKeys = new Set<string>();

  constructor(host: Pick<SessionHost, 'openCrisisSupport'>, isConcerning: IsConcerning) {
    this.#host = host;
    this.#isConcerning = isConcerning;
  }

  /** Continues with the same questions in another language. */
  copyFrom(other: SafetyAlerts): void {
    for (const key of other.#alertedKeys) this.#alertedKeys.add(key);
  }

  /** Opens the support panel if the answer is concerning. The focus moves to it the first time, and again for each selected answer after it was closed. */
  check(item: QuestionnaireItem, {answers, enabledItems}: AskedItems, shouldFocus: boolean, isTyping = false): void {
    if (!this.#isConcerning(item, answers, isTyping) || ![...enabledItems].some(({key}) => key === item.key)) return;
    const isRepeat = this.#alertedKeys.has(item.key);
    this.#alertedKeys.add(item.key);
    if (!isRepeat || shouldFocus) this.open(item, shouldFocus, isRepeat);
  }

  /** Opens the support panel. @param isRepeat true if this question has already opened it. */
  open({linkId, loinc}: QuestionnaireItem, shouldFocus: boolean, isRepeat: boolean): void {
    this.#host.openCrisisSupport({linkId, loinc, moveFocus: shouldFocus, isRepeat});
  }
}
