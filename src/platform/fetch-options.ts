import {withoutPrototype} from './without-prototype.js';

/**
 * Creates options for `fetch`. They have no prototype, because a page may have added `body` or `method` to
 * `Object.prototype`. The signal is omitted if the browser rejects it, for example from an `AbortController` polyfill.
 */
export function requestOptions(url: string | URL, init: RequestInit): RequestInit {
  const options = withoutPrototype(init);
  try {
    return new Request(url, options) && options;
  } catch {
    delete options.signal;
    return options;
  }
}
