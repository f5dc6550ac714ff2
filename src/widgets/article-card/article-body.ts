import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ContentError} from '../../content/validation/content-error.js';
import {serverRenderedBlock, keepUntilReplaced} from '../../ssr/hydrating-element.js';
import {reportInternalError, warnAuthor} from '../../platform/console.js';
import type {Article} from '../../content/article/article.js';
import {findAnchor} from '../../rich-text/anchors.js';
import {directionOf} from '../../rich-text/direction.js';
import {richText, type RichTextOptions} from '../../rich-text/rich-text.js';
import {linkCitations} from './citations.js';

/** One entry of the contents list. */
export interface Section {
  readonly title: string;
  readonly target: HTMLElement;
}

type BodyOptions = Omit<RichTextOptions, 'type' | 'signal'> & {readonly sourceName: (n: number) => string};

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
      const {fragment, anchors} = await richText(article.body, {
        ...options,
        type: article.bodyType,
        signal: abortController.signal,
      });
      if (abortController.signal.aborted) return;
      this.citedSources = linkCitations(fragment, article.sources.length, options.sourceName);
      this.#anchors = anchors;
      this.#collectSections(fragment, `h${Math.min(options.headingLevel, 6)}`);
      const element = this.#host.ownerDocument.createElement('div');
      element.className = 'prose';
      element.dir = directionOf(article.lang); // The article's direction may differ from the page's.
      element.setAttribute('part', 'body');
      if (article.lang) element.lang = article.lang;
      element.append(fragment);
      this.element = element;
    } catch (error) {
      if (abortController.signal.aborted) return;
      this.error = error;
      if (error instanceof ContentError) warnAuthor(this.#host.localName, error.message);
      else reportInternalError(error);
    }
    this.#host.requestUpdate();
  }

  /** The target element of an in-article link (`#name`); `undefined` without a match. */
  anchorTarget(href: string): Element | undefined {
    const target = findAnchor(this.#anchors, href);
    return target && this.element?.contains(target) ? target : undefined;
  }
}
