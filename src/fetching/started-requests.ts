import {requestOptions} from '../platform/fetch-options.js';

/** A request for a document: its response, and the controller that stops it. */
export interface StartedRequest {
  readonly response: Promise<Response>;
  readonly controller: AbortController;
}

const started = new Map<string, StartedRequest>();
let isAllowed = true;

/** The address that is requested for a document: without its `#fragment`. */
export const withoutFragment = (address: string): string => address.replace(/#.*$/, '');

/** Requests a document without credentials, referrer, or preflight. */
export function startRequest(url: string, mode: Pick<RequestInit, 'cache' | 'redirect'> = {}): StartedRequest {
  const controller = new AbortController();
  const options = requestOptions(url, {
    ...mode,
    signal: controller.signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: new Headers([['Accept', 'application/json, text/markdown;q=0.9']]),
  });
  // A `fetch` that the page has replaced may throw.
  const response = new Promise<Response>((resolve) => {
    resolve(fetch(url, options));
  });
  response.catch(() => undefined); // Whoever takes the request handles the error.
  return {response, controller};
}

/** Requests a document before the code that reads it has loaded. */
export function startEarly(url: string): void {
  if (isAllowed && !started.has(url)) started.set(url, startRequest(url));
}

/** The early request for a document, once; `undefined` if there is none. */
export function takeEarly(url: string): StartedRequest | undefined {
  const request = started.get(url);
  started.delete(url);
  return request;
}

/** From now on, no request starts early, because documents are provided. */
export function forbidEarlyRequests(): void {
  isAllowed = false;
}
