import type {MoodQuestion, MoodOption} from '../../../content/mood/mood.js';
import type {MoodAnswer} from '../mood-check.events.js';
import type {SessionHost, QuestionSession} from '../question-session.js';

/** State of a single question and its answer in three stages: question, feeling words and note, and done. */
export class SingleQuestionSession implements QuestionSession {
  stage: 'question' | 'feelings' | 'done' = 'question';
  option: MoodOption | undefined;
  feelings: readonly string[] = [];
  note = '';
  readonly definition: MoodQuestion;
  readonly #host: SessionHost;

  /** @param previous an earlier session. Its answer is kept if the question is the same, in any language. */
  constructor(mood: MoodQuestion, host: SessionHost, previous?: QuestionSession) {
    this.definition = mood;
    this.#host = host;
    if (
      !(previous instanceof SingleQuestionSession) ||
      (mood.id ? mood.id !== previous.definition.id : mood.question !== previous.definition.question)
    )
      return;
    this.option = mood.options.find(({value}) => value === previous.option?.value);
    if (!this.option) return;
    this.stage = previous.stage;
    this.note = previous.note;
    this.feelings = previous.feelings.map((word) => mood.feelings[previous.definition.feelings.indexOf(word)] ?? word);
  }

  get isComplete(): boolean {
    return this.stage === 'done';
  }

  get answeredCount(): number {
    return [this.option, this.feelings.length, this.note].filter(Boolean).length;
  }

  get answer(): MoodAnswer | undefined {
    const {option, feelings} = this;
    return this.isComplete && option ? {value: option.value, label: option.label, feelings} : undefined;
  }

  get formValue(): string | undefined {
    return this.option && String(this.option.value);
  }

  selectOption(option: MoodOption): void {
    this.option = option;
    this.#host.requestRender();
  }

  setFeeling(feeling: string, isSelected: boolean): void {
    this.feelings = this.definition.feelings.filter((one) =>
      one === feeling ? isSelected : this.feelings.includes(one),
    );
    this.#host.requestRender();
  }

  setNote(note: string): void {
    this.note = note;
    this.#host.requestRender();
  }

  /** Moves to the next stage that the question has. */
  continue(): void {
    const hasFeelingsStep = this.definition.feelings.length > 0 || this.definition.note;
    this.#goTo(this.stage === 'question' && hasFeelingsStep ? 'feelings' : 'done');
  }

  /** Completes the answer without feeling words and note. */
  skip(): void {
    this.feelings = [];
    this.note = '';
    this.#goTo('done');
  }

  /** Returns to the question. The answer is kept until the user selects another one. */
  editAnswer(): void {
    this.#goTo('question');
  }

  #goTo(stage: SingleQuestionSession['stage']): void {
    this.stage = stage;
    this.#host.requestRender({focusHeading: true});
    if (stage === 'done') this.#host.onComplete();
  }
}
