import type {ImageSizes} from './addresses.js';
import type {HtmlPiece} from './inline-html.js';
import type {RichTextWords} from './words.js';

/** Options for rendering Markdown tokens as templates, in the browser and on a server. */
export interface RenderOptions {
  /** Base URL for relative links. Without it, relative links are shown as plain text. */
  readonly base: string | undefined;
  /** Level of the body's highest heading, 1 to 6; 0 keeps the levels of the source. */
  readonly headingLevel: number;
  /** Allowed image hosts in addition to the document's origin. Without a list, images are shown as their alternative text. */
  readonly imageHosts?: readonly string[] | undefined;
  readonly imageSizes?: ImageSizes | undefined;
  readonly words: RichTextWords;
  /** Called with the address of each image that is not shown. */
  readonly onImageOmitted?: ((address: string) => void) | undefined;
  /** Renders text outside of links and code, which may contain citations. */
  readonly text?: ((words: string) => unknown) | undefined;
  /** Decodes character references. Without it, only common references are decoded. */
  readonly decode?: ((text: string) => string) | undefined;
  /** Whether to keep in-article links and mark their targets with `data-anchor`. */
  readonly anchors?: boolean;
  /** Reads raw HTML. Without it, tags that are not in `inlineElements` are shown as text. */
  readonly readHtml?: ((source: string) => Part[]) | undefined;
}

/** A block or a part of a block: the rendered token, or a raw tag that encloses the following parts. */
export type Part = {readonly content: unknown} | HtmlPiece;
