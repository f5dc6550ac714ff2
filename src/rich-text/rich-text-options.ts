import type {RichTextWords} from './words.js';

/** Rich text that is safe to put on the page, and where its in-article links lead. */
export interface RichText {
  readonly fragment: DocumentFragment;
  /** Targets of in-article links: a heading's slug, or an id that the source gave, to the element. */
  readonly anchors: ReadonlyMap<string, Element>;
}

/** How to show a body. */
export interface RichTextOptions {
  readonly type: 'markdown' | 'html';
  /** Address of the document: relative links and the origin of images. */
  readonly base: string;
  /** Level of the body's highest heading, 1 to 6. */
  readonly headingLevel: number;
  /** Hosts that images may come from besides the document's own origin, such as `images.example.org`. */
  readonly imageHosts: readonly string[];
  readonly words: RichTextWords;
  /** Stops the work when the article is no longer needed. */
  readonly signal?: AbortSignal;
}
