import {posix} from 'node:path';
import type {TextRange} from '../report/problem.js';
import type {Problem} from '../report/problem.js';
import {publishedPath, type ContentDocument} from '../source/content-document.js';

/** What checks know besides the document: the other files of the folder, and the day. */
export interface FolderContext {
  /** Published paths of all documents. */
  readonly published: ReadonlySet<string>;
  /** Paths of all other files, such as images. */
  readonly otherFiles: ReadonlySet<string>;
  /** The current day, such as `2026-11-28`. */
  readonly today: string;
  /** Report what must not be published as errors. */
  readonly strict: boolean;
}

/** The context of a folder with these files. */
export function createContext(
  files: readonly string[],
  otherFiles: readonly string[],
  today: string,
  strict: boolean,
): FolderContext {
  return {published: new Set(files.map(publishedPath)), otherFiles: new Set(otherFiles), today, strict};
}

/** A check of one readable document. */
export type DocumentCheck = (document: ContentDocument, context: FolderContext) => readonly Problem[];

/** How bad a problem is: always an error; a warning that fails a release (`--strict`); advice that fails nothing. */
export type Severity = 'error' | 'release' | 'advice';

/** A problem without its file. */
export interface Finding {
  readonly range: TextRange;
  readonly rule: string;
  readonly message: string;
  readonly help?: string | undefined;
  readonly severity: Severity;
}

/** The finding as a problem of a document. */
export function toProblem(
  {source}: ContentDocument,
  {severity, ...finding}: Finding,
  {strict}: FolderContext,
): Problem {
  return {file: source.path, ...finding, isError: severity === 'error' || (severity === 'release' && strict)};
}

/**
 * The path inside the folder that an address of a document leads to: relative to the endpoint or to the document.
 * @returns `undefined` for an address outside the folder.
 */
export function resolveInFolder(address: string, base: string): string | undefined {
  const [path = ''] = address.split(/[?#]/);
  const resolved = posix.normalize(posix.join(base, path));
  return path === '' || resolved.startsWith('..') ? undefined : resolved;
}

/** The path inside the folder that an address in the text of a document leads to, such as `my%20pond.png` to `articles/my pond.png`. */
export function resolveBesideDocument(address: string, documentPath: string): string | undefined {
  return resolveInFolder(decodeAddress(address), posix.dirname(documentPath));
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}

/** Whether an address has a scheme or a host, so that it leads elsewhere. */
export const isAbsolute = (address: string): boolean => /^([a-z][a-z\d+.-]*:|\/\/)/i.test(address);
