import {join} from 'node:path';

/** Something to mend in a content file. */
export interface Problem {
  /** The file, as a path inside the content folder. */
  readonly file: string;
  /** The line, counted from 1. */
  readonly line: number;
  /** Which field should be what, and what it is. */
  readonly sentence: string;
  /** Whether nothing is written because of it; otherwise it is only said. */
  readonly grave: boolean;
}

/** The problem as one line, in the form that editors and terminals turn into a link. */
export function inWords(folder: string, {file, line, sentence, grave}: Problem): string {
  return `${join(folder, file)}:${line} ${grave ? '' : '(a note) '}${sentence}`;
}
