import type {ImageSizes} from './addresses.js';
import type {RichTextWords} from './words.js';

/** Sanitized rich text, and the targets of its in-article links. */
export interface RichText {
  readonly fragment: DocumentFragment;
  /** Targets of in-article links, by a heading's slug or an id from the source. */
  readonly anchors: ReadonlyMap<string, Element>;
}

/** Options for rendering a body. */
export interface RichTextOptions {
  readonly type: 'markdown' | 'html';
  /** URL of the document: the base for relative links, and the allowed origin of images. */
  readonly base: string;
  /** Level of the body's highest heading, 1 to 6. */
  readonly headingLevel: number;
  /** Allowed image hosts in addition to the document's origin, such as `images.example.org`. */
  readonly imageHosts: readonly string[];
  readonly imageSizes?: ImageSizes | undefined;
  readonly words: RichTextWords;
  /** Called with the address of each image that is not shown, as the source has it. */
  readonly onImageOmitted?: ((address: string) => void) | undefined;
  /** Aborts rendering when the article is no longer needed. */
  readonly signal?: AbortSignal;
}
