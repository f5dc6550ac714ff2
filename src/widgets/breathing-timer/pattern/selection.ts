import type {PropertyValues, ReactiveController, ReactiveControllerHost} from 'lit';
import type {Exercise} from './exercise.js';
import {
  toExerciseOptions,
  toSessionConfig,
  type AuthorOptions,
  type ExerciseOptions,
  type SessionConfig,
  type UserSelection,
} from './exercise-options.js';
import {reportProblem} from './report-problem.js';

/** The author's options that are parsed together. */
const optionProperties = ['pattern', 'patterns', 'noHolds', 'minutes', 'rounds', 'maxRounds'];

interface Host extends ReactiveControllerHost, HTMLElement {
  pattern?: string;
  patterns?: string;
  minutes?: number;
  rounds?: number;
  maxRounds?: number;
  noHolds: boolean;
}

/** The available exercises, the user's selection, and the resulting session. */
export interface ResolvedSelection extends SessionConfig {
  readonly exercises: readonly Exercise[];
  readonly userSelection: UserSelection;
}

/** Combines the author's options with the user's selection. Parses options once per change, so that an error is reported once. */
export class ExerciseSelection implements ReactiveController {
  readonly #host: Host;
  #options: ExerciseOptions | undefined;
  #documentExercise: Exercise | undefined;
  #userSelection: UserSelection = {};

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Forgets the answers about tension when the element has left the page. The window would keep the element otherwise. */
  hostDisconnected(): void {
    // A moved element is reconnected immediately, and keeps its answers.
    void Promise.resolve().then(() => {
      if (!this.#host.isConnected && this.#hasTension) this.#forgetTension();
    });
  }

  /** Discards the parsed options if the author changed one of them. */
  invalidate(changedProperties: PropertyValues): void {
    if (optionProperties.some((name) => changedProperties.has(name))) this.#options = undefined;
  }

  /** Merges changes into the user's selection. */
  select(selection: UserSelection): void {
    this.#userSelection = {...this.#userSelection, ...selection};
    if (this.#hasTension) addEventListener('pagehide', this.#forgetTension);
    else removeEventListener('pagehide', this.#forgetTension);
    this.#host.requestUpdate();
  }

  get #hasTension(): boolean {
    const {tensionBefore, tensionAfter} = this.#userSelection;
    return tensionBefore !== undefined || tensionAfter !== undefined;
  }

  /** Deletes the answers about tension: the page may come back from the back/forward cache, in front of somebody else. */
  readonly #forgetTension = (): void => this.select({tensionBefore: undefined, tensionAfter: undefined});

  /** Uses the tension after one session as the tension before the next. */
  carryTensionForward(): void {
    const {tensionBefore, tensionAfter = tensionBefore} = this.#userSelection;
    this.select({tensionBefore: tensionAfter, tensionAfter: undefined});
  }

  /** Returns the available exercises and the next session. */
  resolve(documentExercise: Exercise | undefined): ResolvedSelection {
    if (!this.#options || this.#documentExercise !== documentExercise) {
      this.#documentExercise = documentExercise;
      this.#options = toExerciseOptions(this.#authorOptions(), documentExercise, (problem) =>
        reportProblem(this.#host.localName, problem),
      );
    }
    return {
      exercises: this.#options.exercises,
      userSelection: this.#userSelection,
      ...toSessionConfig(this.#options, this.#userSelection),
    };
  }

  #authorOptions(): AuthorOptions {
    const host = this.#host;
    // If the text is not a number, the message quotes the attribute instead of "NaN".
    const rawValue = (name: 'minutes' | 'rounds' | 'maxRounds', attribute: string = name): unknown =>
      Number.isNaN(host[name]) ? host.getAttribute(attribute) : host[name];
    const {pattern, patterns, noHolds} = host;
    return {
      pattern,
      patterns,
      noHolds,
      minutes: rawValue('minutes'),
      rounds: rawValue('rounds'),
      maxRounds: rawValue('maxRounds', 'max-rounds'),
    };
  }
}
