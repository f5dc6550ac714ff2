/** A part of one line in a source file. Lines and columns are counted from 1, columns in UTF-16 units. */
export interface TextRange {
  readonly line: number;
  readonly column: number;
  /** Number of marked characters, at least 1. */
  readonly length: number;
  /** The text of the line, without its end. */
  readonly text: string;
}

/** An error or a warning about a content file. */
export interface Problem {
  /** The file, as a path inside the content folder. */
  readonly file: string;
  /** The part of the file to look at; missing for a file that is not text. */
  readonly range?: TextRange | undefined;
  /** Short name of the check, in kebab-case, such as `unknown-field`. */
  readonly rule: string;
  /** Sentence with the field, its expected value, and its actual value. */
  readonly message: string;
  /** What to write instead, as a sentence. */
  readonly help?: string | undefined;
  /** True when the command fails because of it; false for a warning. */
  readonly isError: boolean;
}

/** The line and the column of a problem; the beginning of the file when its position is unknown. */
export function positionOf({range}: Problem): {readonly line: number; readonly column: number} {
  return {line: range?.line ?? 1, column: range?.column ?? 1};
}
