import type {TemplateResult} from 'lit';
import type {Mood, MoodOption} from '../../../content/mood/mood.js';
import type {MoodAnswer} from '../mood-check.events.js';
import {question} from './question-view.js';
import type {Listener, Talk} from '../question-session.js';
import {thanks} from './thanks-view.js';
import type {View} from '../view.js';
import {words} from './feelings-view.js';

/** One question and what the person says to it: at the question, at words for it, or done. */
export class MoodTalk implements Talk {
  stage: 'ask' | 'words' | 'done' = 'ask';
  option: MoodOption | undefined;
  feelings: readonly string[] = [];
  note = '';
  readonly about: Mood;
  readonly #listener: Listener;

  /** @param before an earlier talk: its answers are kept when it is the same question, set anew or in another language. */
  constructor(about: Mood, listener: Listener, before?: Talk) {
    this.about = about;
    this.#listener = listener;
    if (!(before instanceof MoodTalk) || (about.id ? about.id !== before.about.id : about.question !== before.about.question)) return;
    this.option = about.options.find(({value}) => value === before.option?.value);
    if (!this.option) return;
    this.stage = before.stage;
    this.note = before.note;
    this.feelings = before.feelings.map((word) => about.feelings[before.about.feelings.indexOf(word)] ?? word);
  }

  get done(): boolean {
    return this.stage === 'done';
  }

  get said(): number {
    return [this.option, this.feelings.length, this.note].filter(Boolean).length;
  }

  get answer(): MoodAnswer | undefined {
    const {option, feelings} = this;
    return this.done && option ? {value: option.value, label: option.label, feelings} : undefined;
  }

  get value(): string | undefined {
    return this.option && String(this.option.value);
  }

  choose(option: MoodOption): void {
    this.option = option;
    this.#listener.redraw();
  }

  feel(word: string, on: boolean): void {
    this.feelings = this.about.feelings.filter((one) => (one === word ? on : this.feelings.includes(one)));
    this.#listener.redraw();
  }

  /** Goes on to the next stage that the question has. */
  continue(): void {
    const asksWords = this.about.feelings.length > 0 || this.about.note;
    this.#go(this.stage === 'ask' && asksWords ? 'words' : 'done');
  }

  /** Goes on without words. */
  skip(): void {
    this.feelings = [];
    this.note = '';
    this.#go('done');
  }

  /** Goes back to the question; what was said stays until it is said again. */
  change(): void {
    this.#go('ask');
  }

  render(view: View): TemplateResult {
    return {ask: question, words, done: thanks}[this.stage](view, this);
  }

  #go(stage: MoodTalk['stage']): void {
    this.stage = stage;
    this.#listener.redraw('here');
    if (stage === 'done') this.#listener.finished();
  }
}
