import {ContentError} from '../content/validation/content-error.js';

/** Maximum size of a document, in bytes. */
export const MAX_BYTES = 1_048_576;

/**
 * Reads a response as text and counts its bytes while they arrive.
 * @throws {ContentError} `refused` past 1 MiB; `unreadable` when the bytes do not match their declared encoding.
 */
export async function readText(response: Response, url: string): Promise<string> {
  const tooLargeError = () =>
    new ContentError('refused', `${url} should be at most ${MAX_BYTES} bytes, but is larger`, {url});
  if (Number(response.headers.get('content-length')) > MAX_BYTES) {
    void response.body?.cancel().catch(() => undefined);
    throw tooLargeError();
  }
  if (!response.body) {
    const fullText = await response.text(); // A `fetch` that the page has replaced may return a response without a stream.
    if (fullText.length > MAX_BYTES) throw tooLargeError();
    return fullText;
  }
  const textDecoder = createDecoder(response.headers.get('content-type'));
  let text = '';
  let size = 0;
  const reader = response.body.getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      size += chunk.value.byteLength;
      if (size > MAX_BYTES) throw tooLargeError();
      text += decodeChunk(textDecoder, url, chunk.value);
    }
    return text + decodeChunk(textDecoder, url);
  } finally {
    void reader.cancel().catch(() => undefined); // Already closed or aborted.
  }
}

// Separate from reading the stream, because a failed stream and an invalid encoding both throw a TypeError.
function decodeChunk(decoder: TextDecoder, url: string, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, {stream: chunk !== undefined});
  } catch (cause) {
    throw new ContentError('unreadable', `${url} should be text in ${decoder.encoding}, but is not`, {url, cause});
  }
}

function createDecoder(contentType: string | null): TextDecoder {
  const charset = /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset, {fatal: true});
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder('utf-8', {fatal: true}); // An unknown encoding.
    throw error;
  }
}
