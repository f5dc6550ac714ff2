import type {TemplateResult} from 'lit';
import {answersOf, responseOf} from '../../../content/questionnaire/fhir/response.js';
import {enabledItems} from '../../../content/questionnaire/enable-when.js';
import {isConcerning, scoredItems, scoreOf, type Score} from '../../../content/questionnaire/score.js';
import {flat, type Answers, type Item, type Questionnaire} from '../../../content/questionnaire/questionnaire.js';
import {fill} from '../../../ui/format.js';
import {inWords} from './answer-text.js';
import {faultOf, type Fault} from './validation.js';
import {form} from './questionnaire-view.js';
import {formWords} from './questionnaire.strings.js';
import {jsonText} from '../../../platform/stringify.js';
import {pagesOf, type Page} from './pages.js';
import type {QuestionnaireAnswer} from '../mood-check.events.js';
import {result} from './result.js';
import {review} from './review.js';
import {Steady} from './stable-height.js';
import type {Line, Listener, Talk} from '../question-session.js';
import type {View} from '../view.js';

/** A questionnaire and the answers to it: among its questions, at the review, or done. */
export class FormTalk implements Talk {
  stage: 'ask' | 'review' | 'done' = 'ask';
  answers: Answers;
  /** Key of the question that is on screen, when one is shown at a time. */
  at: string | undefined;
  /** The questions that still have something wrong, after the person tried to go on. */
  faults: ReadonlyMap<string, Fault> = new Map();
  /** False when a total came with the answers that is not what they add up to. */
  trusted = true;
  readonly about: Questionnaire;
  readonly #listener: Listener;
  readonly #alarmed = new Set<string>();
  readonly #steady = new Steady();
  #returning = false;

  /** @param before an earlier talk: its answers are kept when it is the same questionnaire, set anew or in another language. */
  constructor(about: Questionnaire, listener: Listener, before?: Talk) {
    this.about = about;
    this.#listener = listener;
    const items = flat(about.items);
    this.answers = new Map(items.filter(({initial}) => initial.length > 0).map(({key, initial}) => [key, initial]));
    if (!(before instanceof FormTalk) || !isSame(before.about, about)) return;
    Object.assign(this, {stage: before.stage, answers: before.answers, at: before.at, faults: before.faults, trusted: before.trusted});
    for (const key of before.#alarmed) this.#alarmed.add(key);
  }

  /** The questions to ask for the answers so far. */
  get pages(): readonly Page[] {
    return pagesOf(this.about, this.answers);
  }

  /** The question on screen. */
  get page(): Page | undefined {
    return this.pages.find(({item}) => item.key === this.at) ?? this.pages[0];
  }

  get done(): boolean {
    return this.stage === 'done';
  }

  get said(): number {
    return flat(this.about.items).filter(({key, initial}) => (this.answers.get(key) ?? initial) !== initial).length;
  }

  /** The score when it is complete, and no other total came with the answers. */
  get score(): Score | undefined {
    return this.trusted ? scoreOf(this.about, this.answers) : undefined;
  }

  /** Whether anything was asked that counts. */
  get isScored(): boolean {
    return scoredItems(this.about, this.answers).length > 0;
  }

  get answer(): QuestionnaireAnswer | undefined {
    return this.done ? {response: this.response(), total: this.score?.total} : undefined;
  }

  get value(): string | undefined {
    return this.done ? jsonText(this.response()) : undefined;
  }

  /** The answers as FHIR R4. @param authored moment of answering (ISO 8601). */
  response(authored = new Date().toISOString()): QuestionnaireAnswer['response'] {
    return responseOf(this.about, this.answers, authored, this.done);
  }

  /** Takes over the answers of a FHIR QuestionnaireResponse. */
  prefill(response: unknown): void {
    const {answers, totals} = answersOf(this.about, response);
    this.answers = new Map([...this.answers, ...answers]);
    this.trusted = totals.every(([{total}, value]) => scoreOf(this.about, this.answers, total)?.total === value);
    if (!this.trusted) this.#listener.mistrusted();
    for (const item of flat(this.about.items)) this.#watch(item, false);
  }

  /**
   * Puts an answer in, or takes it out when nothing is left of it. A safety answer raises the alarm.
   * @param isWritten true while the person is still writing: then the focus stays.
   */
  say(item: Item, values: readonly string[], isWritten = false): void {
    const answers = new Map(this.answers).set(item.key, values);
    if (values.every((value) => value.trim() === '')) answers.delete(item.key);
    this.answers = answers;
    this.trusted = true;
    this.faults = new Map([...this.faults].filter(([key]) => key !== item.key));
    this.#listener.redraw();
    this.#watch(item, !isWritten);
  }

  /** Goes to the next question, or to the review. */
  next(): void {
    const {page, pages} = this;
    const next = pages[page ? pages.indexOf(pages.find(({item}) => item === page.item) as Page) + 1 : 0];
    if (page && this.#fails([page])) return;
    if (!next || this.#returning) this.toReview();
    else this.#go('ask', next.item.key);
  }

  back(): void {
    const {page, pages} = this;
    this.#go('ask', pages[pages.findIndex(({item}) => item === page?.item) - 1]?.item.key);
  }

  toReview(): void {
    if (!this.#fails(this.pages)) this.#go('review');
  }

  /** Goes back from the review to one question, and straight to the review after it. */
  change(key?: string): void {
    this.#go('ask', key);
    this.#returning = key !== undefined;
  }

  finish(): void {
    if (this.#fails(this.pages)) return;
    this.#go('done');
    this.#listener.finished();
  }

  lines(view: View): Line[] {
    return this.pages.map(({item}) => [item.text || item.linkId, inWords(item, this.answers, view) || formWords(view).unanswered]);
  }

  ownLines(view: View): Line[] {
    const {score, about} = this;
    const strings = formWords(view);
    const total = view.showScore && score ? fill(strings.total, {total: score.total, max: score.max}).replaceAll('*', '') : '';
    return [[about.name, [total, strings.noDiagnosis, about.notice].filter(Boolean).join(' ')]];
  }

  render(view: View): TemplateResult {
    return {ask: form, review, done: result}[this.stage](view, this);
  }

  drawn(root: ParentNode): void {
    const question = root.querySelector<HTMLElement>('.progress + .question');
    if (question) this.#steady.follow(question, this.pages.map(({item}) => item.text).reduce((a, b) => (b.length > a.length ? b : a)));
  }

  #go(stage: FormTalk['stage'], at = this.at): void {
    Object.assign(this, {stage, at});
    this.#returning = false;
    this.#listener.redraw('here');
  }

  #fails(pages: readonly Page[]): boolean {
    const found = pages.flatMap(({item}) => {
      const fault = faultOf(item, this.answers.get(item.key) ?? []);
      return fault ? [[item.key, fault] as const] : [];
    });
    this.faults = new Map(found);
    const first = found[0];
    if (first) this.#go('ask', first[0]);
    return first !== undefined;
  }

  /** The first time, help comes with the focus; after that only if it was closed, and at every choice. */
  #watch(item: Item, focus: boolean): void {
    if (!isConcerning(item, this.answers) || !enabledItems(this.about, this.answers).has(item)) return;
    const again = this.#alarmed.has(item.key);
    this.#alarmed.add(item.key);
    if (!again || focus) this.#listener.alarm(item.linkId, focus, again);
  }
}

/** The same questionnaire, set anew or in another language: what a question is about cannot be told from its linkId alone. */
function isSame(a: Questionnaire, b: Questionnaire): boolean {
  const marks = ({items, canonical}: Questionnaire) => JSON.stringify([canonical, flat(items).map(({key, text}) => [key, a.lang === b.lang && text])]);
  return marks(a) === marks(b);
}
