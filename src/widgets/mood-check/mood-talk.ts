import type {Mood, MoodOption} from '../../content/mood.js';
import type {MoodAnswer} from './mood-check.events.js';

/** Where the person is: at the question, at words for it, or done. */
export type MoodStage = 'ask' | 'words' | 'done';

/** What a talk needs of the element: to be drawn again, with the focus on the new heading, and to hear that it is over. */
export interface Listener {
  redraw(move?: 'here'): void;
  finished(): void;
}

/** One question and what the person says to it. Lives in memory only. */
export class MoodTalk {
  stage: MoodStage = 'ask';
  value: MoodOption['value'] | undefined;
  feelings: readonly string[] = [];
  note = '';
  readonly mood: Mood;
  readonly #listener: Listener;

  /** @param before an earlier talk: its answers are kept when it is the same question, set anew or in another language. */
  constructor(mood: Mood, listener: Listener, before?: MoodTalk) {
    this.mood = mood;
    this.#listener = listener;
    const same = before && (mood.id ? mood.id === before.mood.id : mood.question === before.mood.question);
    if (!same || !mood.options.some((one) => one.value === before.value)) return;
    this.stage = before.stage;
    this.value = before.value;
    this.note = before.note;
    this.feelings = before.feelings.map((word) => mood.feelings[before.mood.feelings.indexOf(word)] ?? word);
  }

  /** The chosen option, when there is one. */
  get option(): MoodOption | undefined {
    return this.mood.options.find((one) => one.value === this.value);
  }

  /** Everything that was said, once the person is done. */
  get answer(): MoodAnswer | undefined {
    const {option, feelings, note} = this;
    return this.stage === 'done' && option ? {value: option.value, label: option.label, feelings, note} : undefined;
  }

  choose(value: MoodOption['value']): void {
    this.value = value;
    this.#listener.redraw();
  }

  feel(word: string, on: boolean): void {
    this.feelings = this.mood.feelings.filter((one) => (one === word ? on : this.feelings.includes(one)));
    this.#listener.redraw();
  }

  /** Goes on to the next stage that the question has. */
  continue(): void {
    const asksWords = this.mood.feelings.length > 0 || this.mood.note;
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

  #go(stage: MoodStage): void {
    this.stage = stage;
    this.#listener.redraw('here');
    if (stage === 'done') this.#listener.finished();
  }
}
