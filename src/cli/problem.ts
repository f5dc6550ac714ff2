import {join} from 'node:path';

/** Something to mend in a content file. */
export interface Problem {
  /** The file, as a path inside the content folder. */
  readonly file: string;
  /** The line, counted from 1. */
  readonly line: number;
  /** Which field should be what, and what it is. */
  readonly message: string;
  /** Whether nothing is written because of it; otherwise it is only said. */
  readonly isError: boolean;
}

/** The problem as one line, in the form that editors and terminals turn into a link. */
export function formatProblem(folder: string, {file, line, message, isError}: Problem): string {
  return `${join(folder, file)}:${line} ${isError ? '' : '(a note) '}${message}`;
}
