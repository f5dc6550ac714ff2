import {join} from 'node:path';

/** An error or a warning about a content file. */
export interface Problem {
  /** The file, as a path inside the content folder. */
  readonly file: string;
  /** The line, counted from 1. */
  readonly line: number;
  /** Sentence with the field, its expected value, and its actual value. */
  readonly message: string;
  /** True when the command fails because of it; false for a warning. */
  readonly isError: boolean;
}

/** The problem as one line, in the form that editors and terminals recognize as a link: `file:line message`. */
export function formatProblem(folder: string, {file, line, message, isError}: Problem): string {
  return `${join(folder, file)}:${line} ${isError ? '' : 'warning: '}${message}`;
}
