import {ContentError} from '../content/validation/content-error.js';
import {readText} from './read-body.js';
import {requestOptions} from '../platform/fetch-options.js';

/** How long a document may take until its whole body is in, retry included, in milliseconds. */
export const DEADLINE = 7_200;
/** How long the browser's HTTP cache may take for the last good copy, in milliseconds. */
const CACHE_DEADLINE = 700;

/** What arrived: the text, where from, and whether it is the last good copy because the network failed. */
export interface Arrival {
  readonly text: string;
  readonly url: string;
  readonly saved: boolean;
}

/**
 * Asks for a document by the rules of the wire: no credentials, no referrer, no preflight; one retry on a network
 * error, 502, 503, 504 or 429 (`Retry-After` up to what the deadline leaves); then the HTTP cache, once.
 * @throws {ContentError} `unreachable`, `refused` or `unreadable`; or the signal's reason when it was aborted.
 */
export async function request(url: string, signal: AbortSignal): Promise<Arrival> {
  const started = performance.now();
  const left = () => DEADLINE - (performance.now() - started);
  try {
    let outcome = await attempt(url, signal, left());
    if (outcome instanceof Trouble && outcome.wait <= left() - 500) {
      await pause(outcome.wait, signal);
      outcome = await attempt(url, signal, left());
    }
    if (!(outcome instanceof Trouble)) return {text: outcome, url, saved: false};
    throw outcome.error;
  } catch (error) {
    if (signal.aborted || !(error instanceof ContentError) || error.kind !== 'unreachable') throw error;
    const copy = await attempt(url, signal, CACHE_DEADLINE, 'force-cache');
    if (copy instanceof Trouble) throw error;
    return {text: copy, url, saved: true};
  }
}

/** A failure that may pass: what went wrong, and how long to wait before the one retry, in milliseconds. */
class Trouble {
  readonly error: ContentError;
  readonly wait: number;
  constructor(error: ContentError, wait: number) {
    this.error = error;
    this.wait = wait;
  }
}

async function attempt(url: string, signal: AbortSignal, limit: number, cache: RequestCache = 'default'): Promise<string | Trouble> {
  const own = new AbortController();
  const stop = () => own.abort(signal.reason);
  signal.addEventListener('abort', stop);
  const timer = setTimeout(() => own.abort(), Math.max(limit, 0));
  let whole = false;
  try {
    const response = await fetch(url, options(url, own.signal, cache));
    if (new URL(response.url || url).origin !== new URL(url).origin) {
      throw new ContentError('refused', `${url} should answer itself, but sends to ${new URL(response.url).origin}`, {url});
    }
    if (!response.ok) return refusal(response, url);
    const text = await readText(response, url);
    whole = true;
    return text;
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    if (cause instanceof ContentError) throw cause;
    const late = own.signal.aborted;
    const message = late ? `${url} should answer within ${Math.round(DEADLINE / 1000)} seconds, but did not` : `${url} should answer, but cannot be reached`;
    return new Trouble(new ContentError('unreachable', message, {url, cause}), late ? Infinity : jitter());
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    if (!whole) own.abort(); // Stops a body that nobody reads to its end; a whole one stays in the HTTP cache.
  }
}

function options(url: string, signal: AbortSignal, cache: RequestCache): RequestInit {
  return requestOptions(url, {
    signal,
    cache,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: new Headers([['Accept', 'application/json, text/markdown;q=0.9']]),
  });
}

function refusal(response: Response, url: string): Trouble {
  const {status} = response;
  const passing = [429, 502, 503, 504].includes(status);
  const kind = passing || status >= 500 ? 'unreachable' : 'refused';
  const error = new ContentError(kind, `${url} should answer with status 200, but answers ${status}`, {url});
  const after = Number(response.headers.get('retry-after')) * 1000;
  const asked = (status === 429 || status === 503) && after > 0 ? Math.min(after, 10_000) : jitter();
  return new Trouble(error, passing && (status !== 429 || after > 0) ? asked : Infinity);
}

function jitter(): number {
  return 500 + Math.random() * 1000;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const wake = () => {
      signal.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', stop);
  });
}
