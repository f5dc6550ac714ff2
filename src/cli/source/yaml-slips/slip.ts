import type {ErrorCode} from 'yaml';

/** A syntax error of the YAML parser: its code, its message, and the offset of its beginning. */
export interface ParserError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly offset: number;
}

/** A syntax error in plain words. */
export interface Slip {
  readonly message: string;
  readonly help?: string | undefined;
  /** Offset of the marked text. */
  readonly offset: number;
  readonly length: number;
}

/** A syntax error with the line it is on. */
export interface ErrorContext extends ParserError {
  readonly source: string;
  /** Offset of the beginning of the line. */
  readonly lineStart: number;
  readonly line: string;
}

/** Explains a syntax error if it recognizes the slip behind it. */
export type Explanation = (context: ErrorContext) => Slip | undefined;

/** A line with a field: the text before the value, the name, and the value. */
export const FIELD = /^(\s*(?:- +)?["']?([\w-]+)["']?\s*:\s+)(\S.*)$/;

/** Quotation marks and apostrophes as word processors write them. */
export const CURLY_QUOTES = /[“”„‟«»‘’‚]/;

/** The line that begins at an offset. */
export function lineAt(source: string, start: number): string {
  const end = source.indexOf('\n', start);
  return source.slice(start, end < 0 ? undefined : end);
}

/** A text as a YAML scalar in double quotation marks; typographic ones around it are removed. */
export function inDouble(text: string): string {
  return JSON.stringify(text.replace(/^[“„«](.*)[”“»]$/, '$1'));
}

/** A text as a YAML scalar in single quotation marks. */
export function inSingle(text: string): string {
  return `'${text.trimEnd().replaceAll("'", "''")}'`;
}
