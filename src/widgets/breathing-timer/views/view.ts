import type {Company} from '../session/lazy-features.js';
import type {Exercise} from '../pattern/exercise.js';
import type {PacerState} from '../session/pacer.js';
import type {Moment, Plan} from '../session/timeline.js';
import type {SessionTexts} from '../session/session.strings.js';
import type {Choice} from '../pattern/exercise-options.js';
import type {Ways} from '../cues/cue-settings.js';
import {counted, type Words} from './exercise-text.js';

/** What a person can do. */
export interface Hands {
  start(): void;
  pause(): void;
  resume(): void;
  stop(): void;
  /** Leaves the closing screen. */
  close(): void;
  choose(choice: Choice): void;
  /** Takes up a change of the ways to follow. */
  followWays(): void;
  /** Asks for what is one fold away. */
  unfold(): void;
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
  readonly choice: Choice;
  /** Whether the person is asked how tense they are. */
  readonly tension: boolean;
  /** The session as it is planned, or as it runs. */
  readonly plan: Plan;
  readonly moment: Moment | undefined;
  readonly state: PacerState;
  readonly slept: boolean;
  /** Whether the figure stands still: words, count and steps instead. */
  readonly still: boolean;
  /** What was loaded so far of what a session can do without. */
  readonly company: Pick<Company, 'document' | 'extras' | 'missing'>;
  readonly hands: Hands;
  /** Whether a session was asked for that is still being loaded, or could not be. */
  readonly waiting: boolean;
  readonly lost: boolean;
  readonly ways: Ways;
}

/** What is drawn of a session, with its own words. */
export interface SessionView extends View {
  readonly words: Words<SessionTexts>;
}

/** What a list of the strings says about an exercise; nothing about a document or an author's own code. */
export function entryFor(list: Readonly<Record<string, string>>, {id, title}: Exercise): string {
  return title === undefined && Object.hasOwn(list, id) ? (list[id] ?? '') : '';
}

/** The name of an exercise: a document's own, a pattern's from the strings, or the author's code. */
export function nameOf(exercise: Exercise, {text}: Words): string {
  return exercise.title ?? (entryFor(text.names, exercise) || exercise.id);
}

/** Length of a session in words: minutes, or breaths where breaths are counted. */
export function lengthInWords({plan, minutes, words: {text, lang}}: View): string {
  return plan.counted ? counted(text.breaths, plan.breaths, lang) : counted(text.minutes, minutes, lang);
}
