import type {TemplateResult} from 'lit';
import type {CueSettings} from '../cues/cue-settings.js';
import type {Exercise} from '../pattern/exercise.js';
import type {UserSelection} from '../pattern/exercise-options.js';
import type {PacerState, PauseReason} from '../session/pacer.js';
import type {SessionStrings} from '../session/session.strings.js';
import type {SessionSnapshot} from '../session/snapshot.js';
import type {SessionTimeline} from '../session/timeline.js';
import {formatCount, type Localization} from './exercise-text.js';

/** The user actions. */
export interface Actions {
  start(): void;
  pause(): void;
  resume(): void;
  stop(): void;
  /** Closes the closing screen. */
  close(): void;
  select(selection: UserSelection): void;
  /** Applies a change of the cue settings to the running session. */
  applyCueSettings(): void;
  /** Loads the content of the disclosures. */
  loadExtras(): void;
  /** Opens the crisis support panel. */
  openHelp(): void;
}

/** The data for the templates. */
export interface ViewData {
  readonly localization: Localization;
  readonly title: string;
  /** Level of the title, 1 to 6. */
  readonly headingLevel: number;
  readonly exercise: Exercise;
  /** The available exercises; with a single exercise, no choice is shown. */
  readonly exercises: readonly Exercise[];
  readonly minutes: number;
  readonly userSelection: UserSelection;
  /** Whether to show the tension question. */
  readonly asksTension: boolean;
  /** The planned or running session. */
  readonly timeline: SessionTimeline;
  readonly snapshot: SessionSnapshot | undefined;
  readonly state: PacerState;
  /** Why the session is paused. */
  readonly pauseReason: PauseReason | undefined;
  /** Whether the figure is static: text, count and steps are shown instead. */
  readonly still: boolean;
  readonly actions: Actions;
  /** State of a requested session whose code is loading or failed to load. */
  readonly loading: boolean;
  readonly loadFailed: boolean;
  readonly cueSettings: CueSettings;
  /** Number of active opt-in cue channels (sound, vibration, speech). */
  readonly activeCueCount: number;
}

/** Templates of optional features. A slot is empty until its code is loaded. */
export interface Slots {
  /** Cautions of a document, and the note that it is a cached copy. */
  readonly cautions?: TemplateResult | undefined;
  /** Information about the exercise. */
  readonly about?: TemplateResult;
  /** Rate, evidence and source of the selected exercise. */
  readonly evidence?: TemplateResult;
  readonly cueSettings?: TemplateResult;
  readonly tension?: TemplateResult | undefined;
  /** A document's link to a next step after a session. */
  readonly actionLink?: TemplateResult | undefined;
  /** The crisis support panel while it is open. */
  readonly help?: unknown;
  /** Whether the code of a disclosure could not be loaded. */
  readonly loadFailed: boolean;
}

/** The input of the templates. */
export interface View extends ViewData {
  readonly slots: Slots;
}

/** The input of a session's templates, with the strings of the session. */
export interface SessionView extends View {
  readonly localization: Localization<SessionStrings>;
}

/** The string for an exercise in a list by id; empty for a document or an author's notation. */
export function builtInText(texts: Readonly<Record<string, string>>, {id, title}: Exercise): string {
  return title === undefined && Object.hasOwn(texts, id) ? (texts[id] ?? '') : '';
}

/** The name of an exercise: a document's title, a pattern's name from the strings, or the author's notation. */
export function exerciseName(exercise: Exercise, {text}: Localization): string {
  return exercise.title ?? (builtInText(text.names, exercise) || exercise.id);
}

/** Length of a session in minutes, or in breaths if breaths are counted. */
export function durationText({timeline, minutes, localization: {text, lang}}: ViewData): string {
  return timeline.measuredInBreaths
    ? formatCount(text.breaths, timeline.breaths, lang)
    : formatCount(text.minutes, minutes, lang);
}
