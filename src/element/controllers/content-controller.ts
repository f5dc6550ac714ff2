import {isServer, type ReactiveController} from 'lit';
import {ContentError, isContentError} from '../../content/validation/content-error.js';
import {matchLanguage} from '../../content/validation/language.js';
import {documentAddress} from '../../fetching/address.js';
import {json, share, type Loaded, type Share} from '../../fetching/shared-requests.js';
import {ContentErrorEvent, ContentReadyEvent} from '../content-events.js';
import {InlineContent} from './inline-content.js';
import {pageOf} from '../../ssr/server-rendering.js';
import type {SmElement} from '../sm-element.js';
import {endpointOf} from '../settings/inherited-settings.js';
import {report, tell} from '../warnings.js';

/** A widget that shows a document, and its three doors: `content`, an inline JSON script, `src`. */
export interface ContentHost extends SmElement {
  src?: string | undefined;
  endpoint?: string | undefined;
  content?: unknown;
}

interface Translatable {
  readonly lang?: string | undefined;
  readonly translations?: Readonly<Record<string, string>> | undefined;
}

/** `none`: no door is used. The others say how far the document has come. */
export type ContentStatus = 'none' | 'loading' | 'ready' | 'failed';

/** Checks a document; it may take its time when what it needs for that is loaded first. */
export type Parse<T> = (document: unknown, url: string | undefined) => T | Promise<T>;

/** Brings one document to a widget and keeps it: loading, language, failure, last good copy, trying again. */
export class ContentController<T extends Translatable> implements ReactiveController {
  status: ContentStatus = 'none';
  /** The checked document, when `status` is `ready`. */
  value: T | undefined;
  /** Why the document cannot be shown, when `status` is `failed`. */
  error: ContentError | undefined;
  /** Address of the document, when it came from one. */
  url: string | undefined;
  /** True when the network failed and this is the last good copy. */
  saved = false;

  readonly #host: ContentHost;
  readonly #parse: Parse<T>;
  readonly #other: (() => string | undefined) | undefined;
  readonly #inline: InlineContent | undefined;
  #door: unknown;
  #turn = 0;
  readonly #shares: Share[] = [];

  /**
   * @param parse checks the document: a parser of the content floor, behind an adapter where there is one.
   * @param other address of a further document that the widget needs, in place of its three doors.
   */
  constructor(host: ContentHost, parse: Parse<T>, other?: () => string | undefined) {
    this.#host = host;
    this.#parse = parse;
    this.#other = other;
    this.#inline = other ? undefined : new InlineContent(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    // An element that is moved is disconnected and connected at once: its request goes on.
    void Promise.resolve().then(() => {
      if (this.#host.isConnected) return;
      this.#release();
      if (this.status === 'loading') this.#door = undefined;
      this.#turn += 1;
    });
  }

  hostUpdate(): void {
    const door = this.#findDoor();
    if (this.#door !== undefined && door === this.#door) return;
    this.#door = door;
    void this.#open();
  }

  /** Address that links in the document are resolved against: its own, or the page's. */
  get base(): string {
    return this.url ?? (isServer ? pageOf(this.#host) : this.#host.baseURI);
  }

  /** Asks again, after a failure. */
  retry(): void {
    this.#door = undefined;
    this.#host.requestUpdate();
  }

  #findDoor(): unknown {
    const {content, src, inline} = this.#doors();
    if (content !== undefined && content !== null) return content;
    if (inline !== undefined) return inline;
    return src ? [src, endpointOf(this.#host), this.#host.language].join('\n') : '';
  }

  #doors(): {content?: unknown; src?: string | undefined; inline?: string | undefined} {
    return this.#other ? {src: this.#other()} : {content: this.#host.content, src: this.#host.src, inline: this.#inline?.text};
  }

  async #open(): Promise<void> {
    const turn = ++this.#turn;
    const current = () => turn === this.#turn;
    this.#release();
    this.value = this.error = this.url = undefined;
    this.saved = false;
    const {content, src, inline} = this.#doors();
    try {
      if (content !== undefined && content !== null) return await this.#show(content, current);
      if (inline !== undefined) return await this.#show(json(inline), current);
      this.status = src ? 'loading' : 'none';
      if (isServer || !src) return;
      const loaded = await this.#load(src, endpointOf(this.#host));
      if (!current()) return;
      const best = await this.#translated(loaded, current);
      if (current()) await this.#show(best.document, current, best);
    } catch (error) {
      if (current()) this.#fail(error);
    }
  }

  #load(src: string, endpoint?: string): Promise<Loaded> {
    const shared = share(documentAddress(src, {endpoint, page: this.#host.baseURI, lang: this.#host.language}));
    this.#shares.push(shared);
    return shared.loaded;
  }

  async #translated(loaded: Loaded, current: () => boolean): Promise<Loaded> {
    const {lang, translations = {}} = await this.#parse(loaded.document, loaded.url);
    const best = matchLanguage(this.#host.language, [...(lang ? [lang] : []), ...Object.keys(translations)]);
    const src = best === undefined || best === lang ? undefined : translations[best];
    if (src === undefined) return loaded;
    try {
      const other = await this.#load(new URL(src, loaded.url).href);
      if (current()) await this.#parse(other.document, other.url);
      return other;
    } catch (error) {
      if (current()) tell(this.#host.localName, `shows "${lang ?? ''}" because "${best ?? ''}" cannot be shown: ${(error as Error).message}`);
      return loaded;
    }
  }

  async #show(document: unknown, current: () => boolean, from?: Loaded): Promise<void> {
    const made = this.#parse(document, from?.url);
    // Some pages put their own `Promise` in the place of the browser's, so the class says nothing.
    const later = 'then' in made;
    if (later) this.status = 'loading';
    const value = later ? await made : made;
    if (!current()) return;
    this.value = value;
    this.url = from?.url;
    this.saved = from?.saved ?? false;
    this.#settle('ready', () => new ContentReadyEvent(this.url, this.saved));
  }

  #fail(error: unknown): void {
    const known = isContentError(error);
    if (!known) report(error);
    const failure = known ? error : new ContentError('unreadable', 'the document could not be shown', {cause: error});
    this.error = failure;
    this.value = undefined;
    tell(this.#host.localName, failure.message);
    this.#settle('failed', () => new ContentErrorEvent(failure));
  }

  #settle(status: ContentStatus, event: () => Event): void {
    const turn = this.#turn;
    this.status = status;
    this.#host.requestUpdate();
    if (isServer) return;
    // After the update, so that whoever listens finds the document on the page.
    void Promise.resolve()
      .then(() => this.#host.updateComplete)
      .then(() => turn === this.#turn && this.#host.dispatchEvent(event()));
  }

  #release(): void {
    for (const shared of this.#shares.splice(0)) shared.release();
  }
}
