import {parseQuestionnaireResponse, toQuestionnaireResponse} from '../../../content/questionnaire/fhir/response.js';
import {enabledItems} from '../../../content/questionnaire/enable-when.js';
import {isConcerning, scoredItems, calculateScore, type Score} from '../../../content/questionnaire/score.js';
import {
  flattenItems,
  type Answers,
  type QuestionnaireItem,
  type Questionnaire,
} from '../../../content/questionnaire/questionnaire.js';
import {validateAnswer, type ValidationError} from './validation.js';
import {stringifyWithoutToJSON} from '../../../platform/stringify.js';
import {questionPages, type QuestionPage} from './pages.js';
import type {QuestionnaireAnswer} from '../mood-check.events.js';
import type {SessionHost, QuestionSession} from '../question-session.js';

/** A questionnaire and the answers to it: among its questions, at the review, or done. */
export class QuestionnaireSession implements QuestionSession {
  stage: 'ask' | 'review' | 'done' = 'ask';
  answers: Answers;
  /** Key of the question that is on screen, when one is shown at a time. */
  currentKey: string | undefined;
  /** The questions that still have something wrong, after the person tried to go on. */
  errors: ReadonlyMap<string, ValidationError> = new Map();
  /** False when a total came with the answers that is not what they add up to. */
  scoreVerified = true;
  readonly definition: Questionnaire;
  readonly #host: SessionHost;
  readonly #alertedKeys = new Set<string>();
  #returnToReview = false;

  /** @param previous an earlier talk: its answers are kept when it is the same questionnaire, set anew or in another language. */
  constructor(questionnaire: Questionnaire, host: SessionHost, previous?: QuestionSession) {
    this.definition = questionnaire;
    this.#host = host;
    const items = flattenItems(questionnaire.items);
    this.answers = new Map(items.filter(({initial}) => initial.length > 0).map(({key, initial}) => [key, initial]));
    if (!(previous instanceof QuestionnaireSession) || !isSameQuestionnaire(previous.definition, questionnaire)) return;
    this.stage = previous.stage;
    this.answers = previous.answers;
    this.currentKey = previous.currentKey;
    this.errors = previous.errors;
    this.scoreVerified = previous.scoreVerified;
    for (const key of previous.#alertedKeys) this.#alertedKeys.add(key);
  }

  /** The questions to ask for the answers so far. */
  get pages(): readonly QuestionPage[] {
    return questionPages(this.definition, this.answers);
  }

  /** The question on screen. */
  get currentPage(): QuestionPage | undefined {
    return this.pages.find(({item}) => item.key === this.currentKey) ?? this.pages[0];
  }

  get isComplete(): boolean {
    return this.stage === 'done';
  }

  get answeredCount(): number {
    return flattenItems(this.definition.items).filter(
      ({key, initial}) => (this.answers.get(key) ?? initial) !== initial,
    ).length;
  }

  /** The score when it is complete, and no other total came with the answers. */
  get score(): Score | undefined {
    return this.scoreVerified ? calculateScore(this.definition, this.answers) : undefined;
  }

  /** Whether anything was asked that counts. */
  get isScored(): boolean {
    return scoredItems(this.definition, this.answers).length > 0;
  }

  get answer(): QuestionnaireAnswer | undefined {
    return this.isComplete ? {response: this.toFhirResponse(), total: this.score?.total} : undefined;
  }

  get formValue(): string | undefined {
    return this.isComplete ? stringifyWithoutToJSON(this.toFhirResponse()) : undefined;
  }

  /** The answers as FHIR R4. @param authored moment of answering (ISO 8601). */
  toFhirResponse(authored = new Date().toISOString()): QuestionnaireAnswer['response'] {
    return toQuestionnaireResponse(this.definition, this.answers, authored, this.isComplete);
  }

  /** Takes over the answers of a FHIR QuestionnaireResponse. */
  prefill(response: unknown): void {
    const {answers, totals} = parseQuestionnaireResponse(this.definition, response);
    this.answers = new Map([...this.answers, ...answers]);
    this.scoreVerified = totals.every(
      ([{summedLinkIds}, value]) => calculateScore(this.definition, this.answers, summedLinkIds)?.total === value,
    );
    if (!this.scoreVerified) this.#host.reportScoreMismatch();
    for (const item of flattenItems(this.definition.items)) this.#checkSafety(item, false);
  }

  /**
   * Puts an answer in, or takes it out when nothing is left of it. A safety answer raises the alarm.
   * @param isTyping true while the person is still writing: then the focus stays.
   */
  setAnswer(item: QuestionnaireItem, values: readonly string[], isTyping = false): void {
    const answers = new Map(this.answers).set(item.key, values);
    if (values.every((value) => value.trim() === '')) answers.delete(item.key);
    this.answers = answers;
    this.scoreVerified = true;
    this.errors = new Map([...this.errors].filter(([key]) => key !== item.key));
    this.#host.requestRender();
    this.#checkSafety(item, !isTyping);
  }

  /** Goes to the next question, or to the review. */
  next(): void {
    const {currentPage, pages} = this;
    const nextPage =
      pages[currentPage ? pages.indexOf(pages.find(({item}) => item === currentPage.item) as QuestionPage) + 1 : 0];
    if (currentPage && this.#showErrors([currentPage])) return;
    if (!nextPage || this.#returnToReview) this.goToReview();
    else this.#goTo('ask', nextPage.item.key);
  }

  back(): void {
    const {currentPage, pages} = this;
    this.#goTo('ask', pages[pages.findIndex(({item}) => item === currentPage?.item) - 1]?.item.key);
  }

  goToReview(): void {
    if (!this.#showErrors(this.pages)) this.#goTo('review');
  }

  /** Goes back from the review to one question, and straight to the review after it. */
  editAnswer(key?: string): void {
    this.#goTo('ask', key);
    this.#returnToReview = key !== undefined;
  }

  finish(): void {
    if (this.#showErrors(this.pages)) return;
    this.#goTo('done');
    this.#host.onComplete();
  }

  #goTo(stage: QuestionnaireSession['stage'], key = this.currentKey): void {
    this.stage = stage;
    this.currentKey = key;
    this.#returnToReview = false;
    this.#host.requestRender({focusHeading: true});
  }

  #showErrors(pages: readonly QuestionPage[]): boolean {
    const errorEntries = pages.flatMap(({item}) => {
      const error = validateAnswer(item, this.answers.get(item.key) ?? []);
      return error ? [[item.key, error] as const] : [];
    });
    this.errors = new Map(errorEntries);
    const firstError = errorEntries[0];
    if (firstError) this.#goTo('ask', firstError[0]);
    return firstError !== undefined;
  }

  /** The first time, help comes with the focus; after that only if it was closed, and at every choice. */
  #checkSafety(item: QuestionnaireItem, shouldFocus: boolean): void {
    if (!isConcerning(item, this.answers) || !enabledItems(this.definition, this.answers).has(item)) return;
    const isRepeat = this.#alertedKeys.has(item.key);
    this.#alertedKeys.add(item.key);
    if (!isRepeat || shouldFocus) this.#host.openCrisisSupport({linkId: item.linkId, moveFocus: shouldFocus, isRepeat});
  }
}

/** The same questionnaire, set anew or in another language: what a question is about cannot be told from its linkId alone. */
function isSameQuestionnaire(a: Questionnaire, b: Questionnaire): boolean {
  const fingerprint = ({items, canonical}: Questionnaire) =>
    JSON.stringify([canonical, flattenItems(items).map(({key, text}) => [key, a.lang === b.lang && text])]);
  return fingerprint(a) === fingerprint(b);
}
