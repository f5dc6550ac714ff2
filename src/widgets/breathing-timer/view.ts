import type {Exercise} from './exercise.js';
import type {PacerState} from './pacer.js';
import type {Moment, Plan} from './plan.js';
import {counted, type Words} from './words.js';

/** What a person can do. */
export interface Hands {
  start(): void;
  pause(): void;
  resume(): void;
  stop(): void;
  close(): void;
  choose(id: string): void;
  chooseMinutes(minutes: number): void;
  removeHolds(): void;
}

/** Everything that is drawn. */
export interface View {
  readonly words: Words;
  readonly title: string;
  /** Level of the title, 1 to 6. */
  readonly level: number;
  readonly exercise: Exercise;
  /** What the person may choose from; one alone offers no choice. */
  readonly exercises: readonly Exercise[];
  readonly minutes: number;
  /** The session as it is planned, or as it runs. */
  readonly plan: Plan;
  readonly moment: Moment | undefined;
  readonly state: PacerState;
  readonly slept: boolean;
  /** Whether the figure stands still: words, count and steps instead. */
  readonly still: boolean;
  readonly hands: Hands;
}

/** The name of an exercise: a document's own, a pattern's from the strings, or the author's code. */
export function nameOf({title, id}: Exercise, {text}: Words): string {
  const names: Readonly<Record<string, string>> = text.names;
  return title ?? names[id] ?? id;
}

/** Length of a session in words: minutes, or breaths where breaths are counted. */
export function lengthInWords({exercise, plan, minutes, words: {text, lang}}: View): string {
  return exercise.rounds === undefined ? counted(text.minutes, minutes, lang) : counted(text.breaths, plan.breaths, lang);
}
