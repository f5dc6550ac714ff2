import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ContentError} from '../../content/validation/content-error.js';
import {createElement} from '../../platform/page-document.js';
import {serverRenderedBlock, keepUntilReplaced} from '../../ssr/hydrating-element.js';
import {reportInternalError, warnAuthor} from '../../platform/console.js';
import type {Article} from '../../content/article/article.js';
import type {findAnchor} from '../../rich-text/anchors.js';
import {directionOf} from '../../content/text/direction.js';
import type {RichTextOptions} from '../../rich-text/rich-text-options.js';
import {linkCitations} from './citations.js';
import {loadRichText} from './load-rich-text.js';

/** One entry of the contents list. */
export interface Section {
  readonly title: string;
  readonly target: HTMLElement;
}

/** How the text of an article is rendered. */
export type BodyOptions = Omit<RichTextOptions, 'type' | 'signal'> & {readonly sourceName: (n: number) => string};

/** The cost of the blocks that are laid out in one task: elements, and characters in units of 25. */
const MAX_SLICE_COST = 2_000;
const CHARACTERS_PER_ELEMENT = 25;

/** The top-level nodes of a body, in slices whose layout takes less than 100 ms. Most articles are one slice. */
function sliceBlocks(body: DocumentFragment): Node[][] {
  const slices: Node[][] = [[]];
  let sliceCost = 0;
  for (const node of body.childNodes) {
    const elements = node instanceof Element ? node.getElementsByTagName('*').length + 1 : 0;
    const cost = elements + (node.textContent?.length ?? 0) / CHARACTERS_PER_ELEMENT;
    if (sliceCost > 0 && sliceCost + cost > MAX_SLICE_COST) {
      slices.push([]);
      sliceCost = 0;
    }
    slices.at(-1)?.push(node);
    sliceCost += cost;
  }
  return slices;
}

/** Renders the article's body once per article and keeps it while the card is closed and opened. */
export class ArticleBody implements ReactiveController {
  /** The rendered body; `undefined` while it is being rendered. */
  element: HTMLElement | undefined;
  /** The error, if the body cannot be shown. */
  error: unknown;
  citedSources: ReadonlySet<number> = new Set();
  sections: readonly Section[] = [];

  readonly #host: ReactiveControllerHost & HTMLElement;
  #anchors: ReadonlyMap<string, Element> = new Map();
  #findAnchor: typeof findAnchor | undefined;
  #article: Article | undefined;
  #optionsKey = '';
  #abortController: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    const serverBlock = serverRenderedBlock(host, '.article > .prose');
    if (!serverBlock) return;
    this.element = serverBlock;
    this.#collectSections(serverBlock, serverBlock.querySelector('h1, h2, h3, h4, h5, h6')?.localName ?? '');
    this.citedSources = new Set(
      [...serverBlock.querySelectorAll<HTMLElement>('[data-source]')].map(({dataset}) => Number(dataset['source'])),
    );
  }

  #collectSections(body: ParentNode, level: string): void {
    this.sections = [...body.children]
      .filter((one): one is HTMLElement => one.localName === level)
      .map((target) => ({title: target.textContent, target}));
  }

  hostDisconnected(): void {
    if (this.element || this.error) return;
    this.#abortController?.abort();
    this.#article = undefined;
  }

  /** Renders the body of an article. Does nothing if article and options are unchanged. Errors are stored in `error`. */
  async load(article: Article, options: BodyOptions): Promise<void> {
    const optionsKey = [options.base, options.headingLevel, ...options.imageHosts].join('\n');
    if (article === this.#article && optionsKey === this.#optionsKey) return;
    this.#article = article;
    this.#optionsKey = optionsKey;
    this.#abortController?.abort();
    const abortController = (this.#abortController = new AbortController());
    const serverBlock = keepUntilReplaced(this.element);
    this.element = serverBlock;
    this.error = undefined;
    if (!serverBlock) {
      this.sections = [];
      this.citedSources = new Set();
    }
    try {
      const {richText, findAnchor} = await loadRichText();
      this.#findAnchor = findAnchor;
      const omittedImages: string[] = [];
      const {fragment, anchors} = await richText(article.body, {
        ...options,
        onImageOmitted: (address) => omittedImages.push(address),
        type: article.bodyType,
        signal: abortController.signal,
      });
      if (abortController.signal.aborted) return;
      for (const host of secureHosts(omittedImages))
        warnAuthor(this.#host.localName, `does not show images from ${host}; to show them, add image-hosts="${host}"`);
      this.citedSources = linkCitations(fragment, article.sources.length, options.sourceName);
      this.#anchors = anchors;
      this.#collectSections(fragment, `h${Math.min(options.headingLevel, 6)}`);
      const element = createElement('div', this.#host.ownerDocument);
      element.className = 'prose';
      element.setAttribute('part', 'body');
      if (article.lang) element.lang = article.lang;
      const slices = sliceBlocks(fragment);
      element.append(...(slices.shift() ?? []));
      // The article's direction may differ from the page's. Set last: with `dir="auto"`, browsers look for the direction
      // again after every node that is appended.
      element.dir = directionOf(article.lang);
      this.element = element;
      if (slices.length > 0) void this.#appendSlices(element, slices, abortController.signal);
    } catch (error) {
      if (abortController.signal.aborted) return;
      this.error = error;
      if (error instanceof ContentError) warnAuthor(this.#host.localName, error.message);
      else reportInternalError(error);
    }
    this.#host.requestUpdate();
  }

  /** Appends the rest of a long body, one slice per task, so that its layout does not block the main thread. */
  async #appendSlices(element: HTMLElement, slices: readonly Node[][], signal: AbortSignal): Promise<void> {
    await this.#host.updateComplete;
    if (element.dir === 'auto') element.dir = getComputedStyle(element).direction;
    for (const slice of slices) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return;
      element.append(...slice);
      element.getBoundingClientRect(); // Layout now: otherwise that of several slices would be one task.
    }
  }

  /** The target element of an in-article link (`#name`); `undefined` without a match. */
  anchorTarget(href: string): Element | undefined {
    const target = this.#findAnchor?.(this.#anchors, href);
    return target && this.element?.contains(target) ? target : undefined;
  }
}

/** The hosts of https addresses, each once. */
function secureHosts(addresses: readonly string[]): readonly string[] {
  const hosts = addresses.map((address) => /^https:\/\/([^/?#\s]+)/i.exec(address)?.[1] ?? '');
  return [...new Set(hosts.filter(Boolean))];
}
