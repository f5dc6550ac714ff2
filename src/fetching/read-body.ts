import {ContentError} from '../content/validation/content-error.js';

/** The most bytes that are read of any document. */
export const MAX_BYTES = 1_048_576;

/**
 * Reads a response as text, counting while it streams.
 * @throws {ContentError} `refused` past 1 MiB; `unreadable` when the bytes are not in the encoding they claim.
 */
export async function readText(response: Response, url: string): Promise<string> {
  const tooLarge = () => new ContentError('refused', `${url} should be at most ${MAX_BYTES} bytes, but is larger`, {url});
  if (Number(response.headers.get('content-length')) > MAX_BYTES) {
    void response.body?.cancel().catch(() => undefined);
    throw tooLarge();
  }
  if (!response.body) {
    const whole = await response.text(); // A page's own `fetch` may answer without a stream.
    if (whole.length > MAX_BYTES) throw tooLarge();
    return whole;
  }
  const decode = decoder(response.headers.get('content-type'));
  let text = '';
  let size = 0;
  const reader = response.body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength;
      if (size > MAX_BYTES) throw tooLarge();
      text += decoded(decode, url, part.value);
    }
    return text + decoded(decode, url);
  } finally {
    void reader.cancel().catch(() => undefined); // Already closed or aborted: nothing is left to stop.
  }
}

// Apart from the stream, because a broken stream and a broken encoding are both a TypeError.
function decoded(decoder: TextDecoder, url: string, chunk?: Uint8Array): string {
  try {
    return decoder.decode(chunk, {stream: chunk !== undefined});
  } catch (cause) {
    throw new ContentError('unreadable', `${url} should be text in ${decoder.encoding}, but is not`, {url, cause});
  }
}

function decoder(contentType: string | null): TextDecoder {
  const charset = /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset, {fatal: true});
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder('utf-8', {fatal: true}); // An encoding nobody knows.
    throw error;
  }
}
