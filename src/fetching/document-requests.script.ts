import {failedToLoad} from '../content/validation/load-failure.js';
import type * as SharedRequests from './shared-requests.js';
import {startEarly, takeEarly, withoutFragment} from './started-requests.js';

let loaded: typeof SharedRequests | undefined;

/** Loads a document. Its request begins at once, while the code that reads the response loads. */
export const acquireDocument: typeof SharedRequests.acquireDocument = (address, options) =>
  loaded ? loaded.acquireDocument(address, options) : acquireLater(address, options);

function acquireLater(
  address: string,
  options: Parameters<typeof SharedRequests.acquireDocument>[1],
): SharedRequests.DocumentHandle {
  let handle: SharedRequests.DocumentHandle | undefined;
  let isReleased = false;
  startEarly(withoutFragment(address));
  const acquire = (module: typeof SharedRequests): Promise<SharedRequests.LoadedDocument> => {
    loaded = module;
    handle = module.acquireDocument(address, options);
    if (isReleased) handle.release();
    return handle.result;
  };
  const stop = (error: unknown): never => {
    takeEarly(withoutFragment(address))?.controller.abort();
    return failedToLoad('reads documents')(error);
  };
  return {
    result: import('./shared-requests.js').then(acquire, stop),
    release: () => {
      isReleased = true;
      handle?.release();
    },
  };
}
