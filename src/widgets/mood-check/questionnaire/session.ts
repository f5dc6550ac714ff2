import {
  parseQuestionnaireResponse,
  toQuestionnaireResponse,
  type ExtraInstances,
} from '../../../content/questionnaire/fhir/response.js';
import {enabledItems} from '../../../content/questionnaire/enable-when.js';
import {missingRequiredItems} from '../../../content/questionnaire/required.js';
import {isConcerning} from '../../../content/questionnaire/safety.js';
import {scoredItems, calculateScore, type Score} from '../../../content/questionnaire/score.js';
import {
  findOption,
  unitKeyOf,
  unitOf,
  flattenItems,
  type Answers,
  type QuestionnaireItem,
  type Questionnaire,
} from '../../../content/questionnaire/questionnaire.js';
import {
  applyResults,
  type EvaluatedState,
  type ExpressionEvaluator,
} from '../../../content/questionnaire/expressions/expressions.js';
import {expandInstances, withAddedInstance, type Instances} from '../../../content/questionnaire/repeats.js';
import {isDateOrTime, toViolation, validateAnswer, type ShownError} from './validation.js';
import {stringifyWithoutToJSON} from '../../../platform/stringify.js';
import {questionPages, type QuestionPage} from './pages.js';
import type {QuestionnaireAnswer} from '../mood-check.events.js';
import type {SavedAnswers, SessionHost, QuestionSession} from '../question-session.js';

/** The text in a field, which may not be a valid answer. */
export interface Draft {
  readonly text: string;
  /** False if the text is not a number, or a date is only partly entered. */
  readonly isReadable: boolean;
}

type Errors = ReadonlyMap<string, ShownError>;

/** State of a questionnaire and its answers in three stages: asking, review, and done. */
export class QuestionnaireSession implements QuestionSession {
  stage: 'ask' | 'review' | 'done' = 'ask';
  /** Texts in number and date fields, by item key. */
  drafts: ReadonlyMap<string, Draft> = new Map();
  /** Texts in the search fields of long lists, by item key. */
  searches: ReadonlyMap<string, string> = new Map();
  /** Key of the question that receives the focus after the next render, in the layout with all questions. */
  focusKey: string | undefined;
  /** Key of the displayed question, if one is displayed at a time. */
  currentKey: string | undefined;
  /** Displayed errors, by item key. They are set when the user tries to continue. */
  errors: Errors = new Map();
  /** False if a total in the prefilled response differs from the sum of its answers. */
  scoreVerified = true;
  readonly definition: Questionnaire;
  readonly #host: SessionHost;
  readonly #evaluator: ExpressionEvaluator | undefined;
  readonly #initialAnswers = new Map<string, readonly string[]>();
  readonly #alertedKeys = new Set<string>();
  /** The answers of the user, without calculated values. */
  #answers: Answers = new Map();
  #instances: Instances = new Map();
  #cachedState: {readonly answers: Answers; readonly instances: Instances; readonly state: EvaluatedState} | undefined;
  #extraInstances: ExtraInstances = new Map();
  #returnToReview = false;

  /**
   * @param evaluator evaluates the expressions of the questionnaire.
   * @param previous an earlier session. Its answers are kept if the questionnaire is the same, in any language.
   */
  constructor(
    questionnaire: Questionnaire,
    host: SessionHost,
    {evaluator, previous}: {evaluator?: ExpressionEvaluator | undefined; previous?: QuestionSession | undefined} = {},
  ) {
    this.definition = questionnaire;
    this.#host = host;
    this.#evaluator = evaluator;
    this.#addInitialAnswers();
    if (!(previous instanceof QuestionnaireSession) || !isSameQuestionnaire(previous.definition, questionnaire)) return;
    this.stage = previous.stage;
    this.#answers = previous.#answers;
    this.drafts = previous.drafts;
    this.currentKey = previous.currentKey;
    this.errors = previous.errors;
    this.scoreVerified = previous.scoreVerified;
    this.#instances = previous.#instances;
    this.#extraInstances = previous.#extraInstances;
    for (const key of previous.#alertedKeys) this.#alertedKeys.add(key);
  }

  /** The questionnaire with all instances of repeating items, and the answers, both after evaluating all expressions. */
  get #state(): EvaluatedState {
    const answers = this.#answers;
    const instances = this.#instances;
    if (this.#cachedState?.answers === answers && this.#cachedState.instances === instances)
      return this.#cachedState.state;
    const questionnaire = expandInstances(this.definition, instances);
    const state = this.#evaluator
      ? applyResults(questionnaire, answers, this.#evaluator.evaluate(questionnaire, answers))
      : {questionnaire, answers, violations: new Map<string, string>()};
    this.#cachedState = {answers, instances, state};
    return state;
  }

  /** The answers, with the values of calculated items. */
  get answers(): Answers {
    return this.#state.answers;
  }

  get #items(): QuestionnaireItem[] {
    return flattenItems(this.#state.questionnaire.items);
  }

  get #enabledItems(): ReadonlySet<QuestionnaireItem> {
    const {questionnaire, answers} = this.#state;
    return enabledItems(questionnaire, answers);
  }

  /** The questions to ask, given the answers so far. */
  get pages(): readonly QuestionPage[] {
    const {questionnaire, answers} = this.#state;
    return questionPages(questionnaire, answers);
  }

  /** The displayed question, if one is displayed at a time. */
  get currentPage(): QuestionPage | undefined {
    return this.pages.find(({item}) => item.key === this.currentKey) ?? this.pages[0];
  }

  get isComplete(): boolean {
    return this.stage === 'done';
  }

  get answeredCount(): number {
    const changedAnswers = [...this.#answers].filter(
      ([key, values]) => String(values) !== String(this.#initialAnswers.get(key) ?? []),
    );
    const unreadable = [...this.drafts.values()].filter(({text, isReadable}) => text.trim() && !isReadable);
    return changedAnswers.length + unreadable.length;
  }

  /** The score if it is complete, unless the prefilled response has a different total. */
  get score(): Score | undefined {
    const {questionnaire, answers} = this.#state;
    return this.scoreVerified ? calculateScore(questionnaire, answers) : undefined;
  }

  /** True if any scored question is asked. */
  get isScored(): boolean {
    const {questionnaire, answers} = this.#state;
    return scoredItems(questionnaire, answers).length > 0;
  }

  /** The first safety question whose answer is above its lowest. */
  get concerningItem(): QuestionnaireItem | undefined {
    const enabled = this.#enabledItems;
    return this.#items.find((item) => enabled.has(item) && isConcerning(item, this.answers));
  }

  get answer(): QuestionnaireAnswer | undefined {
    return this.isComplete ? {response: this.toFhirResponse(), total: this.score?.total} : undefined;
  }

  get formValue(): string | undefined {
    return this.isComplete ? stringifyWithoutToJSON(this.toFhirResponse()) : undefined;
  }

  /** The answers as a FHIR R4 QuestionnaireResponse. @param authored date and time of answering (ISO 8601). */
  toFhirResponse(authored = new Date().toISOString()): QuestionnaireAnswer['response'] {
    const {questionnaire, answers} = this.#state;
    return toQuestionnaireResponse(questionnaire, answers, authored, this.isComplete, this.#extraInstances);
  }

  /** Fills in the answers of a FHIR QuestionnaireResponse, which replace existing answers to the same questions. */
  prefill(response: unknown): void {
    const {answers, totals, instances, extraInstances} = parseQuestionnaireResponse(this.definition, response);
    this.#instances = new Map([...this.#instances, ...instances]);
    this.#answers = new Map([...this.#answers, ...answers]);
    this.#extraInstances = extraInstances;
    const state = this.#state;
    this.scoreVerified = totals.every(
      ([{summedLinkIds}, value]) => calculateScore(state.questionnaire, state.answers, summedLinkIds)?.total === value,
    );
    if (!this.scoreVerified) this.#host.reportScoreMismatch();
    for (const item of this.#items) this.#checkSafety(item, false);
  }

  /** The unfinished answers, as JSON. */
  saveAnswers(): SavedAnswers {
    const state: SavedState = {
      answers: [...this.#answers],
      drafts: [...this.drafts],
      instances: [...this.#instances],
      currentKey: this.currentKey,
      stage: this.stage,
    };
    return {fingerprint: fingerprintOf(this.definition), state};
  }

  /** Continues with answers from `saveAnswers`. */
  restoreAnswers({fingerprint, state}: SavedAnswers): void {
    if (fingerprint !== fingerprintOf(this.definition)) return;
    const {answers, drafts, instances, currentKey, stage} = state as SavedState;
    this.#instances = new Map(instances);
    this.#addInitialAnswers();
    this.#answers = new Map(answers);
    this.drafts = new Map(drafts);
    this.#goTo(stage === 'review' ? 'review' : 'ask', currentKey);
    for (const item of this.#items) this.#checkSafety(item, false);
  }

  /** Adds another instance of a repeating group or question, and moves to its first question. */
  addInstance({instance}: QuestionnaireItem): void {
    if (!instance) return;
    const group = this.#instancesOf(instance.instancesKey);
    const suffixes = withAddedInstance(group.map((one) => one.instance?.suffix ?? ''));
    this.#instances = new Map(this.#instances).set(instance.instancesKey, suffixes);
    this.#addInitialAnswers();
    const added = this.#instancesOf(instance.instancesKey).at(-1);
    this.#goToItem(added);
  }

  /** Removes an instance of a repeating group or question with its answers. */
  removeInstance(item: QuestionnaireItem): void {
    const {instance} = item;
    if (!instance) return;
    const remaining = this.#instancesOf(instance.instancesKey).filter(({key}) => key !== item.key);
    const removedKeys = new Set(flattenItems([item]).flatMap((one) => [one.key, unitKeyOf(one)]));
    const without = <Value>(map: ReadonlyMap<string, Value>) =>
      new Map([...map].filter(([key]) => !removedKeys.has(key)));
    this.#instances = new Map(this.#instances).set(
      instance.instancesKey,
      remaining.map((one) => one.instance?.suffix ?? ''),
    );
    this.#answers = without(this.#answers);
    this.drafts = without(this.drafts);
    this.errors = without(this.errors);
    const next = this.#instancesOf(instance.instancesKey);
    this.#goToItem(next[Math.min(instance.index, next.length - 1)]);
  }

  #instancesOf(instancesKey: string): QuestionnaireItem[] {
    return this.#items.filter(({instance}) => instance?.instancesKey === instancesKey);
  }

  #goToItem(item: QuestionnaireItem | undefined): void {
    const inside = new Set(flattenItems(item ? [item] : []).map(({key}) => key));
    const key = this.pages.find((page) => inside.has(page.item.key))?.item.key;
    this.focusKey = key;
    this.#goTo('ask', key);
  }

  /** Adds the initial answers of all items that are new, from the document and from `initialExpression`. */
  #addInitialAnswers(): void {
    const items = this.#items.filter(({key}) => !this.#initialAnswers.has(key));
    const initial = new Map(items.map((item) => [item.key, item.initial]));
    this.#answers = new Map([...this.#answers, ...[...initial].filter(([, values]) => values.length > 0)]);
    const {questionnaire, answers} = this.#state;
    const evaluated = this.#evaluator?.initialValues(questionnaire, answers, items) ?? new Map<string, string[]>();
    this.#answers = new Map([...this.#answers, ...evaluated]);
    for (const [key, values] of [...initial, ...evaluated]) this.#initialAnswers.set(key, values);
  }

  /**
   * Selects or deselects an option. An exclusive option and the other options deselect each other.
   * @param id id of the option, or `true` or `false`.
   */
  selectOption(item: QuestionnaireItem, id: string, isSelected: boolean): void {
    const isExclusive = (value: string) => findOption(item, value)?.exclusive === true;
    const others = (this.answers.get(item.key) ?? []).filter((value) => value !== id);
    const compatible = isExclusive(id) ? [] : others.filter((value) => !isExclusive(value));
    if (item.repeats) this.setAnswer(item, isSelected ? [...compatible, id] : others);
    else this.setAnswer(item, isSelected ? [id] : []);
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
    this.#answers = new Map(this.#answers).set(unitKeyOf(item), [unit]);
    this.errors = new Map([...this.errors].filter(([key]) => key !== item.key));
    this.#host.requestRender();
  }

  /** Sets the text that filters a long list of options. */
  setSearch(item: QuestionnaireItem, text: string): void {
    this.searches = new Map(this.searches).set(item.key, text);
    this.#host.requestRender();
  }

  /** Checks which displayed date fields are only partly entered. Browsers do not fire an event for this. */
  setIncompleteFields(keys: readonly string[], incompleteKeys: readonly string[]): void {
    const drafts = new Map(this.drafts);
    for (const key of keys) drafts.delete(key);
    for (const key of incompleteKeys) drafts.set(key, {text: '', isReadable: false});
    this.drafts = drafts;
  }

  /**
   * Sets the answer to a question, or removes it if `values` is empty. A concerning answer opens the support panel.
   * @param isTyping true while the user is typing, to keep the focus in the field.
   */
  setAnswer(item: QuestionnaireItem, values: readonly string[], isTyping = false): void {
    // A field fires `change` with its unchanged value on blur, for example when the focus moves to an error.
    const isChanged = isTyping || String(values) !== String(this.answers.get(item.key) ?? []);
    const answers = new Map(this.#answers).set(item.key, values);
    if (values.every((value) => value.trim() === '')) answers.delete(item.key);
    this.#answers = answers;
    this.scoreVerified = true;
    if (isChanged) this.errors = new Map([...this.errors].filter(([key]) => key !== item.key));
    this.#host.requestRender();
    this.#checkSafety(item, !isTyping);
  }

  /** Moves to the next question or the review. */
  next(): void {
    const {currentPage, pages} = this;
    const position = pages.findIndex(({item}) => item.key === currentPage?.item.key);
    const nextPage = pages[position + 1];
    // A partly entered optional date blocks the review, but not the next question.
    const canReportLater = nextPage && currentPage && !currentPage.item.required && isDateOrTime(currentPage.item);
    const errors = this.#findErrors(currentPage ? [currentPage] : []);
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
    if (concerningItem) this.#host.openCrisisSupport({linkId: concerningItem.linkId, moveFocus: false, isRepeat: true});
  }

  #goTo(stage: QuestionnaireSession['stage'], key = this.currentKey): void {
    this.stage = stage;
    this.currentKey = key;
    this.#returnToReview = false;
    this.#host.requestRender({focusHeading: true});
  }

  #findErrors(pages: readonly QuestionPage[]): Map<string, ShownError> {
    const {violations} = this.#state;
    const missing = this.#missingItems;
    return new Map(
      pages.flatMap(({item}) => {
        const isUnreadable = this.drafts.get(item.key)?.isReadable === false;
        const requiredError = missing.has(item) ? 'required' : undefined;
        const error = isUnreadable
          ? 'unreadable'
          : (requiredError ??
            validateAnswer(item, this.answers.get(item.key) ?? [], unitOf(item, this.answers)) ??
            toViolation(violations.get(item.key)));
        return error ? [[item.key, error] as const] : [];
      }),
    );
  }

  /** The errors of all questions. The error of a group is assigned to its first question. */
  #findAllErrors(): Errors {
    const {pages} = this;
    const {violations, questionnaire} = this.#state;
    const errors = this.#findErrors(pages);
    const addGroupError = (items: readonly QuestionnaireItem[], error: ShownError | undefined): void => {
      const firstKey = firstQuestionIn(items, pages);
      if (error && firstKey !== undefined && !errors.has(firstKey)) errors.set(firstKey, error);
    };
    for (const item of this.#missingItems) if (item.kind === 'group') addGroupError(item.items, 'requiredGroup');
    for (const item of this.#items)
      if (item.kind === 'group') addGroupError(item.items, toViolation(violations.get(item.key)));
    addGroupError(questionnaire.items, toViolation(violations.get('')));
    return new Map(pages.flatMap(({item: {key}}) => (errors.has(key) ? [[key, errors.get(key) ?? 'required']] : [])));
  }

  /** Keys of the questions that display the error of a required group without an answer. */
  get groupErrorKeys(): ReadonlySet<string> {
    const {pages} = this;
    const groups = this.#items.filter(({kind, required}) => kind === 'group' && required);
    return new Set(groups.flatMap(({items}) => firstQuestionIn(items, pages) ?? []));
  }

  get #missingItems(): ReadonlySet<QuestionnaireItem> {
    const {questionnaire, answers} = this.#state;
    return missingRequiredItems(questionnaire.items, answers, enabledItems(questionnaire, answers));
  }

  /** Displays the errors and moves to the first question that has one. @returns true if there are any. */
  #showErrors(errors: Errors): boolean {
    this.errors = errors;
    const [firstKey] = errors.keys();
    if (firstKey !== undefined) this.#goTo('ask', firstKey);
    return firstKey !== undefined;
  }

  /** Opens the support panel. The focus moves to it the first time, and again for each selected answer after it was closed. */
  #checkSafety(item: QuestionnaireItem, shouldFocus: boolean): void {
    const isEnabled = [...this.#enabledItems].some(({key}) => key === item.key);
    if (!isConcerning(item, this.answers) || !isEnabled) return;
    const isRepeat = this.#alertedKeys.has(item.key);
    this.#alertedKeys.add(item.key);
    if (!isRepeat || shouldFocus) this.#host.openCrisisSupport({linkId: item.linkId, moveFocus: shouldFocus, isRepeat});
  }
}

/** The state of unfinished answers. */
interface SavedState {
  readonly answers: readonly (readonly [key: string, values: readonly string[]])[];
  readonly drafts: readonly (readonly [key: string, draft: Draft])[];
  readonly instances: readonly (readonly [key: string, suffixes: readonly string[]])[];
  readonly currentKey: string | undefined;
  readonly stage: QuestionnaireSession['stage'];
}

/** Identifies a questionnaire by its address and its questions, in any language. */
const fingerprintOf = ({canonical, items}: Questionnaire): string =>
  stringifyWithoutToJSON([canonical, flattenItems(items).map(({key, type}) => [key, type])]);

/** The key of the first question inside a group that is asked; `undefined` if none is. */
function firstQuestionIn(items: readonly QuestionnaireItem[], pages: readonly QuestionPage[]): string | undefined {
  const inside = new Set(flattenItems(items).map(({key}) => key));
  return pages.find(({item}) => inside.has(item.key))?.item.key;
}

/** Returns true if two documents are the same questionnaire, in any language. Equal linkIds alone are not sufficient. */
function isSameQuestionnaire(a: Questionnaire, b: Questionnaire): boolean {
  const fingerprint = ({items, canonical}: Questionnaire) =>
    stringifyWithoutToJSON([canonical, flattenItems(items).map(({key, text}) => [key, a.lang === b.lang && text])]);
  return fingerprint(a) === fingerprint(b);
}
