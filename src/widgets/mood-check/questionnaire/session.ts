import {
  parseQuestionnaireResponse,
  toQuestionnaireResponse,
  type ExtraInstances,
} from '../../../content/questionnaire/fhir/response.js';
import {isConcerningOption, type IsConcerning} from '../../../content/questionnaire/safety.js';
import {scoredItems, calculateScore, type Score} from '../../../content/questionnaire/score.js';
import {
  flattenItems,
  unitKeyOf,
  type Answers,
  type Questionnaire,
  type QuestionnaireItem,
} from '../../../content/questionnaire/questionnaire.js';
import type {ExpressionEvaluator} from '../../../content/questionnaire/expressions/expressions.js';
import {stringifyWithoutToJSON} from '../../../platform/stringify.js';
import {AnswerState, type SavedAnswerState} from './answer-state.js';
import type {Draft, Drafts} from './drafts.js';
import {
  findAllErrors,
  findErrors,
  groupErrorKeys,
  validateOption,
  type AnswersToCheck,
  type Errors,
  type ValidateAnswer,
} from './find-errors.js';
import {fingerprintOf, isSameQuestionnaire} from './fingerprint.js';
import {isDateOrTime} from './field-kinds.js';
import {answeredItems, type QuestionPage} from './pages.js';
import {progressOf, type Progress} from './progress.js';
import {SafetyAlerts} from './safety-alerts.js';
import {selectedValues} from './selected-values.js';
import {withoutKeys} from './without-keys.js';
import type {QuestionnaireAnswer} from '../mood-check.events.js';
import type {SavedAnswers, SessionHost, QuestionSession} from '../question-session.js';

/** State of a questionnaire and its answers in three stages: asking, review, and done. */
export class QuestionnaireSession implements QuestionSession {
  stage: 'ask' | 'review' | 'done' = 'ask';
  /** Texts in number and date fields, by item key. */
  drafts: Drafts = new Map();
  /** Texts in the search fields of long lists, by item key. */
  searches: ReadonlyMap<string, string> = new Map();
  /** Key of the question that receives the focus after the next render, in the layout with all questions. */
  focusKey: string | undefined;
  /** Key of the displayed question, if one is displayed at a time. */
  currentKey: string | undefined;
  /** Displayed errors, by item key. They are set when the user tries to continue. */
  errors: Errors = new Map();
  /** Key of the question whose answer the user has just deleted. */
  deletedKey: string | undefined;
  /** False if a total in the prefilled response differs from the sum of its answers. */
  scoreVerified = true;
  readonly definition: Questionnaire;
  /** Identifies the fields on the screen. Those of another session are not used again: a partly entered date would remain in them. */
  readonly fieldsId: object = {};
  readonly #host: SessionHost;
  readonly #alerts: SafetyAlerts;
  readonly #state: AnswerState;
  readonly #validateAnswer: ValidateAnswer;
  readonly #isConcerning: IsConcerning;
  #extraInstances: ExtraInstances = new Map();
  #returnToReview = false;

  /**
   * @param evaluator evaluates the expressions of the questionnaire.
   * @param validateAnswer validates an answer; without it, as for a built-in instrument.
   * @param isConcerning decides which answers open help; without it, as for a built-in instrument.
   * @param previous an earlier session. Its answers are kept if the questionnaire is the same, in any language.
   */
  constructor(
    questionnaire: Questionnaire,
    host: SessionHost,
    {
      evaluator,
      validateAnswer = validateOption,
      isConcerning = isConcerningOption,
      previous,
    }: {
      evaluator?: ExpressionEvaluator | undefined;
      validateAnswer?: ValidateAnswer | undefined;
      isConcerning?: IsConcerning | undefined;
      previous?: QuestionSession | undefined;
    } = {},
  ) {
    this.definition = questionnaire;
    this.#host = host;
    this.#alerts = new SafetyAlerts(host, isConcerning);
    this.#validateAnswer = validateAnswer;
    this.#isConcerning = isConcerning;
    this.#state = new AnswerState(questionnaire, evaluator);
    if (!(previous instanceof QuestionnaireSession) || !isSameQuestionnaire(previous.definition, questionnaire)) return;
    this.fieldsId = previous.fieldsId;
    this.stage = previous.stage;
    this.#state.copyFrom(previous.#state);
    this.drafts = previous.drafts;
    this.currentKey = previous.currentKey;
    this.errors = previous.errors;
    this.scoreVerified = previous.scoreVerified;
    this.#extraInstances = previous.#extraInstances;
    this.#alerts.copyFrom(previous.#alerts);
  }

  /** The answers, with the values of calculated items. */
  get answers(): Answers {
    return this.#state.answers;
  }

  /** The questions to ask, given the answers so far. */
  get pages(): readonly QuestionPage[] {
    return this.#state.pages;
  }

  /** The displayed question, if one is displayed at a time. */
  get currentPage(): QuestionPage | undefined {
    return this.pages.find(({item}) => item.key === this.currentKey) ?? this.pages[0];
  }

  /** The position of a displayed question among the questions that are always asked. */
  progressAt(item: QuestionnaireItem): Progress {
    return progressOf(this.#state.evaluated.questionnaire.items, this.pages, item);
  }

  /** Keys of the questions that display the error of a required group without an answer. */
  get groupErrorKeys(): ReadonlySet<string> {
    return groupErrorKeys(this.#state.evaluated, this.pages);
  }

  get isComplete(): boolean {
    return this.stage === 'done';
  }

  get answeredCount(): number {
    const unreadable = [...this.drafts.values()].filter(({text, isReadable}) => text.trim() && !isReadable);
    return this.#state.changedCount + unreadable.length;
  }

  /** The score if it is complete, unless the prefilled response has a different total. */
  get score(): Score | undefined {
    const {questionnaire, answers} = this.#state.evaluated;
    return this.scoreVerified ? calculateScore(questionnaire, answers) : undefined;
  }

  /** True if any scored question is asked. */
  get isScored(): boolean {
    const {questionnaire, answers} = this.#state.evaluated;
    return scoredItems(questionnaire, answers).length > 0;
  }

  /** The first safety question whose answer is above its lowest. */
  get concerningItem(): QuestionnaireItem | undefined {
    const {items, enabledItems: enabled} = this.#state;
    return items.find((item) => enabled.has(item) && this.#isConcerning(item, this.answers));
  }

  get answer(): QuestionnaireAnswer | undefined {
    return this.isComplete ? {response: this.toFhirResponse(), total: this.score?.total} : undefined;
  }

  get formValue(): string | undefined {
    return this.isComplete ? stringifyWithoutToJSON(this.toFhirResponse()) : undefined;
  }

  /** The answers as a FHIR R4 QuestionnaireResponse. @param authored date and time of answering (ISO 8601). */
  toFhirResponse(authored = new Date().toISOString()): QuestionnaireAnswer['response'] {
    const {questionnaire, answers} = this.#state.evaluated;
    return toQuestionnaireResponse(questionnaire, answers, authored, this.isComplete, this.#extraInstances);
  }

  /** Fills in the answers of a FHIR QuestionnaireResponse, which replace existing answers to the same questions. */
  prefill(response: unknown): void {
    const {answers, totals, instances, extraInstances, problems} = parseQuestionnaireResponse(
      this.definition,
      response,
    );
    if (problems.length > 0) this.#host.reportResponseProblems(problems);
    this.#state.merge(answers, instances);
    this.#extraInstances = extraInstances;
    const state = this.#state.evaluated;
    this.scoreVerified = totals.every(
      ([{summedLinkIds}, value]) => calculateScore(state.questionnaire, state.answers, summedLinkIds)?.total === value,
    );
    if (!this.scoreVerified) this.#host.reportScoreMismatch();
    this.#checkAllAnswers();
  }

  /** The unfinished answers, as JSON. */
  saveAnswers(): SavedAnswers {
    const state: SavedState = {
      ...this.#state.save(),
      drafts: [...this.drafts],
      currentKey: this.currentKey,
      stage: this.stage,
    };
    return {fingerprint: fingerprintOf(this.definition), state};
  }

  /** Continues with answers from `saveAnswers`. */
  restoreAnswers({fingerprint, state}: SavedAnswers): void {
    if (fingerprint !== fingerprintOf(this.definition)) return;
    const {drafts, currentKey, stage, ...answerState} = state as SavedState;
    this.#state.restore(answerState);
    this.drafts = new Map(drafts);
    this.#goTo(stage === 'review' ? 'review' : 'ask', currentKey);
    this.#checkAllAnswers();
  }

  /** Adds another instance of a repeating group or question, and moves to its first question. */
  addInstance(item: QuestionnaireItem): void {
    if (item.instance) this.#goToItem(this.#state.addInstance(item));
  }

  /** Removes an instance of a repeating group or question with its answers. */
  removeInstance(item: QuestionnaireItem): void {
    if (!item.instance) return;
    const {removedKeys, next} = this.#state.removeInstance(item);
    this.drafts = withoutKeys(this.drafts, removedKeys);
    this.errors = withoutKeys(this.errors, removedKeys);
    this.#goToItem(next);
  }

  #goToItem(item: QuestionnaireItem | undefined): void {
    const inside = new Set(flattenItems(item ? [item] : []).map(({key}) => key));
    const key = this.pages.find((page) => inside.has(page.item.key))?.item.key;
    this.focusKey = key;
    this.#goTo('ask', key);
  }

  /** Selects or deselects an option. @param id id of the option, or `true` or `false`. */
  selectOption(item: QuestionnaireItem, id: string, isSelected: boolean): void {
    this.setAnswer(item, selectedValues(item, this.answers.get(item.key) ?? [], id, isSelected));
  }

  /**
   * Sets the text of a number or date field.
   * @param values the parsed answers; empty if the text is not valid.
   */
  setDraft(item: QuestionnaireItem, draft: Draft, values: readonly string[], isTyping: boolean): void {
    this.drafts = new Map(this.drafts).set(item.key, draft);
    this.setAnswer(item, values, isTyping);
  }

  /** Sets the unit of a quantity. */
  setUnit(item: QuestionnaireItem, unit: string): void {
    this.#state.set(unitKeyOf(item), [unit]);
    this.errors = withoutKeys(this.errors, [item.key]);
    this.#host.requestRender();
  }

  /** Sets the text that filters a long list of options. */
  setSearch(item: QuestionnaireItem, text: string): void {
    this.searches = new Map(this.searches).set(item.key, text);
    this.#host.requestRender();
  }

  /** Returns true if a question has an answer, or text that is not a valid answer. */
  hasAnswer({key}: QuestionnaireItem): boolean {
    return Boolean(this.answers.get(key)?.length || this.drafts.get(key)?.text.trim());
  }

  /** The texts of the unmet constraints of severity `warning` of an item. They are shown, and do not prevent the user from going on. */
  hintsFor({key}: Pick<QuestionnaireItem, 'key'>): readonly string[] {
    return this.#state.evaluated.hints.get(key) ?? [];
  }

  /** The hints of groups and of the questionnaire, which belong to no single question. */
  get sharedHints(): readonly string[] {
    const questionKeys = new Set(this.pages.map(({item}) => item.key));
    return [...this.#state.evaluated.hints].flatMap(([key, texts]) => (questionKeys.has(key) ? [] : texts));
  }

  /** Deletes the answer to one question. */
  deleteAnswer(item: QuestionnaireItem): void {
    this.drafts = withoutKeys(this.drafts, [item.key]);
    this.searches = withoutKeys(this.searches, [item.key]);
    this.#state.set(unitKeyOf(item), []);
    this.setAnswer(item, []);
    this.deletedKey = item.key;
  }

  /** Checks which displayed date fields are only partly entered. Browsers do not fire an event for this. */
  setIncompleteFields(keys: readonly string[], incompleteKeys: readonly string[]): void {
    const incomplete = incompleteKeys.map((key): [string, Draft] => [key, {text: '', isReadable: false}]);
    this.drafts = new Map([...withoutKeys(this.drafts, keys), ...incomplete]);
  }

  /**
   * Sets the answer to a question, or removes it if `values` is empty. A concerning answer opens the support panel.
   * @param isTyping true while the user is typing, to keep the focus in the field.
   */
  setAnswer(item: QuestionnaireItem, values: readonly string[], isTyping = false): void {
    // A field fires `change` with its unchanged value on blur, for example when the focus moves to an error.
    const isChanged = isTyping || String(values) !== String(this.answers.get(item.key) ?? []);
    this.#state.set(item.key, values);
    this.deletedKey = undefined;
    this.scoreVerified = true;
    if (isChanged) this.errors = withoutKeys(this.errors, [item.key]);
    this.#host.requestRender();
    this.#alerts.check(item, this.#state, !isTyping, isTyping);
  }

  /** Moves to the next question or the review. */
  next(): void {
    const {currentPage, pages} = this;
    const position = pages.findIndex(({item}) => item.key === currentPage?.item.key);
    const nextPage = pages[position + 1];
    // A partly entered optional date blocks the review, but not the next question.
    const canReportLater = nextPage && currentPage && !currentPage.item.required && isDateOrTime(currentPage.item);
    const errors = findErrors(this.#answersToCheck, currentPage ? [currentPage] : []);
    const blocking = [...errors].filter(([, error]) => !(canReportLater && error === 'unreadable'));
    if (this.#showErrors(new Map(blocking))) return;
    if (!nextPage || this.#returnToReview) this.goToReview();
    else this.#goTo('ask', nextPage.item.key);
  }

  back(): void {
    const {currentPage, pages} = this;
    this.#goTo('ask', pages[pages.findIndex(({item}) => item === currentPage?.item) - 1]?.item.key);
  }

  goToReview(): void {
    if (!this.#showErrors(this.#findAllErrors())) this.#goTo('review');
  }

  /** Returns from the review to a question. The next step then leads directly to the review. */
  editAnswer(key?: string): void {
    this.#goTo('ask', key);
    this.#returnToReview = key !== undefined;
  }

  finish(): void {
    if (this.#showErrors(this.#findAllErrors())) return;
    this.#goTo('done');
    this.#host.onComplete();
    const {concerningItem} = this;
    if (concerningItem) this.#alerts.open(concerningItem, false, true);
  }

  #goTo(stage: QuestionnaireSession['stage'], key = this.currentKey): void {
    this.stage = stage;
    this.currentKey = key;
    this.#returnToReview = false;
    this.#host.requestRender({focusHeading: true});
  }

  #findAllErrors(): Errors {
    return findAllErrors(this.#answersToCheck, this.pages);
  }

  get #answersToCheck(): AnswersToCheck {
    return {state: this.#state.evaluated, drafts: this.drafts, validateAnswer: this.#validateAnswer};
  }

  /** Displays the errors and moves to the first question that has one. @returns true if there are any. */
  #showErrors(errors: Errors): boolean {
    this.errors = errors;
    const [firstKey] = errors.keys();
    if (firstKey !== undefined) this.#goTo('ask', firstKey);
    return firstKey !== undefined;
  }

  /**
   * Opens the support panel, without the focus, if an answer that a displayed question began with is concerning.
   * @param layout `all` if all questions are displayed.
   */
  checkDisplayed(layout: string): void {
    const displayed = layout === 'all' ? this.pages : [this.currentPage ?? []].flat();
    for (const item of displayed.flatMap((page) => answeredItems(page, this.answers)))
      this.#alerts.check(item, this.#state, false, true);
  }

  /** Opens the support panel, without the focus, if any answer is concerning. */
  #checkAllAnswers(): void {
    for (const item of this.#state.items) this.#alerts.check(item, this.#state, false);
  }
}

/** The state of unfinished answers. */
interface SavedState extends SavedAnswerState {
  readonly drafts: readonly (readonly [key: string, draft: Draft])[];
  readonly currentKey: string | undefined;
  readonly stage: QuestionnaireSession['stage'];
}
