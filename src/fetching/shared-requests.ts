import {ContentError} from '../content/validation/content-error.js';
import {request, type Arrival} from './fetch-document.js';

/** A document as it arrived: still unchecked. */
export interface Loaded {
  readonly document: unknown;
  readonly url: string;
  /** True when the network failed and this is the last good copy from the browser's HTTP cache. */
  readonly saved: boolean;
}

/** One widget's share in a request. Call `release` when it is no longer wanted; the last one aborts it. */
export interface Share {
  readonly loaded: Promise<Loaded>;
  release(): void;
}

interface Entry {
  readonly loaded: Promise<Loaded>;
  readonly abort: AbortController;
  users: number;
}

const entries = new Map<string, Entry>();

/** Loads a document once for all who ask for the same address while any of them still shows it. A `#part` stays with its asker. */
export function share(address: string): Share {
  const url = address.replace(/#.*$/, '');
  const entry = entries.get(url) ?? begin(url);
  entry.users += 1;
  let held = true;
  const release = () => {
    if (!held) return;
    held = false;
    entry.users -= 1;
    if (entry.users > 0) return;
    forget(url, entry);
    entry.abort.abort();
  };
  return {loaded: entry.loaded.then((loaded) => ({...loaded, url: address})), release};
}

function begin(url: string): Entry {
  const abort = new AbortController();
  const loaded = request(url, abort.signal).then(read);
  const entry: Entry = {loaded, abort, users: 0};
  entries.set(url, entry);
  loaded.catch(() => forget(url, entry)); // A failure is not shared with whoever asks next.
  return entry;
}

function forget(url: string, entry: Entry): void {
  if (entries.get(url) === entry) entries.delete(url);
}

function read({text, url, saved}: Arrival): Loaded {
  const start = text.trimStart();
  if (/\.(md|markdown)(\?|$)/i.test(url) && !start.startsWith('<')) return {document: start, url, saved};
  if (start.startsWith('{') || start.startsWith('[')) return {document: json(start, url), url, saved};
  const is = start === '' ? 'is empty' : start.startsWith('<') ? 'is a web page' : undefined;
  if (is !== undefined) throw new ContentError('unreadable', `${url} should be JSON, but ${is}`, {url});
  return {document: start, url, saved};
}

/**
 * Reads JSON text.
 * @throws {ContentError} `unreadable` when it is cut off or not JSON.
 */
export function json(text: string, url?: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const at = url ?? 'the inline content';
    throw new ContentError('unreadable', `${at} should be JSON, but is not (${(cause as Error).message})`, {...(url && {url}), cause});
  }
}
