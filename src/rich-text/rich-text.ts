import {ContentError} from '../content/validation/content-error.js';
import {removeDeadLinks, type Anchors} from './anchors.js';
import {checkLayoutLimits, MAX_ELEMENTS, tooManyElementsError} from './html-limits.js';
import {htmlPieces} from './inline-html.js';
import {lexMarkdown} from './markdown.js';
import type {ArticleToken} from './markdown-dialects.js';
import type {RenderBlocks} from './raw-html.js';
import {decodeReferences} from './decode-references.js';
import {renderLine} from './inline-renderer.js';
import type {Part, RenderOptions} from './render-options.js';
import {TokenRenderer} from './token-renderer.js';
import type {RichText, RichTextOptions} from './rich-text-options.js';
import {renderStatic} from './static-templates.js';

export {findAnchor} from './anchors.js';
export type {RichTextOptions};

/** Maximum time to block the main thread before yielding, in milliseconds. */
const MAX_BLOCK_MS = 40;
/** Maximum time that sanitizing may take for its layout to follow in the same task, in milliseconds. */
const MAX_HTML_MS = 10;
/** Approximate amount of Markdown that is rendered at a time, in characters. */
const CHUNK_LENGTH = 8_000;

/**
 * Converts Markdown or HTML to a safe fragment, in slices of about 40 ms. Renders Markdown as Lit templates without HTML
 * strings; loads a module that sanitizes HTML, also for raw HTML in Markdown.
 * @throws {ContentError} `refused` if the body has more than 5,000 elements, `unreachable` if the sanitizer could not be
 * loaded; the signal's reason if aborted.
 */
export async function richText(source: string, options: RichTextOptions): Promise<RichText> {
  if (options.type === 'markdown') return markdownText(source, options);
  const {htmlText} = await import('./html-body.js').catch(cannotSanitize);
  throwIfAborted(options.signal);
  const pause = createPause(options.signal, MAX_HTML_MS);
  const text = htmlText(source, options);
  await pause(); // Sanitizing and layout of a long text are separate tasks.
  return text;
}

function cannotSanitize(cause: unknown): never {
  const reason = `the file that sanitizes HTML bodies could not be loaded (${String(cause)})`;
  throw new ContentError('unreachable', reason, {cause});
}

async function markdownText(source: string, options: RichTextOptions): Promise<RichText> {
  const pause = createPause(options.signal);
  const lexing = lexMarkdown(source);
  let step = lexing.next();
  for (; !step.done; step = lexing.next()) await pause();
  const tokens = step.value;
  const render: RenderBlocks = (changed) => renderBlocks(tokens, {...options, ...changed}, pause);
  const rawHtml: string[] = [];
  const omitted: string[] = [];
  const readHtml = (raw: string): Part[] => {
    const pieces = htmlPieces(raw);
    for (const piece of pieces) if ('text' in piece && piece.text.includes('<')) rawHtml.push(piece.text);
    return pieces;
  };
  let fragment = await render({
    headingLevel: options.headingLevel,
    onImageOmitted: (address) => omitted.push(address),
    readHtml,
  });
  if (rawHtml.length > 0) {
    const {textWithHtml} = await import('./raw-html.js').catch(cannotSanitize);
    const text = await textWithHtml(source, rawHtml, options, render);
    throwIfAborted(options.signal);
    if (text && 'anchors' in text) return text;
    if (text) [fragment, omitted.length] = [text, 0];
  }
  for (const address of omitted) options.onImageOmitted?.(address);
  checkLayoutLimits(fragment);
  const anchors = collectAnchors(fragment);
  removeDeadLinks(fragment, anchors);
  return {fragment, anchors};
}

async function renderBlocks(
  tokens: readonly ArticleToken[],
  options: RenderOptions,
  pause: () => Promise<void>,
): Promise<DocumentFragment> {
  const renderer = new TokenRenderer(tokens, {...options, decode: decodeReferences, anchors: true});
  const fragment = new DocumentFragment();
  let elementCount = 0;
  let slice: unknown[] = [];
  const add = (): void => {
    const piece = renderStatic(slice);
    slice = [];
    elementCount += piece.querySelectorAll('*').length;
    if (elementCount > MAX_ELEMENTS) throw tooManyElementsError();
    fragment.append(piece);
  };
  let size = 0;
  let index = 0;
  for (const block of renderer.blocks()) {
    slice.push(block);
    size += tokens[index]?.raw.length ?? 0;
    index += 1;
    if (size < CHUNK_LENGTH) continue;
    add();
    size = 0;
    await pause();
  }
  add();
  return fragment;
}

/** Converts one line of Markdown to a safe fragment, for cautions. */
export function richLine(source: string, options: Omit<RenderOptions, 'decode' | 'anchors'>): DocumentFragment {
  return renderStatic(renderLine(source, {...options, decode: decodeReferences}));
}

/** Collects the targets that the renderer marked. The parent of a marker is the target. */
function collectAnchors(root: DocumentFragment): Anchors {
  const anchors: Anchors = new Map();
  for (const mark of root.querySelectorAll('[data-anchor]')) {
    const name = mark.getAttribute('data-anchor') ?? '';
    if (mark.parentElement && !anchors.has(name)) anchors.set(name, mark.parentElement);
    mark.remove();
  }
  return anchors;
}

/** Creates a function that yields to the main thread if a time has passed, by default 40 ms, and rejects if the signal is aborted. */
function createPause(signal: AbortSignal | undefined, maxMs = MAX_BLOCK_MS): () => Promise<void> {
  let pauseAt = performance.now() + maxMs;
  return async () => {
    throwIfAborted(signal);
    if (performance.now() < pauseAt) return;
    await new Promise((resolve) => setTimeout(resolve));
    throwIfAborted(signal);
    pauseAt = performance.now() + maxMs;
  };
}

/** Like `AbortSignal.throwIfAborted`, which AbortController polyfills lack. */
function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw (signal.reason as Error | undefined) ?? new DOMException('Aborted', 'AbortError');
}
