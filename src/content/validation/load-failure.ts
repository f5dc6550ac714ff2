import {ContentError} from './content-error.js';

/** For `catch`: throws a `ContentError` that says what a file is for that could not be loaded. */
export const failedToLoad =
  (purpose: string) =>
  (cause: unknown): never => {
    throw new ContentError('unreachable', `the file that ${purpose} could not be loaded (${String(cause)})`, {cause});
  };
