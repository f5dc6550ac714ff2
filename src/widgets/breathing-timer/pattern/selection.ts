import type {PropertyValues, ReactiveControllerHost} from 'lit';
import {warnAuthor} from '../../../platform/console.js';
import type {Exercise} from './exercise.js';
import {toExerciseOptions, toSessionConfig, type UserSelection, type ExerciseOptions} from './exercise-options.js';
import type {View} from '../views/view.js';

const numericAttributes = {minutes: 'minutes', rounds: 'rounds', maxRounds: 'max-rounds'} as const;
const otherProperties = ['pattern', 'patterns', 'noHolds'] as const;

interface Host extends ReactiveControllerHost, HTMLElement {
  pattern?: string;
  patterns?: string;
  minutes?: number;
  rounds?: number;
  maxRounds?: number;
  noHolds: boolean;
}

/** What an author offers and a person chooses. Read once for each change, so that a mistake is one console line. */
export class ExerciseSelection {
  readonly #host: Host;
  #options: ExerciseOptions | undefined;
  #documentExercise: Exercise | undefined;
  #userSelection: UserSelection = {};

  constructor(host: Host) {
    this.#host = host;
  }

  /** Takes note of what the author changed. */
  invalidate(changedProperties: PropertyValues): void {
    if ([...otherProperties, ...Object.keys(numericAttributes)].some((name) => changedProperties.has(name)))
      this.#options = undefined;
  }

  /** Takes up what the person chose. */
  select(selection: UserSelection): void {
    this.#userSelection = {...this.#userSelection, ...selection};
    this.#host.requestUpdate();
  }

  /** Lets what the person felt after one session stand before the next. */
  carryTensionForward(): void {
    const {tensionBefore, tensionAfter = tensionBefore} = this.#userSelection;
    this.select({tensionBefore: tensionAfter, tensionAfter: undefined});
  }

  /** What is offered, and what will be breathed. */
  resolve(
    documentExercise: Exercise | undefined,
  ): Pick<View, 'exercises' | 'userSelection' | 'exercise' | 'minutes' | 'timeline'> {
    if (!this.#options || this.#documentExercise !== documentExercise) {
      this.#documentExercise = documentExercise;
      this.#options = toExerciseOptions(this.#authorOptions(), documentExercise, (sentence) =>
        warnAuthor(this.#host.localName, sentence),
      );
    }
    return {
      exercises: this.#options.exercises,
      userSelection: this.#userSelection,
      ...toSessionConfig(this.#options, this.#userSelection),
    };
  }

  #authorOptions(): Parameters<typeof toExerciseOptions>[0] {
    const host = this.#host;
    // Of a text that is no number, the author should read what stands there, not "NaN".
    const rawValue = (name: keyof typeof numericAttributes): unknown =>
      Number.isNaN(host[name]) ? host.getAttribute(numericAttributes[name]) : host[name];
    const {pattern, patterns, noHolds} = host;
    return {
      pattern,
      patterns,
      noHolds,
      minutes: rawValue('minutes'),
      rounds: rawValue('rounds'),
      maxRounds: rawValue('maxRounds'),
    };
  }
}
