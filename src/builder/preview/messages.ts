import type {Attribute} from '../snippets/embed.js';

/** What the frame of the preview shows. */
export interface PreviewModel {
  /** Language and direction of the page around the widgets. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly scheme: 'light' | 'dark';
  readonly country: string;
  readonly endpoint: string;
  readonly theme: string;
  readonly accent: string;
  readonly widgets: readonly {
    readonly name: string;
    readonly attributes: readonly Attribute[];
    readonly words: string;
  }[];
}

/** A request that the frame asks the builder to make: the frame has no origin, and a server would refuse it. */
export interface FetchRequest {
  readonly type: 'fetch';
  readonly url: string;
  readonly integrity: string;
}

/** The builder's answer to a request; without `body` when it failed. */
export interface FetchAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly url: string;
  readonly body?: ArrayBuffer;
}

/** What the frame tells the builder. */
export type PreviewMessage =
  | FetchRequest
  | {readonly type: 'ready'}
  | {readonly type: 'content'; readonly widget: string; readonly error: string | undefined}
  | {readonly type: 'contrast'; readonly light: number; readonly dark: number}
  | {readonly type: 'height'; readonly pixels: number};
