import type {Diagnostic} from './diagnostic.js';

const VALID_INTEGRITY =
  /^\s*sha(?:256|384|512)-[A-Za-z0-9+/_-]+={0,2}(?:\?\S*)?(?:\s+sha(?:256|384|512)-[A-Za-z0-9+/_-]+={0,2}(?:\?\S*)?)*\s*$/;

/** Reports an `integrity` that browsers ignore because it is not a hash, such as the placeholder in the documentation. */
export function checkIntegrityFormat(element: HTMLScriptElement | HTMLLinkElement, address: string): Diagnostic[] {
  if (!element.hasAttribute('integrity') || VALID_INTEGRITY.test(element.integrity)) return [];
  return [
    {
      problem: `The integrity of ${address} is "${element.integrity}", which is not a hash, so browsers run the file without checking it.`,
      fix: 'Copy the hash of this file and version from integrity.json, or remove the attribute.',
    },
  ];
}

/** The subresource integrity of the bytes of a file. @param size bits of the hash: 256, 384 or 512. */
export async function integrityOf(bytes: ArrayBuffer, size = '256'): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest(`SHA-${size}`, bytes));
  return `sha${size}-${btoa(String.fromCharCode(...hash))}`;
}

/** Reports an `integrity` that does not match the bytes that the server sends. */
export async function checkIntegrityHash(
  integrity: string,
  address: string,
  bytes: ArrayBuffer,
): Promise<Diagnostic[]> {
  const size = ['512', '384', '256'].find((one) => integrity.includes(`sha${one}-`)); // Browsers compare the longest hash.
  if (!size) return [];
  const expected = await integrityOf(bytes, size);
  if (integrity.includes(expected)) return [];
  return [
    {
      problem: `The integrity of ${address} belongs to another version, or the file was changed on its way, so the browser does not use it.`,
      fix: `If this is the file that you want:\nintegrity="${expected}"`,
    },
  ];
}
