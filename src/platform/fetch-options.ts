/**
 * Options for `fetch`. They have no prototype, because a page may have put `body` or `method` on `Object.prototype`; and
 * no signal where the page's `AbortController` is a polyfill whose signals the browser rejects.
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
