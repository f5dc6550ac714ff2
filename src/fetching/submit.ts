import {ContentError} from '../content/validation/content-error.js';
import {requestOptions} from '../platform/fetch-options.js';

/** Time limit for sending, in milliseconds. */
const SEND_TIMEOUT_MS = 15_000;

/** The URL to which answers may be sent: https, or this machine during development. Otherwise `undefined`, because answers are health data. */
export function safeDestination(address: string, page: string): URL | undefined {
  try {
    const url = new URL(address, page);
    const isLocal = url.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
    return url.protocol === 'https:' || isLocal ? url : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined; // Not an address.
    throw error;
  }
}

/**
 * Sends a text once, without cookies, referrer, cache, or redirects.
 * @param idempotencyKey the same for every attempt with the same text, so that the receiver can recognize a retry.
 * @throws {ContentError} `unreachable` or `refused`; the message does not contain the text.
 */
export async function post(url: URL, text: string, contentType: string, idempotencyKey: string): Promise<void> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), SEND_TIMEOUT_MS);
  const options = requestOptions(url, {
    method: 'POST',
    body: text,
    headers: new Headers([
      ['Content-Type', contentType],
      ['Idempotency-Key', idempotencyKey],
    ]),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    cache: 'no-store',
    signal: controller.signal,
  });
  let status = 0;
  try {
    const response = await fetch(url, options);
    status = response.status;
    if (response.ok) return;
  } catch (cause) {
    throw new ContentError('unreachable', `${url.host} should take the answers, but cannot be reached`, {
      url: url.href,
      cause,
    });
  } finally {
    clearTimeout(timer);
  }
  throw new ContentError(
    'refused',
    `${url.host} should take the answers with a status from 200 to 299, but answers ${status}`,
    {url: url.href},
  );
}
