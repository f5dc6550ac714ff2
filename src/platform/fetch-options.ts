/**
 * Options for a request. A null prototype, because a host page may have put a `body` or `method` on Object.prototype;
 * and no signal where the page's own AbortController makes signals that the browser does not know.
 */
export function requestOptions(url: string | URL, init: RequestInit): RequestInit {
  const options = Object.assign(Object.create(null) as RequestInit, init);
  try {
    return new Request(url, options) && options;
  } catch {
    delete options.signal;
    return options;
  }
}
