import createDOMPurify, {type DOMPurify, type WindowLike} from 'dompurify';
import {ContentError} from '../content/validation/content-error.js';
import {sanitizerConfig} from './allow-list.js';
import {limitHtml, MAX_ELEMENTS, countStartTags, tooManyElementsError} from './html-limits.js';
import {inlineMarkdownToHtml, markdownToHtml} from './markdown.js';
import {InertParser} from './inert-parser.js';
import {postProcess, type PostProcessOptions} from './post-process.js';

/** Rich text that is safe to put on the page, and where its in-article links lead. */
export interface RichText {
  readonly fragment: DocumentFragment;
  /** Targets of in-article links: a heading's slug, or an id the source gave, to the element. */
  readonly anchors: ReadonlyMap<string, Element>;
}

/** How to show a body. */
export interface RichTextOptions extends PostProcessOptions {
  readonly type: 'markdown' | 'html';
  /** Stops the work when the article is no longer wanted. */
  readonly signal?: AbortSignal;
}

/** How long the page is held at most before it may breathe, in milliseconds. */
const MAX_BLOCK_MS = 40;

let basicPurifier: DOMPurify | undefined;
let idCollectingPurifier: DOMPurify | undefined;
let collectedIds: Map<string, Element> | undefined;

/** One private sanitizer, so that hooks of the page's own never touch ours nor ours theirs. */
function createPurifier(): DOMPurify {
  // It parses our way, so that no policy of its own is asked for.
  return createDOMPurify({
    document,
    Node,
    NodeFilter,
    HTMLTemplateElement,
    Element,
    DOMParser: InertParser,
  } as unknown as WindowLike);
}

/** One more for HTML: ids never reach the page, they only tell where the article's own links lead. Markdown has none. */
function createIdCollectingPurifier(): DOMPurify {
  const purifier = createPurifier();
  purifier.addHook('uponSanitizeAttribute', (node, data) => {
    if (data.attrName === 'id' && data.attrValue && collectedIds && !collectedIds.has(data.attrValue))
      collectedIds.set(data.attrValue, node);
  });
  return purifier;
}

function sanitize(html: string, anchors?: Map<string, Element>): DocumentFragment {
  collectedIds = anchors;
  const purifier = anchors
    ? (idCollectingPurifier ??= createIdCollectingPurifier())
    : (basicPurifier ??= createPurifier());
  const fragment: unknown = purifier.sanitize(html, sanitizerConfig());
  if (fragment instanceof DocumentFragment) return fragment;
  throw new ContentError(
    'refused',
    'article.body should be shown as rich text, but this page does not let it be sanitized',
  );
}

/**
 * Turns Markdown or HTML into a safe fragment, in slices of about 40 ms.
 * @throws {ContentError} `refused` when the body has more than 5,000 elements; the signal's reason when stopped.
 */
export async function richText(source: string, options: RichTextOptions): Promise<RichText> {
  // Collected in the sanitizer's inert document: an image that joins the page's own would load at once.
  let fragment: DocumentFragment | undefined;
  const anchors = new Map<string, Element>();
  let elementCount = 0;
  let yieldAt = performance.now() + MAX_BLOCK_MS;
  for (const html of options.type === 'html' ? [limitHtml(source)] : markdownToHtml(source, options.headingLevel)) {
    if (html) {
      if (elementCount + countStartTags(html) > MAX_ELEMENTS) throw tooManyElementsError();
      const piece = sanitize(html, options.type === 'html' ? anchors : undefined);
      elementCount += InertParser.elementCount;
      if (elementCount > MAX_ELEMENTS) throw tooManyElementsError();
      if (fragment) fragment.append(piece);
      else fragment = piece;
    }
    if (performance.now() < yieldAt) continue;
    await yieldToPage();
    options.signal?.throwIfAborted();
    yieldAt = performance.now() + MAX_BLOCK_MS;
  }
  fragment ??= document.createDocumentFragment();
  postProcess(fragment, anchors, options);
  return {fragment, anchors};
}

/** Turns one line of Markdown into a safe fragment: for cautions. */
export function richLine(source: string, options: PostProcessOptions): DocumentFragment {
  const fragment = sanitize(inlineMarkdownToHtml(source));
  postProcess(fragment, new Map(), options);
  return fragment;
}

function yieldToPage(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
