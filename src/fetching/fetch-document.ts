import {ContentError} from '../content/validation/content-error.js';
import {readText} from './read-body.js';
import {startRequest, takeEarly} from './started-requests.js';

/** Time limit for a document including its body and a retry, in milliseconds. */
export const REQUEST_TIMEOUT_MS = 7_200;
/** Time limit for reading the last good copy from the browser's HTTP cache, in milliseconds. */
const CACHE_TIMEOUT_MS = 700;

/** Text of a document, its address, and whether it is the last good copy because the network failed. */
export interface FetchResult {
  readonly text: string;
  readonly url: string;
  readonly isStale: boolean;
}

/**
 * Requests a document without credentials, referrer, or preflight. Retries once on a network error, 502, 503, 504 or 429
 * (with `Retry-After` within the remaining time), then falls back to the HTTP cache. The retry follows no redirect, because a
 * loop costs 20 requests each time.
 * @throws {ContentError} `unreachable`, `refused` or `unreadable`; or the signal's reason when it was aborted.
 */
export async function fetchDocument(url: string, signal: AbortSignal): Promise<FetchResult> {
  const startTime = performance.now();
  const remainingMs = () => REQUEST_TIMEOUT_MS - (performance.now() - startTime);
  try {
    let outcome = await tryFetch(url, signal, remainingMs());
    if (outcome instanceof RetryableFailure && outcome.retryDelayMs <= remainingMs() - 500) {
      await delay(outcome.retryDelayMs, signal);
      outcome = await tryFetch(url, signal, remainingMs(), {redirect: 'manual'});
    }
    if (!(outcome instanceof RetryableFailure)) return {text: outcome, url, isStale: false};
    throw outcome.error;
  } catch (error) {
    if (signal.aborted || !(error instanceof ContentError) || error.kind !== 'unreachable') throw error;
    const cachedCopy = await tryFetch(url, signal, CACHE_TIMEOUT_MS, {cache: 'force-cache'});
    if (cachedCopy instanceof RetryableFailure) throw error;
    return {text: cachedCopy, url, isStale: true};
  }
}

/** A failure that may be temporary, and the delay before the only retry, in milliseconds. */
class RetryableFailure {
  readonly error: ContentError;
  readonly retryDelayMs: number;
  constructor(error: ContentError, wait: number) {
    this.error = error;
    this.retryDelayMs = wait;
  }
}

async function tryFetch(
  url: string,
  signal: AbortSignal,
  timeoutMs: number,
  mode?: Pick<RequestInit, 'cache' | 'redirect'>,
): Promise<string | RetryableFailure> {
  const {controller, response: pending} = (mode ? undefined : takeEarly(url)) ?? startRequest(url, mode);
  const forwardAbort = () => controller.abort(signal.reason);
  signal.addEventListener('abort', forwardAbort);
  const timer = setTimeout(() => controller.abort(), Math.max(timeoutMs, 0));
  let isComplete = false;
  try {
    const response = await pending;
    if (response.type === 'opaqueredirect')
      throw new ContentError('refused', `${url} should answer itself, but redirects to what cannot be reached`, {url});
    if (new URL(response.url || url).origin !== new URL(url).origin) {
      throw new ContentError('refused', `${url} should answer itself, but sends to ${new URL(response.url).origin}`, {
        url,
      });
    }
    if (!response.ok) return failureFor(response, url);
    rejectBinary(response, url);
    const text = await readText(response, url);
    isComplete = true;
    return text;
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    if (cause instanceof ContentError) throw cause;
    const timedOut = controller.signal.aborted;
    const message = timedOut
      ? `${url} should answer within ${Math.round(REQUEST_TIMEOUT_MS / 1000)} seconds, but did not`
      : `${url} should answer, but cannot be reached`;
    return new RetryableFailure(
      new ContentError('unreachable', message, {url, cause}),
      timedOut ? Infinity : jitteredDelayMs(),
    );
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', forwardAbort);
    if (!isComplete) controller.abort(); // Cancels an unread body; a complete one stays in the HTTP cache.
  }
}

/** Rejects binary files by their media type, before their bytes are decoded as text. */
function rejectBinary(response: Response, url: string): void {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|gzip|msword|vnd\.(?:ms-|openxmlformats))/.test(type))
    throw new ContentError('unreadable', `${url} should be JSON or Markdown, but is of the type ${type}`, {url});
}

function failureFor(response: Response, url: string): RetryableFailure {
  const {status} = response;
  const isTransient = [429, 502, 503, 504].includes(status);
  const kind = isTransient || status >= 500 ? 'unreachable' : 'refused';
  const error = new ContentError(kind, `${url} should answer with status 200, but answers ${status}`, {url});
  const retryAfterMs = Number(response.headers.get('retry-after')) * 1000;
  const delayMs =
    (status === 429 || status === 503) && retryAfterMs > 0 ? Math.min(retryAfterMs, 10_000) : jitteredDelayMs();
  return new RetryableFailure(error, isTransient && (status !== 429 || retryAfterMs > 0) ? delayMs : Infinity);
}

function jitteredDelayMs(): number {
  return 500 + Math.random() * 1000;
}

function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = () => {
      signal.removeEventListener('abort', cancel);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    const cancel = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', cancel);
  });
}
