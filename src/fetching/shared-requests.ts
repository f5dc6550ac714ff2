import {ContentError} from '../content/validation/content-error.js';
import {fetchDocument, type FetchResult} from './fetch-document.js';
import {parseJson} from './parse-json.js';
import {forbidEarlyRequests, withoutFragment} from './started-requests.js';

/** A parsed document, not yet validated. */
export interface LoadedDocument {
  readonly document: unknown;
  readonly url: string;
  /** True when the network failed and this is the last good copy from the browser's HTTP cache. */
  readonly isStale: boolean;
}

/** One widget's reference to a request. Call `release` when it is no longer needed; the last release aborts it. */
export interface DocumentHandle {
  readonly result: Promise<LoadedDocument>;
  release(): void;
}

interface CacheEntry {
  readonly result: Promise<LoadedDocument>;
  readonly controller: AbortController;
  refCount: number;
}

const cache = new Map<string, CacheEntry>();

let providedDocuments: ReadonlyMap<string, unknown> | undefined;
/** Called with each new set of provided documents, by those that wait for one. */
const waitingForDocuments = new Set<() => void>();

/** Provides documents by address. From then on, nothing is requested, and other documents are refused or awaited. */
export function provideDocuments(documents: Iterable<readonly [url: string, document: unknown]>): void {
  forbidEarlyRequests();
  providedDocuments = new Map([...documents].map(([url, document]) => [url, document]));
  for (const check of waitingForDocuments) check();
}

function providedHandle(url: string, mayComeLater: boolean): DocumentHandle {
  let check = (): void => undefined;
  const result = new Promise<LoadedDocument>((resolve, reject) => {
    check = () => {
      if (providedDocuments?.has(url)) resolve({document: providedDocuments.get(url), url, isStale: false});
      else if (!mayComeLater) reject(new ContentError('refused', `${url} is not available here`, {url}));
    };
    check();
  });
  if (mayComeLater) waitingForDocuments.add(check);
  return {result, release: () => void waitingForDocuments.delete(check)};
}

/**
 * Loads a document once for all widgets with the same address while at least one uses it. Each widget keeps its own
 * `#fragment`.
 * @param options.mayComeLater among provided documents, whether to wait for one that has not been provided yet.
 */
export function acquireDocument(address: string, {mayComeLater = false} = {}): DocumentHandle {
  if (providedDocuments) return providedHandle(address, mayComeLater);
  const url = withoutFragment(address);
  const entry = cache.get(url) ?? startLoading(url);
  entry.refCount += 1;
  let isHeld = true;
  const release = () => {
    if (!isHeld) return;
    isHeld = false;
    entry.refCount -= 1;
    if (entry.refCount > 0) return;
    evict(url, entry);
    entry.controller.abort();
  };
  return {result: entry.result.then((loaded) => ({...loaded, url: address})), release};
}

function startLoading(url: string): CacheEntry {
  const controller = new AbortController();
  const result = fetchDocument(url, controller.signal).then(parseFetchResult);
  const entry: CacheEntry = {result, controller, refCount: 0};
  cache.set(url, entry);
  result.catch(() => evict(url, entry)); // After a failure, the next request is sent again.
  return entry;
}

function evict(url: string, entry: CacheEntry): void {
  if (cache.get(url) === entry) cache.delete(url);
}

function parseFetchResult({text, url, isStale}: FetchResult): LoadedDocument {
  const start = text.trimStart();
  const isMarkdownFile = /\.(md|markdown)([?#]|$)/i.test(url);
  const kind = describeOtherFormat(start) ?? (start.startsWith('<') && !isMarkdownFile ? 'is a web page' : undefined);
  if (kind !== undefined) {
    const expected = isMarkdownFile ? 'Markdown' : 'JSON';
    throw new ContentError('unreadable', `${url} should be ${expected}, but ${kind}`, {url});
  }
  const isJson = !isMarkdownFile && /^[{[]/.test(start);
  return {document: isJson ? parseJson(start, url) : start, url, isStale};
}

/** How much of a text is examined for its format, in characters. */
const MAX_BEGINNING = 2_000;

/** Formats by the beginning of the text after an XML declaration and comments. */
const otherFormats: readonly (readonly [start: RegExp, description: string])[] = [
  [/^<(?:rss|rdf:RDF)[\s>]/i, 'is an RSS feed'],
  [/^<feed[\s>]/i, 'is an Atom feed'],
  [/^<svg[\s>]/i, 'is an SVG image'],
  [/^<(?:!doctype html|html|head|body)[\s>]/i, 'is a web page'],
  [/^<!doctype/i, 'is XML'],
  [/^%PDF-/, 'is a PDF file'],
  [/^(?:\/\*[^]*?\*\/\s*)?[\w$.]+\(\s*[{[]/, 'is JavaScript'],
  [/^(?:(?:const|var|let)\s+[\w$]+\s*=|export\s+(?:default|const)\b|import\s.*\bfrom\b|window\.)/, 'is JavaScript'],
];

/** The format of a text that is neither JSON nor Markdown, as the predicate of a sentence. Markdown may begin with HTML. */
function describeOtherFormat(text: string): string | undefined {
  if (text === '') return 'is empty';
  const beginning = text.slice(0, MAX_BEGINNING);
  const hasXmlDeclaration = /^<\?xml\b/i.test(beginning);
  const content = skipComments(beginning.replace(/^<\?[^>]*>/, ''));
  return otherFormats.find(([start]) => start.test(content))?.[1] ?? (hasXmlDeclaration ? 'is XML' : undefined);
}

/** The text after white space and comments. Not a regular expression, which would try every way to divide the comments. */
function skipComments(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end < 0) return '';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}
