import type {Diagnostic} from './diagnostic.js';
import {checkIntegrityHash} from './integrity.js';

interface PageFile {
  /** The file in a sentence, such as `The script`. */
  readonly label: string;
  readonly address: string;
  readonly integrity: string;
  /** The media type that browsers require. */
  readonly type: string;
}

/** Why a file of the page could not be used: blocked, without CORS, missing, of another type, or changed. */
export async function checkFile({label, address, integrity, type}: PageFile): Promise<Diagnostic[]> {
  let response: Response;
  try {
    response = await fetch(address);
  } catch {
    return [await unreachable(label, address)];
  }
  if (!response.ok)
    return [
      {
        problem: `${label} is not at ${address}: the server answers ${response.status}.`,
        fix: 'Correct the address.',
        topic: address,
      },
    ];
  const actualType = response.headers.get('content-type') ?? '';
  if (!actualType.includes(type.split('/')[1] ?? type))
    return [
      {
        problem: `${label} at ${address} is sent as "${actualType}", so browsers do not use it.`,
        fix: `Content-Type: ${type}`,
      },
    ];
  return integrity ? checkIntegrityHash(integrity, address, await response.arrayBuffer()) : [];
}

/** Whether the server responds to a `no-cors` request, so that only the CORS header is missing. */
export const answersWithoutCors = (address: string): Promise<boolean> =>
  fetch(address, {mode: 'no-cors', credentials: 'omit'}).then(
    () => true,
    () => false,
  );

async function unreachable(label: string, address: string): Promise<Diagnostic> {
  if (!(await answersWithoutCors(address)))
    return {
      problem: `${label} cannot be fetched from ${address}: nothing answers there, or something on this page or in this browser blocks it.`,
      fix: 'Open the address in a new tab. If it opens, something on this page or in this browser blocks it.',
    };
  return {
    problem: `${new URL(address).origin} sends ${address} without permission for other sites, which crossorigin and integrity need.`,
    fix: `Add this header there:\nAccess-Control-Allow-Origin: *`,
  };
}
