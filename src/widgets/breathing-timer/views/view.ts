import type {LazyFeatures} from '../session/lazy-features.js';
import type {Exercise} from '../pattern/exercise.js';
import type {PacerState} from '../session/pacer.js';
import type {SessionSnapshot, SessionTimeline} from '../session/timeline.js';
import type {SessionStrings} from '../session/session.strings.js';
import type {UserSelection} from '../pattern/exercise-options.js';
import type {CueSettings} from '../cues/cue-settings.js';
import {formatCount, type Localization} from './exercise-text.js';

/** What a person can do. */
export interface Actions {
  start(): void;
  pause(): void;
  resume(): void;
  stop(): void;
  /** Leaves the closing screen. */
  close(): void;
  select(choice: UserSelection): void;
  /** Takes up a change of the ways to follow. */
  applyCueSettings(): void;
  /** Asks for what is one fold away. */
  loadExtras(): void;
}

/** Everything that is drawn. */
export interface View {
  readonly localization: Localization;
  readonly title: string;
  /** Level of the title, 1 to 6. */
  readonly headingLevel: number;
  readonly exercise: Exercise;
  /** What the person may choose from; one alone offers no choice. */
  readonly exercises: readonly Exercise[];
  readonly minutes: number;
  readonly userSelection: UserSelection;
  /** Whether the person is asked how tense they are. */
  readonly asksTension: boolean;
  /** The session as it is planned, or as it runs. */
  readonly timeline: SessionTimeline;
  readonly snapshot: SessionSnapshot | undefined;
  readonly state: PacerState;
  readonly suspended: boolean;
  /** Whether the figure stands still: words, count and steps instead. */
  readonly still: boolean;
  /** What was loaded so far of what a session can do without. */
  readonly features: Pick<LazyFeatures, 'document' | 'extras' | 'loadFailed'>;
  readonly actions: Actions;
  /** Whether a session was asked for that is still being loaded, or could not be. */
  readonly loading: boolean;
  readonly loadFailed: boolean;
  readonly cueSettings: CueSettings;
}

/** What is drawn of a session, with its own words. */
export interface SessionView extends View {
  readonly localization: Localization<SessionStrings>;
}

/** What a list of the strings says about an exercise; nothing about a document or an author's own code. */
export function builtInText(texts: Readonly<Record<string, string>>, {id, title}: Exercise): string {
  return title === undefined && Object.hasOwn(texts, id) ? (texts[id] ?? '') : '';
}

/** The name of an exercise: a document's own, a pattern's from the strings, or the author's code. */
export function exerciseName(exercise: Exercise, {text}: Localization): string {
  return exercise.title ?? (builtInText(text.names, exercise) || exercise.id);
}

/** Length of a session in words: minutes, or breaths where breaths are counted. */
export function durationText({timeline, minutes, localization: {text, lang}}: View): string {
  return timeline.measuredInBreaths
    ? formatCount(text.breaths, timeline.breaths, lang)
    : formatCount(text.minutes, minutes, lang);
}
