import type {Locale} from '../../../element/settings/page-settings.js';

/** `type` of the one window message that the page sends to the frame, together with a `MessagePort`. */
export const CONNECT_MESSAGE = 'sm-sealed-connect';

/** A document and its URL; without a URL, it was given as an object or inline. */
export interface LoadedContent {
  readonly document: unknown;
  readonly url?: string | undefined;
}

/** Everything that the page tells the frame. It contains no function and no address that the frame would request. */
export interface SealedState {
  /** Requested language (BCP 47) and direction of the text. */
  readonly lang: string;
  readonly dir: string;
  /** Inherited CSS of the element: `color-scheme`, `font-family`, `font-size`, and the public `--sm-` properties. */
  readonly styles: Readonly<Record<string, string>>;
  /** Attributes of the mood check in the frame. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly content?: LoadedContent | undefined;
  readonly support?: LoadedContent | undefined;
  /** Prefilled answers as a FHIR QuestionnaireResponse. */
  readonly response?: unknown;
  /** The loaded translation by its language tag. */
  readonly locales: Readonly<Record<string, Locale>>;
  /** Replacement texts of the page. */
  readonly strings?: Readonly<Record<string, Locale>> | undefined;
}

/** Everything that the frame tells the page. No report contains or depends on an answer. */
export type SealedReport =
  | {readonly type: 'ready'}
  /** Height of the question in pixels. Sent until the person first uses the frame, never later. */
  | {readonly type: 'height'; readonly height: number}
  /** The person has finished. */
  | {readonly type: 'finished'}
  /** The person has asked for the quick exit; the answers are already deleted. */
  | {readonly type: 'exit'};
