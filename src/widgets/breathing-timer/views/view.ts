import type {TemplateResult} from 'lit';
import type {CueSettings} from '../cues/cue-settings.js';
import type {Exercise} from '../pattern/exercise.js';
import type {UserSelection} from '../pattern/exercise-options.js';
import type {PacerState, PauseReason} from '../session/pacer.js';
import type {SessionStrings} from '../session/session.strings.js';
import type {SessionSnapshot, SessionTimeline} from '../session/timeline.js';
import {formatCount, type Localization} from './exercise-text.js';

/** What a person can do. */
export interface Actions {
  start(): void;
  pause(): void;
  resume(): void;
  stop(): void;
  /** Leaves the closing screen. */
  close(): void;
  select(selection: UserSelection): void;
  /** Applies a change of the cue settings to the running session. */
  applyCueSettings(): void;
  /** Loads what the disclosures show. */
  loadExtras(): void;
  /** Opens the crisis support panel. */
  openHelp(): void;
}

/** Everything that the templates show, as data. */
export interface ViewData {
  readonly localization: Localization;
  readonly title: string;
  /** Level of the title, 1 to 6. */
  readonly headingLevel: number;
  readonly exercise: Exercise;
  /** What the person may choose from; with a single one there is no choice. */
  readonly exercises: readonly Exercise[];
  readonly minutes: number;
  readonly userSelection: UserSelection;
  /** Whether the person is asked about tension. */
  readonly asksTension: boolean;
  /** The session as it is planned, or as it runs. */
  readonly timeline: SessionTimeline;
  readonly snapshot: SessionSnapshot | undefined;
  readonly state: PacerState;
  /** Why the session is paused. */
  readonly pauseReason: PauseReason | undefined;
  /** Whether the figure does not move: text, count and steps instead. */
  readonly still: boolean;
  readonly actions: Actions;
  /** Whether a requested session is still loading, or could not be loaded. */
  readonly loading: boolean;
  readonly loadFailed: boolean;
  readonly cueSettings: CueSettings;
  /** How many cue channels are on, of those that a person has to switch on. */
  readonly activeCueCount: number;
}

/** Templates of optional features. A slot is empty until its code is loaded. */
export interface Slots {
  /** Cautions of a document, and a note when it is an older copy. */
  readonly notices?: unknown;
  /** What to know about the exercise. */
  readonly about?: TemplateResult;
  /** Rate, evidence and source of the selected exercise. */
  readonly evidence?: TemplateResult;
  readonly cueSettings?: TemplateResult;
  readonly tension?: TemplateResult | undefined;
  /** A document's own next step after a session. */
  readonly actionLink?: TemplateResult | undefined;
  /** The crisis support panel while it is open. */
  readonly help?: unknown;
  /** Whether it was asked for and could not be loaded. */
  readonly helpFailed: boolean;
  /** Whether the code of a disclosure could not be loaded. */
  readonly loadFailed: boolean;
}

/** Everything that is shown. */
export interface View extends ViewData {
  readonly slots: Slots;
}

/** What is shown of a session, with the strings of the session. */
export interface SessionView extends View {
  readonly localization: Localization<SessionStrings>;
}

/** The entry for an exercise in a list of strings; empty for a document or an author's notation. */
export function builtInText(texts: Readonly<Record<string, string>>, {id, title}: Exercise): string {
  return title === undefined && Object.hasOwn(texts, id) ? (texts[id] ?? '') : '';
}

/** The name of an exercise: a document's title, a pattern's name from the strings, or the author's notation. */
export function exerciseName(exercise: Exercise, {text}: Localization): string {
  return exercise.title ?? (builtInText(text.names, exercise) || exercise.id);
}

/** Length of a session: minutes, or breaths where breaths are counted. */
export function durationText({timeline, minutes, localization: {text, lang}}: ViewData): string {
  return timeline.measuredInBreaths
    ? formatCount(text.breaths, timeline.breaths, lang)
    : formatCount(text.minutes, minutes, lang);
}
