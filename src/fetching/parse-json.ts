import {ContentError} from '../content/validation/content-error.js';

/**
 * Parses JSON text.
 * @throws {ContentError} `unreadable` when it is cut off or not JSON.
 */
export function parseJson(text: string, url?: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')); // Some editors begin files with a byte order mark.
  } catch (cause) {
    const sourceName = url ?? 'the inline content';
    throw new ContentError('unreadable', `${sourceName} should be JSON, but is not (${(cause as Error).message})`, {
      ...(url && {url}),
      cause,
    });
  }
}
