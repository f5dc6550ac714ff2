import type {EvaluatedState, ExpressionEvaluator} from '../../../content/questionnaire/expressions/expressions.js';
import {enabledItems} from '../../../content/questionnaire/enable-when.js';
import {
  flattenItems,
  unitKeyOf,
  type Answers,
  type Instances,
  type Questionnaire,
  type QuestionnaireItem,
} from '../../../content/questionnaire/questionnaire.js';
import {withAddedInstance} from '../../../content/questionnaire/repeats.js';
import {questionPages, type QuestionPage} from './pages.js';

/** The answers to a questionnaire and the instances of its repeating items, with the results of its expressions. */
export class AnswerState {
  readonly #definition: Questionnaire;
  readonly #evaluator: ExpressionEvaluator | undefined;
  readonly #initialAnswers = new Map<string, readonly string[]>();
  /** The answers of the user, without calculated values. */
  #answers: Answers = new Map();
  #instances: Instances = new Map();
  #cached: {readonly answers: Answers; readonly instances: Instances; readonly state: EvaluatedState} | undefined;

  /** @param evaluator evaluates the expressions of the questionnaire. */
  constructor(definition: Questionnaire, evaluator: ExpressionEvaluator | undefined) {
    this.#definition = definition;
    this.#evaluator = evaluator;
    this.#addInitialAnswers();
  }

  /** The questionnaire with all instances of repeating items, and the answers, both after evaluating all expressions. */
  get evaluated(): EvaluatedState {
    const answers = this.#answers;
    const instances = this.#instances;
    if (this.#cached?.answers === answers && this.#cached.instances === instances) return this.#cached.state;
    const questionnaire = this.#definition.expand?.(this.#definition, instances) ?? this.#definition;
    const state: EvaluatedState = this.#evaluator
      ? this.#evaluator.evaluate(questionnaire, answers)
      : {questionnaire, answers, violations: new Map(), hints: new Map()};
    this.#cached = {answers, instances, state};
    return state;
  }

  /** The answers, with the values of calculated items. */
  get answers(): Answers {
    return this.evaluated.answers;
  }

  /** All items of the questionnaire, with all instances of repeating items. */
  get items(): QuestionnaireItem[] {
    return flattenItems(this.evaluated.questionnaire.items);
  }

  get enabledItems(): ReadonlySet<QuestionnaireItem> {
    const {questionnaire, answers} = this.evaluated;
    return enabledItems(questionnaire, answers);
  }

  /** The questions to ask, given the answers so far. */
  get pages(): readonly QuestionPage[] {
    const {questionnaire, answers} = this.evaluated;
    return questionPages(questionnaire, answers);
  }

  /** Number of answers of the user that differ from the initial answers. */
  get changedCount(): number {
    return [...this.#answers].filter(([key, values]) => String(values) !== String(this.#initialAnswers.get(key) ?? []))
      .length;
  }

  /** Sets an answer, or the unit of a quantity, or removes it if it has no text. */
  set(key: string, values: readonly string[]): void {
    const answers = new Map(this.#answers).set(key, values);
    if (values.every((value) => value.trim() === '')) answers.delete(key);
    this.#answers = answers;
  }

  /** Continues with the answers and instances of the same questionnaire in another language. */
  copyFrom(other: AnswerState): void {
    this.#answers = other.#answers;
    this.#instances = other.#instances;
  }

  /** Adds answers and instances, which replace existing ones. */
  merge(answers: Answers, instances: Instances): void {
    this.#instances = new Map([...this.#instances, ...instances]);
    this.#answers = new Map([...this.#answers, ...answers]);
  }

  /** The answers and instances as JSON. */
  save(): SavedAnswerState {
    return {answers: [...this.#answers], instances: [...this.#instances]};
  }

  /** Replaces the answers and instances by those from `save`. */
  restore({answers, instances}: SavedAnswerState): void {
    this.#instances = new Map(instances);
    this.#addInitialAnswers();
    this.#answers = new Map(answers);
  }

  /** Adds another instance of a repeating group or question. @returns the instance. */
  addInstance({instance}: QuestionnaireItem): QuestionnaireItem | undefined {
    if (!instance) return undefined;
    const suffixes = this.#instancesOf(instance.instancesKey).map((one) => one.instance?.suffix ?? '');
    this.#instances = new Map(this.#instances).set(instance.instancesKey, withAddedInstance(suffixes));
    this.#addInitialAnswers();
    return this.#instancesOf(instance.instancesKey).at(-1);
  }

  /**
   * Removes an instance of a repeating group or question with its answers.
   * @returns the keys of the removed answers, and the instance that takes its place.
   */
  removeInstance(item: QuestionnaireItem): {
    readonly removedKeys: ReadonlySet<string>;
    readonly next: QuestionnaireItem | undefined;
  } {
    const {instance} = item;
    if (!instance) return {removedKeys: new Set(), next: item};
    const remaining = this.#instancesOf(instance.instancesKey).filter(({key}) => key !== item.key);
    const removedKeys = new Set(flattenItems([item]).flatMap((one) => [one.key, unitKeyOf(one)]));
    const suffixes = remaining.map((one) => one.instance?.suffix ?? '');
    this.#instances = new Map(this.#instances).set(instance.instancesKey, suffixes);
    this.#answers = new Map([...this.#answers].filter(([key]) => !removedKeys.has(key)));
    for (const key of removedKeys) this.#initialAnswers.delete(key); // An instance that is added later begins with them again.
    const next = this.#instancesOf(instance.instancesKey);
    return {removedKeys, next: next[Math.min(instance.index, next.length - 1)]};
  }

  #instancesOf(instancesKey: string): QuestionnaireItem[] {
    return this.items.filter(({instance}) => instance?.instancesKey === instancesKey);
  }

  /** Adds the initial answers of all items that are new, from the document and from `initialExpression`. */
  #addInitialAnswers(): void {
    const items = this.items.filter(({key}) => !this.#initialAnswers.has(key));
    const initial = new Map(items.map((item) => [item.key, item.initial]));
    this.#answers = new Map([...this.#answers, ...[...initial].filter(([, values]) => values.length > 0)]);
    const {questionnaire, answers} = this.evaluated;
    const evaluated = this.#evaluator?.initialValues(questionnaire, answers, items) ?? new Map<string, string[]>();
    this.#answers = new Map([...this.#answers, ...evaluated]);
    for (const [key, values] of [...initial, ...evaluated]) this.#initialAnswers.set(key, values);
  }
}

/** Answers and instances as JSON, by item key. */
export interface SavedAnswerState {
  readonly answers: readonly (readonly [key: string, values: readonly string[]])[];
  readonly instances: readonly (readonly [key: string, suffixes: readonly string[]])[];
}
