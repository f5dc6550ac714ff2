import {ContentError} from '../content/validation/content-error.js';
import {fetchDocument, type FetchResult} from './fetch-document.js';

/** A document as it arrived: still unchecked. */
export interface LoadedDocument {
  readonly document: unknown;
  readonly url: string;
  /** True when the network failed and this is the last good copy from the browser's HTTP cache. */
  readonly isStale: boolean;
}

/** One widget's share in a request. Call `release` when it is no longer wanted; the last one aborts it. */
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

/** Loads a document once for all who ask for the same address while any of them still shows it. A `#part` stays with its asker. */
export function acquireDocument(address: string): DocumentHandle {
  const url = address.replace(/#.*$/, '');
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
  result.catch(() => evict(url, entry)); // A failure is not shared with whoever asks next.
  return entry;
}

function evict(url: string, entry: CacheEntry): void {
  if (cache.get(url) === entry) cache.delete(url);
}

function parseFetchResult({text, url, isStale}: FetchResult): LoadedDocument {
  const start = text.trimStart();
  if (/\.(md|markdown)(\?|$)/i.test(url) && !start.startsWith('<')) return {document: start, url, isStale};
  if (start.startsWith('{') || start.startsWith('[')) return {document: parseJson(start, url), url, isStale};
  const problem = start === '' ? 'is empty' : start.startsWith('<') ? 'is a web page' : undefined;
  if (problem !== undefined) throw new ContentError('unreadable', `${url} should be JSON, but ${problem}`, {url});
  return {document: start, url, isStale};
}

/**
 * Reads JSON text.
 * @throws {ContentError} `unreadable` when it is cut off or not JSON.
 */
export function parseJson(text: string, url?: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const sourceName = url ?? 'the inline content';
    throw new ContentError('unreadable', `${sourceName} should be JSON, but is not (${(cause as Error).message})`, {
      ...(url && {url}),
      cause,
    });
  }
}
