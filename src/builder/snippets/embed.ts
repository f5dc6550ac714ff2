import type {Span} from './text.js';

/** An attribute of a widget and its value; a flag has the value `''`. */
export type Attribute = readonly [name: string, value: string];

/** One widget as it is to be embedded. */
export interface EmbeddedWidget {
  readonly name: string;
  /** Name of the React component. */
  readonly component: string;
  /** The chosen attributes, and `lang` and `dir` where the widget has a language of its own. */
  readonly attributes: readonly Attribute[];
  /** Names of the attributes that are flags. */
  readonly flags: readonly string[];
  /** Names of the attributes that are numbers. */
  readonly numbers: readonly string[];
  /** The text between the tags. */
  readonly words: readonly (readonly Span[])[];
}

/** Everything that the lines for a page depend on. */
export interface Embed {
  /** Address of the folder with the files of the release; ends with a slash. */
  readonly base: string;
  readonly version: string;
  readonly integrity: Readonly<Record<string, string>>;
  /** The page's settings; empty when they are not chosen. */
  readonly endpoint: string;
  readonly country: string;
  readonly theme: string;
  /** Color as `#rrggbb`, or empty. */
  readonly accent: string;
  readonly widgets: readonly EmbeddedWidget[];
}

/** What a block of code is for; the interface has a heading for each. */
export type BlockKind =
  'head' | 'body' | 'style' | 'policy' | 'php' | 'yaml' | 'install' | 'config' | 'code' | 'framePolicy';

/** Lines to copy. */
export interface Block {
  readonly kind: BlockKind;
  readonly code: string;
}

/** The lines for one platform. */
export interface Snippet {
  readonly blocks: readonly Block[];
  /** Chosen attributes that this form does not take, as `<widget>.<attribute>`. */
  readonly refused: readonly string[];
}
