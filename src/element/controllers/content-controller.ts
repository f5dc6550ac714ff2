import {type ReactiveController} from 'lit';
import {nextTask} from '../../platform/next-task.js';
import {documentProperty, whenParsed} from '../../platform/page-document.js';
import {isServer} from '../../platform/is-server.js';
import {ContentError, isContentError} from '../../content/validation/content-error.js';
import {matchLanguage} from '../../content/validation/language.js';
import {resolveDocumentUrl} from '../../fetching/address.js';
import {acquireDocument} from '../../fetching/document-requests.js';
import {parseJson} from '../../fetching/parse-json.js';
import type {LoadedDocument, DocumentHandle} from '../../fetching/shared-requests.js';
import {ContentErrorEvent, ContentReadyEvent} from '../content-events.js';
import {InlineContent} from './inline-content.js';
import {pageUrlOf} from '../../ssr/server-rendering.js';
import type {SmElement} from '../sm-element.js';
import {endpointOf} from '../settings/inherited-settings.js';
import {logWarning, reportInternalError, warnAuthor} from '../../platform/console.js';
import {onDiagnose} from '../diagnosis.js';

/** A widget that shows a document. It has three inputs: `content`, an inline JSON script, and `src`. */
export interface ContentHost extends SmElement {
  src?: string | undefined;
  endpoint?: string | undefined;
  content?: unknown;
}

interface Translatable {
  readonly lang?: string | undefined;
  readonly translations?: Readonly<Record<string, string>> | undefined;
}

/** Loading state of the document; `none` when no input is set. */
export type ContentStatus = 'none' | 'loading' | 'ready' | 'failed';

/** Validates a document. Asynchronous when the parser has to load code first. Throws a `ContentError` for an invalid document. */
export type DocumentParser<T> = (document: unknown, url: string | undefined) => T | Promise<T>;

interface ParsedDocument<T> {
  readonly source: LoadedDocument;
  readonly value: T;
}

/** Time after which validation yields to the main thread, in milliseconds. */
const MAX_BLOCK_MS = 40;

/** Loads one document for a widget: selects the translation, handles errors, stale copies and retries. */
export class ContentController<T extends Translatable> implements ReactiveController {
  status: ContentStatus = 'none';
  /** The validated document, when `status` is `ready`. */
  value: T | undefined;
  /** The error, when `status` is `failed`. */
  error: ContentError | undefined;
  /** URL of the document; `undefined` for inline content. */
  url: string | undefined;
  /** The document before validation, when `status` is `ready`. */
  document: unknown;
  /** True when the network failed and `value` is the last cached copy. */
  isStale = false;
  /** True from `retry()` until the document has loaded or failed again. Widgets keep their error message meanwhile. */
  isRetrying = false;

  readonly #host: ContentHost;
  readonly #parse: DocumentParser<T>;
  readonly #getAddress: (() => string | undefined) | undefined;
  readonly #isRequired: boolean;
  readonly #inlineContent: InlineContent | undefined;
  #inputKey: unknown;
  #requestId = 0;
  /** URL of the last request, including failed requests. */
  #requestedUrl: string | undefined;
  readonly #handles: DocumentHandle[] = [];

  /**
   * @param parse validates the document, after conversion by an adapter if there is one.
   * @param options.getAddress URL of an additional document, used instead of the three inputs.
   * @param options.isRequired whether an empty `src` is an error, because the widget has nothing built in to show.
   */
  constructor(
    host: ContentHost,
    parse: DocumentParser<T>,
    {getAddress, isRequired = false}: {getAddress?: (() => string | undefined) | undefined; isRequired?: boolean} = {},
  ) {
    this.#host = host;
    this.#parse = parse;
    this.#isRequired = isRequired;
    this.#getAddress = getAddress;
    this.#inlineContent = getAddress ? undefined : new InlineContent(host);
    host.addController(this);
    if (!isServer)
      onDiagnose(host, ({documents}) => {
        if (this.status !== 'none') documents.push({url: this.#requestedUrl, failure: this.error?.message});
      });
  }

  hostDisconnected(): void {
    // Moving an element disconnects and reconnects it in the same task: keep its request.
    void Promise.resolve().then(() => {
      if (this.#host.isConnected) return;
      this.#releaseHandles();
      if (this.status === 'loading') this.#inputKey = undefined;
      this.#requestId += 1;
    });
  }

  hostUpdate(): void {
    const inputKey = this.#resolveInput();
    if (this.#inputKey !== undefined && inputKey === this.#inputKey) return;
    this.#inputKey = inputKey;
    void this.#loadContent();
  }

  /** Base URL for links in the document: the document's URL, or the page's. */
  get base(): string {
    return this.url ?? (isServer ? pageUrlOf(this.#host) : this.#host.baseURI);
  }

  /** Requests the document again after a failure. */
  retry(): void {
    this.isRetrying = true;
    this.#inputKey = undefined;
    this.#host.requestUpdate();
  }

  #resolveInput(): unknown {
    const {content, src, inline} = this.#inputs();
    if (content !== undefined && content !== null) return content;
    if (inline !== undefined) return inline;
    return src ? [src, endpointOf(this.#host), this.#host.language].join('\n') : (src ?? 'none');
  }

  #inputs(): {content?: unknown; src?: string | undefined; inline?: string | undefined} {
    return this.#getAddress
      ? {src: this.#getAddress()}
      : {content: this.#host.content, src: this.#host.src, inline: this.#inlineContent?.text};
  }

  async #loadContent(): Promise<void> {
    const requestId = ++this.#requestId;
    const isCurrent = () => requestId === this.#requestId;
    this.#releaseHandles();
    this.value = this.document = this.error = this.url = this.#requestedUrl = undefined;
    this.isStale = false;
    const {content, src, inline} = this.#inputs();
    try {
      if (content !== undefined && content !== null) return await this.#accept(content, isCurrent);
      if (inline !== undefined) return await this.#accept(parseJson(inline), isCurrent);
      if (src === '' && this.#isRequired)
        throw new ContentError('refused', 'src should be the address of a document, but is empty');
      this.status = src ? 'loading' : 'none';
      if (isServer || !src) return;
      const isAdditional = this.#getAddress !== undefined;
      const loaded = await this.#fetchDocument(src, {endpoint: endpointOf(this.#host), mayComeLater: isAdditional});
      if (!isCurrent()) return;
      const {source, value} = await this.#loadTranslation(loaded, isCurrent);
      if (isCurrent()) this.#show(source.document, value, source);
    } catch (error) {
      // An error that is known at once comes before the parser has reached the fallback content.
      if (!isServer && documentProperty('readyState', this.#host.ownerDocument) === 'loading')
        await this.#waitForFallback();
      if (isCurrent()) this.#fail(error);
    }
  }

  #waitForFallback(): Promise<void> {
    this.status = 'loading';
    return whenParsed(this.#host.ownerDocument);
  }

  #fetchDocument(
    src: string,
    {endpoint, mayComeLater}: {endpoint?: string | undefined; mayComeLater?: boolean} = {},
  ): Promise<LoadedDocument> {
    const url = resolveDocumentUrl(src, {endpoint, page: this.#host.baseURI, lang: this.#host.language});
    this.#requestedUrl = url;
    const handle = acquireDocument(url, {mayComeLater});
    this.#handles.push(handle);
    return handle.result;
  }

  /** The validated document in the requested language. Large ones are validated in a task of their own, before they are rendered. */
  async #parseOnce(source: LoadedDocument): Promise<ParsedDocument<T>> {
    const startTime = performance.now();
    const value = await this.#parse(source.document, source.url);
    if (performance.now() - startTime > MAX_BLOCK_MS) await nextTask();
    return {source, value};
  }

  async #loadTranslation(loaded: LoadedDocument, isCurrent: () => boolean): Promise<ParsedDocument<T>> {
    const parsed = await this.#parseOnce(loaded);
    const {lang, translations = {}} = parsed.value;
    const bestLanguage = matchLanguage(this.#host.language, [...(lang ? [lang] : []), ...Object.keys(translations)]);
    const src = bestLanguage === undefined || bestLanguage === lang ? undefined : translations[bestLanguage];
    if (src === undefined) return parsed;
    try {
      const translation = await this.#fetchDocument(new URL(src, loaded.url).href);
      return isCurrent() ? await this.#parseOnce(translation) : parsed;
    } catch (error) {
      if (isCurrent())
        warnAuthor(
          this.#host.localName,
          `shows "${lang ?? ''}" because "${bestLanguage ?? ''}" cannot be shown: ${(error as Error).message}`,
        );
      return parsed;
    }
  }

  async #accept(document: unknown, isCurrent: () => boolean): Promise<void> {
    const result = this.#parse(document, undefined);
    // Some pages replace the global `Promise`, so `instanceof` is unreliable.
    const isAsync = 'then' in result;
    if (isAsync) this.status = 'loading';
    const value = isAsync ? await result : result;
    if (isCurrent()) this.#show(document, value);
  }

  #show(document: unknown, value: T, source?: LoadedDocument): void {
    this.value = value;
    this.document = document;
    this.url = source?.url;
    this.isStale = source?.isStale ?? false;
    this.#finish('ready', () => new ContentReadyEvent(this.url, this.isStale));
  }

  #fail(error: unknown): void {
    const isExpected = isContentError(error);
    if (!isExpected) reportInternalError(error);
    const failure = isExpected
      ? error
      : new ContentError('unreadable', 'the document could not be shown', {cause: error});
    this.error = failure;
    this.value = undefined;
    logWarning(this.#host.localName, failure.message);
    this.#finish('failed', () => new ContentErrorEvent(failure));
  }

  #finish(status: ContentStatus, event: () => Event): void {
    const requestId = this.#requestId;
    this.status = status;
    this.isRetrying = false;
    this.#host.requestUpdate();
    if (isServer) return;
    // Dispatched after the update, so that listeners find the document rendered.
    void Promise.resolve()
      .then(() => this.#host.updateComplete)
      .then(() => requestId === this.#requestId && this.#host.dispatchEvent(event()));
  }

  #releaseHandles(): void {
    for (const handle of this.#handles.splice(0)) handle.release();
  }
}
