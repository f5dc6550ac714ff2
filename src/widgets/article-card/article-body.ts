import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ContentError} from '../../content/validation/content-error.js';
import {pieceDrawn, untilReplaced} from '../../ssr/hydrating-element.js';
import {report, tell} from '../../element/warnings.js';
import type {Article} from '../../content/article/article.js';
import {richText, type RichTextOptions} from '../../rich-text/rich-text.js';
import {linkCitations} from './citations.js';

/** One entry of the contents list. */
export interface Chapter {
  readonly title: string;
  readonly target: HTMLElement;
}

type Options = Omit<RichTextOptions, 'type' | 'signal'> & {readonly sourceName: (n: number) => string};

/** Makes the article's body once per article, and keeps it while the card opens and closes. */
export class ArticleBody implements ReactiveController {
  /** The body, ready to be shown. */
  element: HTMLElement | undefined;
  /** Why the body cannot be shown. */
  error: unknown;
  cited: ReadonlySet<number> = new Set();
  chapters: readonly Chapter[] = [];

  readonly #host: ReactiveControllerHost & HTMLElement;
  #anchors: ReadonlyMap<string, Element> = new Map();
  #article: Article | undefined;
  #key = '';
  #work: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    const drawn = pieceDrawn(host, '.article > .prose');
    if (!drawn) return;
    this.element = drawn;
    this.#list(drawn, drawn.querySelector('h1, h2, h3, h4, h5, h6')?.localName ?? '');
    this.cited = new Set([...drawn.querySelectorAll<HTMLElement>('[data-source]')].map(({dataset}) => Number(dataset['source'])));
  }

  #list(body: ParentNode, level: string): void {
    this.chapters = [...body.children].filter((one): one is HTMLElement => one.localName === level).map((target) => ({title: target.textContent, target}));
  }

  hostDisconnected(): void {
    if (this.element || this.error) return;
    this.#work?.abort();
    this.#article = undefined;
  }

  /** Sees to it that the body of this article is shown; does nothing when it already is. */
  async show(article: Article, options: Options): Promise<void> {
    const key = [options.base, options.headingLevel, ...options.imageHosts].join('\n');
    if (article === this.#article && key === this.#key) return;
    this.#article = article;
    this.#key = key;
    this.#work?.abort();
    const work = (this.#work = new AbortController());
    const drawn = untilReplaced(this.element);
    this.element = drawn;
    this.error = undefined;
    if (!drawn) {
      this.chapters = [];
      this.cited = new Set();
    }
    try {
      const {fragment, anchors} = await richText(article.body, {...options, type: article.bodyType, signal: work.signal});
      if (work.signal.aborted) return;
      this.cited = linkCitations(fragment, article.sources.length, options.sourceName);
      this.#anchors = anchors;
      this.#list(fragment, `h${Math.min(options.headingLevel, 6)}`);
      const element = this.#host.ownerDocument.createElement('div');
      element.className = 'prose';
      element.dir = 'auto'; // The article may be in another direction than the page.
      element.setAttribute('part', 'body');
      if (article.lang) element.lang = article.lang;
      element.append(fragment);
      this.element = element;
    } catch (error) {
      if (work.signal.aborted) return;
      this.error = error;
      if (error instanceof ContentError) tell(this.#host.localName, error.message);
      else report(error);
    }
    this.#host.requestUpdate();
  }

  /** The element that an in-article link leads to. */
  target(name: string): Element | undefined {
    const target = this.#anchors.get(name);
    return target && this.element?.contains(target) ? target : undefined;
  }
}
